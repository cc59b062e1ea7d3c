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
  var team: String?

  @Option(help: "How to write the counts.")
  var format = TableFormat.table

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let matrix = try OverdueMatrix.ask(at: place.desk, team: team)
    switch format {
    case .json: try surroundings.reporter.json { Self.write(matrix, to: &$0) }
    case .table:
      try surroundings.reporter.table(
        Self.table(matrix), nothing: "No worker holds an approved household here.")
    }
    return .done
  }

  private static func write(_ matrix: OverdueMatrix, to json: inout JsonText) {
    json.object { json in
      json.field("today", matrix.today)
      json.field("rows", array: matrix.rows) { json, row in
        json.object { json in
          json.field("worker", row.worker?.text)
          json.field("name", row.name)
          json.field("team", row.team)
          json.field("households", row.households)
          json.field("cells") { write(row.cells, to: &$0) }
        }
      }
      json.field("totals") { write(matrix.totals, to: &$0) }
    }
  }

  private static func write(_ cells: [DutyKind: Tally], to json: inout JsonText) {
    for kind in DutyKind.allCases {
      let tally = cells[kind] ?? Tally()
      json.field(named: kind.code) { json in
        json.field("overdue", tally.overdue)
        json.field("dueSoon", tally.dueSoon)
        json.field("upcoming", tally.upcoming)
      }
    }
  }

  private static func table(_ matrix: OverdueMatrix) -> TextTable {
    let kinds = DutyKind.allCases
    let columns =
      [TextTable.Column("WORKER"), .init("TEAM"), .init("HOUSEHOLDS", isNumber: true)]
      + kinds.map { .init($0.words.uppercased(), isNumber: true) }
      + [.init("TOTAL", isNumber: true)]
    func cells(_ tallies: [DutyKind: Tally], _ total: Tally) -> [String] {
      kinds.map { words(tallies[$0] ?? Tally()) } + [words(total)]
    }
    let households = matrix.rows.reduce(0) { $0 + $1.households }
    return TextTable(
      columns: columns,
      rows: matrix.rows.map { row in
        .init([row.name, row.team ?? "-", String(row.households)] + cells(row.cells, row.total))
      },
      totals: matrix.rows.isEmpty
        ? nil : ["TOTAL", "", String(households)] + cells(matrix.totals, matrix.total))
  }

  /// "3R 2A": overdue and due soon; a dot for none.
  private static func words(_ tally: Tally) -> String {
    let parts =
      (tally.overdue > 0 ? ["\(tally.overdue)R"] : [])
      + (tally.dueSoon > 0 ? ["\(tally.dueSoon)A"] : [])
    return parts.isEmpty ? "." : parts.joined(separator: " ")
  }
}
