import Terminal

/// Which column a table is sorted by.
public struct TableSort: Hashable, Sendable {
  public var column: Int
  public var isReversed: Bool

  public init(column: Int, isReversed: Bool = false) {
    self.column = column
    self.isReversed = isReversed
  }
}

/// A list of rows in columns, with one of them selected.
///
/// The selection belongs to the row's id: it stays on its row when rows come, go, are sorted or
/// filtered. Only the rows in view are ever asked for their cells.
public struct Table<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
  /// What the table did with a key.
  public enum Outcome: Hashable, Sendable {
    /// Not the table's.
    case ignored
    /// Used; the selection is where it was.
    case handled
    /// Another row is selected.
    case moved
    /// Enter on a row.
    case opened(Row.ID)
  }

  public var columns: [TableColumn<Row>]
  /// What an empty table says: what to do about it.
  public var emptyText: String
  /// What a table says when the filter leaves no row.
  public var noMatchText = "Nothing matches the filter. Esc clears it."
  public var showsHeader: Bool

  /// All rows, in the order they were given.
  public private(set) var rows: [Row]
  public private(set) var sort: TableSort?
  private var filter: (@Sendable (Row) -> Bool)?

  /// The numbers in `rows` of those that pass the filter, in the order of the screen.
  private(set) var order: [Int]
  /// The place in `order` of the selected row.
  private(set) var selectedPlace = 0
  /// The row the user chose last; selected again as soon as it is there again.
  private var chosen: Row.ID?
  var top = 0

  public init(
    _ columns: [TableColumn<Row>], rows: [Row] = [], emptyText: String = "Nothing here yet.",
    showsHeader: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    self.emptyText = emptyText
    self.showsHeader = showsHeader
    order = Array(rows.indices)
    chosen = rows.first?.id
  }

  // MARK: What is seen

  /// How many rows pass the filter.
  public var count: Int { order.count }

  /// The row at a place of the screen order; nil if there is none.
  public func row(at place: Int) -> Row? {
    guard order.indices.contains(place), rows.indices.contains(order[place]) else { return nil }
    return rows[order[place]]
  }

  public var selected: Row? { row(at: selectedPlace) }
  public var selectedID: Row.ID? { selected?.id }

  /// Where the selection is: "Row 1 of 31".
  public var position: String {
    count == 0 ? "No rows" : "Row \(selectedPlace + 1) of \(count)"
  }

  // MARK: Changing the rows

  /// Shows other rows; sort, filter and selection stay.
  public mutating func show(_ rows: [Row]) {
    self.rows = rows
    arrange()
  }

  /// Shows only some of the rows; nil shows all again.
  public mutating func filter(by isWanted: (@Sendable (Row) -> Bool)?) {
    filter = isWanted
    arrange()
  }

  /// Sorts the rows by a column that has an order; nil gives back the order they came in.
  public mutating func sort(by sort: TableSort?) {
    self.sort = sort
    arrange()
  }

  /// Selects a row by its id, now or as soon as it is there.
  public mutating func select(_ id: Row.ID) {
    chosen = id
    findSelection()
  }

  /// Selects the row at a place, or the nearest there is; whether that is another row.
  mutating func select(place: Int) -> Bool {
    let before = selectedPlace
    selectedPlace = ScrollWindow.clamped(place, count: count)
    chosen = selectedID ?? chosen
    return before != selectedPlace
  }

  private mutating func arrange() {
    let all = rows
    if let filter {
      order = all.indices.filter { filter(all[$0]) }
    } else {
      order = Array(all.indices)
    }
    if let sort, columns.indices.contains(sort.column),
      let isBefore = columns[sort.column].isBefore
    {
      order.sort { one, other in
        let (first, second) = sort.isReversed ? (other, one) : (one, other)
        if isBefore(all[first], all[second]) { return true }
        return isBefore(all[second], all[first]) ? false : one < other
      }
    }
    findSelection()
  }

  private mutating func findSelection() {
    guard let chosen else {
      selectedPlace = 0
      self.chosen = selectedID
      return
    }
    let all = rows
    if let place = order.firstIndex(where: { all[$0].id == chosen }) {
      selectedPlace = place
    } else if all.contains(where: { $0.id == chosen }) {
      // Hidden by the filter: the best match is the first row. The choice is kept for later.
      selectedPlace = 0
    } else {
      selectedPlace = ScrollWindow.clamped(selectedPlace, count: count)
      self.chosen = selectedID
    }
  }
}
