import Casework
import Terminal

/// Writes a table as text: columns of equal width, told apart by two spaces.
///
/// It never cuts a value off, so that a pipe gets what a terminal shows. Colour comes only where
/// it is asked for, and only repeats what a status word says.
struct TableText {
  private let columns: [TextTable.Column]
  private let lines: [TextTable.Row]
  private let totals: [String]?
  private let widths: [Int]
  private let coloured: Bool

  init(_ table: TextTable, coloured: Bool) {
    columns = table.columns
    // A name in a spreadsheet can hold anything; the terminal gets only what it can show.
    lines = table.rows.map { TextTable.Row($0.cells.map(TextWidth.shown), status: $0.status) }
    totals = table.totals
    let texts = [columns.map(\.title)] + lines.map(\.cells) + (totals.map { [$0] } ?? [])
    widths = columns.indices.map { index in
      texts.map { index < $0.count ? TextWidth.of($0[index]) : 0 }.max() ?? 0
    }
    self.coloured = coloured
  }

  /// The table, each line ended.
  func rendered() -> String {
    var text = line(columns.map(\.title), colour: nil)
    for row in lines { text += line(row.cells, colour: coloured ? Self.colour(row.status) : nil) }
    if let totals { text += line(totals, colour: nil) }
    return text
  }

  private func line(_ cells: [String], colour: String?) -> String {
    var line = ""
    var gap = ""
    for (index, column) in columns.enumerated() where index < cells.count {
      let cell = cells[index]
      let padding = String(
        repeating: " ", count: max(0, widths[index] - TextWidth.of(cell)))
      let shown = index == 0 ? Self.toned(cell, colour) : cell
      // Blanks are put down only once something follows them: no line ends in blanks.
      line += column.isNumber ? gap + padding + shown : gap + shown
      gap = column.isNumber ? "  " : padding + "  "
    }
    return line + "\n"
  }

  private static func toned(_ cell: String, _ colour: String?) -> String {
    colour.map { "\u{1B}[\($0)m\(cell)\u{1B}[m" } ?? cell
  }

  private static func colour(_ status: StatusWords?) -> String? {
    switch status {
    case .overdue: "1;31"
    case .due: "33"
    case .booked, .ok, .draft, nil: nil
    }
  }
}
