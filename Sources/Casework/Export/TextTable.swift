/// A table of words for a terminal or a pipe.
public struct TextTable: Hashable, Sendable {
  public var columns: [Column]
  public var rows: [Row]
  /// A line of totals beneath, or nil.
  public var totals: [String]?

  /// A column's heading and on which side its cells stand.
  public struct Column: Hashable, Sendable {
    public var title: String
    public var isNumber: Bool

    public init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  /// One row, with the status word that may colour its first cell.
  public struct Row: Hashable, Sendable {
    public var cells: [String]
    public var status: StatusWords?

    public init(_ cells: [String], status: StatusWords? = nil) {
      self.cells = cells
      self.status = status
    }
  }

  public init(columns: [Column], rows: [Row], totals: [String]? = nil) {
    self.columns = columns
    self.rows = rows
    self.totals = totals
  }

  /// The lines of the table: a heading, a row a line, columns two spaces apart.
  ///
  /// - Parameters:
  ///   - width: how many columns of a terminal a text takes.
  ///   - paint: colours the first cell of a row by its status.
  public func lines(
    width: (String) -> Int = { $0.count },
    paint: (StatusWords, String) -> String = { _, text in text }
  ) -> [String] {
    let titles = columns.map(\.title)
    let bodies = rows.map { $0.cells.map(Shown.onOneLine) }
    let all = [titles] + bodies + [totals ?? []]
    var widths = columns.map { _ in 0 }
    for cells in all {
      for (index, cell) in cells.enumerated() where index < widths.count {
        widths[index] = max(widths[index], width(cell))
      }
    }
    func line(_ cells: [String], status: StatusWords? = nil) -> String {
      var parts: [String] = []
      for (index, cell) in cells.enumerated() where index < columns.count {
        let blanks = String(repeating: " ", count: max(0, widths[index] - width(cell)))
        let painted = index == 0 ? status.map { paint($0, cell) } ?? cell : cell
        parts.append(columns[index].isNumber ? blanks + painted : painted + blanks)
      }
      var line = parts.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    var lines = [line(titles)]
    for (row, cells) in zip(rows, bodies) { lines.append(line(cells, status: row.status)) }
    if let totals { lines.append(line(totals)) }
    return lines
  }
}
