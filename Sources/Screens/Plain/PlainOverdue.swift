import Casework
import Fostering

/// Overdue by worker as plain text.
enum PlainOverdue {
  static func lines(
    _ matrix: OverdueMatrix, _ rows: [DutyRow], _ environment: Environment
  ) -> [String] {
    let facts = OverdueFacts(matrix, rows)
    var table = [["Worker", "Households"] + DutyKind.allCases.map(\.words) + ["Total"]]
    for row in matrix.rows {
      table.append(
        [row.name, String(row.households)]
          + DutyKind.allCases.map { MatrixExport.words(row.cells[$0] ?? Tally()) }
          + [MatrixExport.words(row.total)])
    }
    table.append(
      ["TOTAL", String(matrix.rows.reduce(0) { $0 + $1.households })]
        + DutyKind.allCases.map { MatrixExport.words(matrix.totals[$0] ?? Tally()) }
        + [MatrixExport.words(matrix.total)])
    let body = matrix.rows.isEmpty ? ["There are no approved households."] : TextTable.lines(table)
    return [
      FirstScreen.head("OVERDUE BY WORKER", environment),
      [facts.countWords, facts.oldestWords].filter { !$0.isEmpty }.joined(separator: "   "), "",
    ] + body + ["", TallyWords.legend]
  }
}
