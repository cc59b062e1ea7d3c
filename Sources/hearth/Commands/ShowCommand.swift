import ArgumentParser
import Casework
import Fostering

/// `hearth show`: one household, its duties and why each is due.
struct ShowCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show one household: its duties with why each is due, and its record.",
    discussion: """
      Example: everything recorded about one household, for a program:
        hearth show HF-00231 --format json
      """)

  @Argument(help: "The household's reference.")
  var reference: String

  @Option(help: "How to write it.")
  var format = TextFormat.text

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let file = try HouseholdFile.open(HouseholdReference(reference), at: place.desk)
    switch format {
    case .json: try StandardStreams.write(HouseholdExport.json(file))
    case .text: try StandardStreams.write(HouseholdText.text(file))
    }
    return .done
  }
}
