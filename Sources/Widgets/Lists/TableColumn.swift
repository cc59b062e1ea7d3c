import Terminal

/// What stands in one place of a table.
public struct TableCell: Hashable, Sendable {
  public var text: String
  public var style: Style

  public init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// How wide a column is.
public enum ColumnWidth: Hashable, Sendable {
  /// Always this wide.
  case fixed(Int)
  /// The first if room is short, up to the second.
  case between(Int, Int)
  /// At least so wide; what room is left is shared by weight.
  case flexible(min: Int, weight: Int = 1)

  var least: Int {
    switch self {
    case .fixed(let width): max(1, min(width, 1_000))
    case .between(let least, _): max(1, min(least, 1_000))
    case .flexible(let least, _): max(1, min(least, 1_000))
    }
  }
}

/// A column of a table: its head, its width, and how a row's cell is made.
public struct TableColumn<Row: Sendable>: Sendable {
  public let title: String
  public let width: ColumnWidth
  public let alignedRight: Bool
  /// 0 for a column that always stays; where room is short those with the highest number go first.
  public let dropPriority: Int
  /// The order of rows when the table is sorted by this column; nil if it cannot be.
  public let isBefore: (@Sendable (Row, Row) -> Bool)?
  public let cell: @Sendable (Row) -> TableCell

  public init(
    _ title: String, _ width: ColumnWidth, alignedRight: Bool = false, dropPriority: Int = 0,
    isBefore: (@Sendable (Row, Row) -> Bool)? = nil, cell: @escaping @Sendable (Row) -> TableCell
  ) {
    self.title = title
    self.width = width
    self.alignedRight = alignedRight
    self.dropPriority = dropPriority
    self.isBefore = isBefore
    self.cell = cell
  }
}

/// Where the columns of a table stand in a width.
struct ColumnLayout: Hashable, Sendable {
  struct Place: Hashable, Sendable {
    /// The number of the column.
    let column: Int
    /// The column's first cell, counted from where the first column starts.
    let x: Int
    let width: Int
  }

  private(set) var places: [Place] = []
  static let gap = 2

  /// Lays columns out: drops some if they must go, then shares what room is left.
  init(_ rules: [(width: ColumnWidth, dropPriority: Int)], width: Int) {
    var kept = Array(rules.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + rules[$1].width.least } + ColumnLayout.gap * max(0, kept.count - 1)
    }
    while needed() > width,
      let worst = kept.reversed().max(by: { rules[$0].dropPriority < rules[$1].dropPriority }),
      rules[worst].dropPriority > 0
    {
      kept.removeAll { $0 == worst }
    }
    var widths = kept.map { rules[$0].width.least }
    var spare = max(0, width - needed())
    for (place, column) in kept.enumerated() {
      guard case .between(let least, let most) = rules[column].width else { continue }
      let more = min(spare, max(0, min(most, 1_000) - max(1, least)))
      widths[place] += more
      spare -= more
    }
    var weights = kept.map { column -> Int in
      guard case .flexible(_, let weight) = rules[column].width else { return 0 }
      return max(1, min(weight, 1_000))
    }
    for place in kept.indices where weights[place] > 0 {
      let total = weights.reduce(0, +)
      let share = spare * weights[place] / total
      widths[place] += share
      spare -= share
      weights[place] = 0
    }
    var x = 0
    for (place, column) in kept.enumerated() {
      let room = min(widths[place], width - x)
      if room <= 0 { break }
      places.append(Place(column: column, x: x, width: room))
      x += widths[place] + ColumnLayout.gap
    }
  }
}
