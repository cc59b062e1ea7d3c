import ArgumentParser
import Casework
import Fostering

/// `hearth dashboard`: how many duties are overdue and due soon, by worker and duty.
struct DashboardCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "dashboard",
    abstract: "Count overdue and due-soon duties by worker and duty, with totals.",
    discussion: """
      In the table R counts what is overdue and A what is due soon. The JSON counts what is \
      upcoming too.

      Example: one team as it stood on a day gone by:
        hearth dashboard --team East --today 2026-02-28
      """)

  @Option(
    help: ArgumentHelp(
      "Only this team: the household's own, else its worker's.", valueName: "name"))
  var team: [String] = []

  @Option(help: "How to write the counts.")
  var format = TableFormat.table

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    // The last one would quietly win otherwise.
    guard team.count <= 1 else { throw ValidationError("Give one --team, or none for all.") }
  }

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let matrix = try OverdueMatrix.ask(at: place.desk, team: team.first)
    switch format {
    case .json: try StandardStreams.write(MatrixExport.json(matrix))
    case .table:
      try surroundings.reporter.table(
        MatrixExport.table(matrix), nothing: "No worker holds an approved household here.")
    }
    return .done
  }
}
