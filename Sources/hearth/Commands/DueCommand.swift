import ArgumentParser
import Casework
import Fostering

/// `hearth due`: every duty of every approved household.
struct DueCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List every duty of every approved household, the earliest due first.",
    discussion: """
      Filters may be repeated; different ones are joined by "and".

      Example: what is overdue or due soon in one team, for a spreadsheet:
        hearth due --team East --status overdue --status due-soon --format csv
      """)

  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(help: "How to write the list.")
  var format = ListFormat.table

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let rows = try DutyList.rows(at: place.desk, matching: try filters.filter(at: place))
    switch format {
    case .json: try StandardStreams.write(DutyExport.json(rows))
    case .csv: try StandardStreams.write(DutyExport.csv(rows))
    case .table:
      try surroundings.reporter.table(
        DutyExport.table(rows, on: place.desk.today),
        nothing: "No duty matches; leave out a filter to see more.")
    }
    return .done
  }
}
