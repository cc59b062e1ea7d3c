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
    case .json: try surroundings.reporter.json { Self.write(file, to: &$0) }
    case .text: try StandardStreams.write(HouseholdText.text(file))
    }
    return .done
  }

  private static func write(_ file: HouseholdFile, to json: inout JsonText) {
    let household = file.household
    let reference = household.reference
    json.object { json in
      json.field("household") { RecordJson.fields(of: household, to: &$0) }
      json.field("duties", array: file.duties) { RecordJson.write($1, of: file, to: &$0) }
      json.field("visits", array: file.visits) { RecordJson.write($1, of: reference, to: &$0) }
      json.field("reviews", array: household.reviews.reversed()) {
        RecordJson.write($1, of: reference, to: &$0)
      }
      json.field("holds", array: household.holds.reversed()) {
        RecordJson.write($1, of: reference, to: &$0)
      }
      json.field("placements", array: household.placements.reversed()) {
        RecordJson.write($1, of: reference, to: &$0)
      }
    }
  }
}
