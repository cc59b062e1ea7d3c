import Terminal

/// A visual row of a wrapped text: the hard line, and the row in it.
struct VisualRow: Hashable, Sendable, Comparable {
  var line: Int
  var row: Int

  static func < (one: VisualRow, other: VisualRow) -> Bool {
    (one.line, one.row) < (other.line, other.row)
  }
}

// Where rows begin and end. Only the hard lines in view are wrapped, never the whole text.
extension MultilineEditor {
  /// The columns for text: the last one is kept for the cursor behind a full row.
  static func wrapWidth(_ rect: Rect) -> Int { max(1, rect.width - 1) }

  func visualRow(of place: TextPosition, width: Int) -> VisualRow {
    let starts = buffer.line(place.line).rowStarts(width: width)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place.column { low = middle } else { high = middle }
    }
    return VisualRow(line: place.line, row: low)
  }

  /// The columns of a row, from its first to the one after its last.
  func columns(of row: VisualRow, width: Int) -> Range<Int> {
    let starts = buffer.line(row.line).rowStarts(width: width)
    let number = ScrollWindow.clamped(row.row, count: starts.count)
    let start = starts[number]
    let end = number + 1 < starts.count ? starts[number + 1] : buffer.line(row.line).count
    return start..<max(start, end)
  }

  func rowStart(width: Int) -> TextPosition {
    let row = visualRow(of: buffer.cursor, width: width)
    return TextPosition(line: row.line, column: columns(of: row, width: width).lowerBound)
  }

  func rowEnd(width: Int) -> TextPosition {
    place(inRow: visualRow(of: buffer.cursor, width: width), cell: .max, width: width)
  }

  /// The place in a row nearest to a cell; never the start of the next row.
  func place(inRow row: VisualRow, cell: Int, width: Int) -> TextPosition {
    let columns = columns(of: row, width: width)
    let line = buffer.line(row.line)
    let last = columns.upperBound < line.count ? columns.upperBound - 1 : columns.upperBound
    let column = line.column(atCell: cell, from: columns.lowerBound, to: last)
    return TextPosition(line: row.line, column: column)
  }

  /// The row some rows further down, or up if negative; the first or last if there are fewer.
  func row(_ distance: Int, from start: VisualRow, width: Int) -> VisualRow {
    var here = start
    var left = distance
    while left != 0 {
      let rows = buffer.line(here.line).rowStarts(width: width).count
      if left > 0 {
        let inLine = rows - 1 - here.row
        if left <= inLine { return VisualRow(line: here.line, row: here.row + left) }
        guard here.line + 1 < buffer.lines.count else {
          return VisualRow(line: here.line, row: rows - 1)
        }
        left -= inLine + 1
        here = VisualRow(line: here.line + 1, row: 0)
      } else {
        if -left <= here.row { return VisualRow(line: here.line, row: here.row + left) }
        guard here.line > 0 else { return VisualRow(line: 0, row: 0) }
        left += here.row + 1
        let above = buffer.line(here.line - 1).rowStarts(width: width).count
        here = VisualRow(line: here.line - 1, row: above - 1)
      }
    }
    return here
  }

  /// Whether the whole text is in view.
  func fits(width: Int, height: Int) -> Bool {
    guard buffer.lines.count <= height else { return false }
    return buffer.lines.reduce(0) { $0 + $1.rowStarts(width: width).count } <= height
  }

  /// The first row in view, as near to where it was as the cursor allows.
  func visibleTop(width: Int, height: Int) -> VisualRow {
    let cursor = visualRow(of: buffer.cursor, width: width)
    guard height > 0 else { return cursor }
    let line = ScrollWindow.clamped(top.line, count: buffer.lines.count)
    let rows = buffer.line(line).rowStarts(width: width).count
    let top = VisualRow(line: line, row: ScrollWindow.clamped(top.row, count: rows))
    if cursor < top { return cursor }
    let bottom = row(height - 1, from: top, width: width)
    return cursor <= bottom ? top : row(-(height - 1), from: cursor, width: width)
  }
}

extension MultilineEditor {
  /// Draws the text, wrapped; the cursor stands where the next letter goes.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    guard !rect.isEmpty else { return }
    let width = MultilineEditor.wrapWidth(rect)
    var here = visibleTop(width: width, height: rect.height)
    let cursor = visualRow(of: buffer.cursor, width: width)
    for y in rect.y..<rect.bottom {
      let columns = columns(of: here, width: width)
      let line = buffer.line(here.line)
      let text = String(line.characters(from: columns.lowerBound, to: columns.upperBound))
      frame.write(text, at: Point(x: rect.x, y: y), in: rect)
      if focused, here == cursor {
        let cell = line.width(from: columns.lowerBound, to: buffer.cursor.column)
        frame.cursor = Point(x: min(rect.x + cell, rect.right - 1), y: y)
      }
      let next = row(1, from: here, width: width)
      if next == here { break }
      here = next
    }
  }
}
