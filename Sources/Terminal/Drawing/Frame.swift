/// A picture of the whole screen: cells in rows, and where the cursor stands.
///
/// Drawing is total: whatever does not fit is cut off, whatever lies outside is left out, and no
/// size or place can make it fail. A wide character is never left half overwritten.
public struct Frame: Hashable, Sendable {
  public let size: Size
  /// Where the terminal's cursor stands: on whatever has the focus.
  ///
  /// Nil hides it.
  public var cursor: Point?
  /// The cells, row after row.
  private(set) var cells: [Cell]

  /// A blank screen.
  public init(size: Size) {
    self.size = Size(
      width: min(size.width, Frame.longestSide), height: min(size.height, Frame.longestSide))
    self.cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  /// No terminal is longer; a size beyond it comes from a lying ioctl and would only eat memory.
  static let longestSide = 4096

  /// The cell at a place, or nil outside the screen.
  public subscript(x: Int, y: Int) -> Cell? {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
    return cells[y * size.width + x]
  }

  /// Writes text on one line, cut at the screen's edge and at `clip`, and says how many columns
  /// to the right of `point` are used now (0 where nothing could be seen).
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, in clip: Rect? = nil, style: Style = .plain
  ) -> Int {
    let visible = visiblePart(clip)
    guard point.y >= visible.y, point.y < visible.bottom, point.x < visible.right,
      !visible.isEmpty
    else { return 0 }
    var x = point.x
    _ = Glyph.allSatisfy(in: text) { glyph in
      put(glyph, x: x, y: point.y, in: visible, style: style)
      x = x.addingSaturated(glyph.columns)
      return x < visible.right
    }
    return max(0, min(x, visible.right).subtractingSaturated(point.x))
  }

  /// Blanks a rectangle.
  public mutating func fill(_ rect: Rect, style: Style = .plain) {
    let visible = visiblePart(rect)
    guard !visible.isEmpty else { return }
    for y in visible.y..<visible.bottom {
      let row = y * size.width
      splitWide(at: row + visible.x, rowStart: row)
      splitWide(at: row + visible.right, rowStart: row)
      for x in visible.x..<visible.right { cells[row + x] = Cell(text: " ", style: style) }
    }
  }

  /// Gives what stands in a rectangle another style.
  public mutating func restyle(_ rect: Rect, style: Style) {
    let visible = visiblePart(rect)
    guard !visible.isEmpty else { return }
    for y in visible.y..<visible.bottom {
      let row = y * size.width
      for x in visible.x..<visible.right { cells[row + x].style = style }
    }
  }

  /// Puts one glyph; the part of a wide one that is cut off makes the rest a space.
  private mutating func put(_ glyph: Glyph, x: Int, y: Int, in visible: Rect, style: Style) {
    let end = x.addingSaturated(glyph.columns)
    let left = max(x, visible.x)
    let right = min(end, visible.right)
    guard left < right else { return }
    let row = y * size.width
    splitWide(at: row + left, rowStart: row)
    splitWide(at: row + right, rowStart: row)
    let isWhole = left == x && right == end
    for column in left..<right {
      let text: Character? = isWhole ? (column == left ? glyph.text : nil) : " "
      cells[row + column] = Cell(text: text, style: style)
    }
  }

  /// Blanks a wide character that reaches over the left edge of a cell, so that the cells on both
  /// sides of that edge can be written apart.
  private mutating func splitWide(at index: Int, rowStart: Int) {
    guard index > rowStart, index < rowStart + size.width, cells[index].text == nil else { return }
    var first = index
    while first > rowStart, cells[first].text == nil { first -= 1 }
    var end = index
    while end < rowStart + size.width, cells[end].text == nil { end += 1 }
    for place in first..<end { cells[place].text = " " }
  }

  private func visiblePart(_ clip: Rect?) -> Rect {
    let whole = Rect(size)
    return clip.map { whole.intersection($0) } ?? whole
  }
}
