import ArgumentParser
import Casework
import Fostering

/// `hearth visit list`: the visits of one household, newest first.
struct VisitListCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the visits of one household, newest first.",
    discussion: """
      Example: with every word, for a program:
        hearth visit list HF-00231 --format json
      """)

  @Argument(help: "The household's reference.")
  var reference: String

  @Option(help: "How to write the list.")
  var format = TableFormat.table

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let reference = HouseholdReference(reference)
    let visits = try VisitList.visits(of: reference, at: place.desk)
    switch format {
    case .json:
      try StandardStreams.write(VisitExport.json(visits, of: reference))
    case .table:
      try surroundings.reporter.table(
        VisitExport.table(visits), nothing: "No visit to \(reference) is recorded.")
    }
    return .done
  }
}
