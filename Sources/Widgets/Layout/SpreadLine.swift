import Terminal

/// A line with text at the left, in the middle and at the right: the head of a screen.
///
/// Where the line is short the middle goes first, then the right is cut, then the left.
public struct SpreadLine: Hashable, Sendable {
  public var left: String
  public var middle: String
  public var right: String
  public var style: Style

  public init(_ left: String, middle: String = "", right: String = "", style: Style = .plain) {
    self.left = left
    self.middle = middle
    self.right = right
    self.style = style
  }

  /// Draws the line in the first row of a rectangle, with a blank column at each end.
  public func draw(in rect: Rect, on frame: inout Frame) {
    let line = rect.row(0).inset(dx: 1, dy: 0)
    guard !line.isEmpty else { return }
    if style != .plain { frame.restyle(rect.row(0), style: style) }
    let leftText = TextWidth.truncated(left, to: line.width)
    let leftWidth = frame.write(leftText, at: Point(x: line.x, y: line.y), in: line, style: style)
    let room = line.width - leftWidth - 2
    guard room > 0 else { return }
    let rightText = TextWidth.truncated(right, to: room)
    let rightWidth = TextWidth.of(rightText)
    let rightStart = line.right - rightWidth
    frame.write(rightText, at: Point(x: rightStart, y: line.y), in: line, style: style)

    let middleWidth = TextWidth.of(middle)
    let from = line.x + leftWidth + 2
    let until = rightWidth > 0 ? rightStart - 2 : line.right
    guard middleWidth > 0, middleWidth <= until - from else { return }
    let centred = line.x + (line.width - middleWidth) / 2
    let start = min(max(centred, from), until - middleWidth)
    frame.write(middle, at: Point(x: start, y: line.y), in: line, style: style)
  }
}
