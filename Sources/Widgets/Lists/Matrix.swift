import Terminal

/// A column of a matrix.
public struct MatrixColumn<ID: Hashable & Sendable>: Hashable, Sendable {
  public let id: ID
  public let title: String
  /// The title where room is short.
  public let shortTitle: String
  public let alignedRight: Bool
  /// Whether its cells can be selected; a column of plain numbers cannot.
  public let isSelectable: Bool

  public init(
    _ id: ID, _ title: String, short: String? = nil, alignedRight: Bool = false,
    isSelectable: Bool = true
  ) {
    self.id = id
    self.title = title
    shortTitle = short ?? title
    self.alignedRight = alignedRight
    self.isSelectable = isSelectable
  }
}

/// A row of a matrix: its name, and a cell for each column.
public struct MatrixRow<ID: Hashable & Sendable>: Hashable, Sendable {
  public let id: ID
  public let title: String
  public let cells: [TableCell]

  public init(_ id: ID, _ title: String, _ cells: [TableCell]) {
    self.id = id
    self.title = title
    self.cells = cells
  }
}

/// Short texts in rows and columns, one of them selected: `[5R 1A]`.
///
/// The row names, the head and the totals stay in view when the rest scrolls.
public struct Matrix<RowID: Hashable & Sendable, ColumnID: Hashable & Sendable>: Hashable, Sendable
{
  /// What the matrix did with a key.
  public enum Outcome: Hashable, Sendable {
    case ignored
    case handled
    /// Another cell is selected.
    case moved
    /// Enter on a cell.
    case opened(RowID, ColumnID)
  }

  /// The head of the row names: "Worker".
  public var corner: String
  public var emptyText = "Nothing here yet."
  public private(set) var columns: [MatrixColumn<ColumnID>]
  public private(set) var rows: [MatrixRow<RowID>]
  /// The last row, kept apart by a rule; it can be selected too.
  public private(set) var totals: MatrixRow<RowID>?

  private(set) var rowPlace = 0
  private(set) var columnPlace = 0
  var top = 0

  public init(
    corner: String, columns: [MatrixColumn<ColumnID>], rows: [MatrixRow<RowID>] = [],
    totals: MatrixRow<RowID>? = nil
  ) {
    self.corner = corner
    self.columns = columns
    self.rows = rows
    self.totals = totals
    columnPlace = columns.firstIndex(where: \.isSelectable) ?? 0
  }

  /// All rows that can be selected: those given, then the totals.
  var allRows: [MatrixRow<RowID>] { rows + (totals.map { [$0] } ?? []) }

  public var selectedRow: MatrixRow<RowID>? {
    allRows.indices.contains(rowPlace) ? allRows[rowPlace] : nil
  }

  public var selectedColumn: MatrixColumn<ColumnID>? {
    guard columns.indices.contains(columnPlace), columns[columnPlace].isSelectable else {
      return nil
    }
    return columns[columnPlace]
  }

  /// Shows other rows; the selection stays on its row and column.
  public mutating func show(_ rows: [MatrixRow<RowID>], totals: MatrixRow<RowID>? = nil) {
    let row = selectedRow?.id
    self.rows = rows
    self.totals = totals
    rowPlace =
      allRows.firstIndex { $0.id == row }
      ?? ScrollWindow.clamped(rowPlace, count: allRows.count)
  }

  /// Selects a cell by its row and column, as far as they are there.
  public mutating func select(_ row: RowID, _ column: ColumnID) {
    rowPlace = allRows.firstIndex { $0.id == row } ?? rowPlace
    columnPlace = columns.firstIndex { $0.id == column && $0.isSelectable } ?? columnPlace
  }

  /// Takes a key: arrows or `h j k l`, Page keys, `g G` or Home End for the rows, Enter.
  public mutating func update(_ key: Key, in rect: Rect) -> Outcome {
    let before = (rowPlace, columnPlace)
    let page = max(1, bodyHeight(in: rect))
    top = visibleTop(in: rect)
    switch key {
    case .up, .character("k"), .character("K"): moveRow(to: rowPlace - 1)
    case .down, .character("j"), .character("J"): moveRow(to: rowPlace + 1)
    case .pageUp, .control("u"): moveRow(to: rowPlace - page)
    case .pageDown, .control("d"): moveRow(to: rowPlace + page)
    case .character("g"), .home: moveRow(to: 0)
    case .character("G"), .end: moveRow(to: allRows.count - 1)
    case .left, .character("h"), .character("H"): moveLeft(from: columnPlace)
    case .right, .character("l"), .character("L"): moveRight(from: columnPlace + 1)
    case .enter:
      guard let row = selectedRow, let column = selectedColumn else { return .handled }
      return .opened(row.id, column.id)
    default: return .ignored
    }
    top = visibleTop(in: rect)
    return before == (rowPlace, columnPlace) ? .handled : .moved
  }

  private mutating func moveRow(to place: Int) {
    rowPlace = ScrollWindow.clamped(place, count: allRows.count)
  }

  /// Goes to the nearest column before a place that can be selected.
  private mutating func moveLeft(from place: Int) {
    columnPlace = columns.indices.prefix(place).last { columns[$0].isSelectable } ?? columnPlace
  }

  /// Goes to the nearest column at or after a place that can be selected.
  private mutating func moveRight(from place: Int) {
    columnPlace = columns.indices.dropFirst(place).first { columns[$0].isSelectable } ?? columnPlace
  }

  /// The rows between the head and the totals.
  func bodyHeight(in rect: Rect) -> Int {
    rect.dropTop(1).dropBottom(totals == nil ? 0 : 2).height
  }

  func visibleTop(in rect: Rect) -> Int {
    let row = min(rowPlace, rows.count - 1)
    return ScrollWindow.top(top, showing: row, of: rows.count, height: bodyHeight(in: rect))
  }
}
