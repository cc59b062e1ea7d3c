import Terminal

extension TextField {
  /// Draws the field in the first row of a rectangle; the cursor stands where the next letter goes.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    let row = rect.row(0)
    guard !row.isEmpty else { return }
    let isBoxed = look == .boxed && row.width > 5
    let inner = isBoxed ? row.inset(dx: 2, dy: 0) : row
    let view = window(width: inner.width)

    let shown = String(
      buffer.line(0).characters(from: view.first, to: view.first + inner.width + 1))
    let style: Style = isBoxed ? .field : .plain
    if isBoxed {
      frame.write("[ ", at: Point(x: row.x, y: row.y), in: row)
      frame.write(" ]", at: Point(x: row.right - 2, y: row.y), in: row)
      let blank = String(repeating: "_", count: inner.width)
      frame.write(blank, at: Point(x: inner.x, y: row.y), in: inner, style: style)
    }
    frame.write(shown, at: Point(x: inner.x, y: row.y), in: inner, style: style)
    let marks = isBoxed ? row.inset(dx: 1, dy: 0) : row
    if view.first > 0 { frame.write("<", at: Point(x: marks.x, y: row.y), in: marks) }
    if view.isCut { frame.write(">", at: Point(x: marks.right - 1, y: row.y), in: marks) }
    if focused { frame.cursor = Point(x: inner.x + view.cursor, y: row.y) }
  }

  /// The part of the text in view: where it starts, the cursor's cell, and whether it is cut off.
  private func window(width: Int) -> (first: Int, cursor: Int, isCut: Bool) {
    let line = buffer.line(0)
    let cursor = line.width(from: 0, to: buffer.cursor.column)
    let total = line.width(from: 0, to: line.count)
    guard total >= width else { return (0, cursor, false) }
    // The window moves by half its width, so that the cursor walks in it and not the text under it.
    let step = max(1, width / 2)
    let left = width < 2 ? cursor : max(0, (cursor / step - 1) * step)
    let first = line.column(atCell: left, from: 0, to: line.count)
    let offset = line.width(from: 0, to: first)
    return (first, min(max(0, cursor - offset), width - 1), total - offset > width)
  }
}
