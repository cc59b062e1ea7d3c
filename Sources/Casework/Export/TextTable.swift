/// A table of words, as values: whoever shows it knows how wide a letter is.
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
}
