import Terminal

/// Rows of cells as aligned text, each column as wide as its widest cell.
enum TextTable {
  static func lines(_ rows: [[String]], alignedRight: Set<Int> = []) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        let width = TextWidth.of(TextWidth.shown(cell))
        if column < widths.count {
          widths[column] = max(widths[column], width)
        } else {
          widths.append(width)
        }
      }
    }
    return rows.map { row in
      let cells = zip(row, widths).enumerated().map { column, cell in
        TextWidth.padded(
          TextWidth.shown(cell.0), to: cell.1, alignedRight: alignedRight.contains(column))
      }
      var line = cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
