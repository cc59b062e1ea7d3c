import Terminal

extension Matrix {
  /// Where the parts of a matrix stand in a width.
  private struct Layout {
    /// The width of the row names.
    var names = 0
    /// The width of each column without its brackets.
    var widths: [Int] = []
    var titles: [String] = []
    /// The columns in view, and how far right of the names each starts.
    var places: [(column: Int, x: Int)] = []
    var hidesLeft = false
    var hidesRight = false
  }

  /// Draws the head, the rows in view and the totals; brackets and cursor are on the selected cell.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    guard !rect.isEmpty else { return }
    let layout = layout(width: rect.width)
    drawHeader(layout, in: rect.row(0), on: &frame)
    let body = rect.dropTop(1).dropBottom(totals == nil ? 0 : 2)
    if rows.isEmpty {
      let text = TextWidth.truncated(emptyText, to: body.width - 2)
      frame.write(text, at: Point(x: body.x + 2, y: body.y), in: body)
      if focused, body.width > 2, !body.isEmpty { frame.cursor = Point(x: body.x + 2, y: body.y) }
    }
    let top = visibleTop(in: rect)
    for line in 0..<body.height where rows.indices.contains(top + line) {
      draw(top + line, layout, in: body.row(line), on: &frame, focused: focused)
    }
    if totals != nil, rect.height >= 3 {
      // Right under the rows, or at the bottom where there are more rows than room.
      let last = rect.top(1 + max(1, min(rows.count, body.height)) + 2)
      frame.rule(y: last.bottom - 2, in: last)
      draw(rows.count, layout, in: last.bottom(1), on: &frame, focused: focused)
    }
  }

  private func drawHeader(_ layout: Layout, in line: Rect, on frame: inout Frame) {
    let corner = TextWidth.truncated(self.corner, to: layout.names)
    frame.write(corner, at: Point(x: line.x + 1, y: line.y), in: line, style: .heading)
    for place in layout.places {
      let title = padded(layout.titles[place.column], place.column, layout)
      frame.write(
        title, at: Point(x: line.x + place.x + 1, y: line.y), in: line, style: .heading)
    }
    if layout.hidesLeft {
      frame.write("<", at: Point(x: line.x + 2 + layout.names, y: line.y), in: line, style: .key)
    }
    if layout.hidesRight {
      frame.write(">", at: Point(x: line.right - 1, y: line.y), in: line, style: .key)
    }
  }

  private func draw(
    _ place: Int, _ layout: Layout, in line: Rect, on frame: inout Frame, focused: Bool
  ) {
    guard allRows.indices.contains(place) else { return }
    let row = allRows[place]
    let isSelected = place == rowPlace
    let name = TextWidth.truncated(row.title, to: layout.names)
    let nameStyle: Style = isSelected ? .strong : .plain
    frame.write(name, at: Point(x: line.x + 2, y: line.y), in: line, style: nameStyle)
    if isSelected { frame.write(">", at: Point(x: line.x + 1, y: line.y), in: line) }
    for (column, x) in layout.places {
      guard row.cells.indices.contains(column) else { break }
      let cell = row.cells[column]
      let text = TextWidth.truncated(cell.text, to: layout.widths[column])
      let used = TextWidth.of(text)
      let shift = columns[column].alignedRight ? layout.widths[column] - used : 0
      let start = Point(x: line.x + x + 1 + shift, y: line.y)
      frame.write(text, at: start, in: line, style: cell.style)
      guard isSelected, column == columnPlace, columns[column].isSelectable else { continue }
      let style: Style = focused ? .focus : .strong
      frame.write("[", at: Point(x: start.x - 1, y: line.y), in: line, style: style)
      frame.write("]", at: Point(x: start.x + used, y: line.y), in: line, style: style)
      guard focused, start.x < line.right else { continue }
      frame.restyle(
        Rect(x: start.x - 1, y: line.y, width: used + 2, height: 1).intersection(line),
        style: style)
      frame.cursor = Point(x: start.x, y: line.y)
    }
  }

  private func padded(_ text: String, _ column: Int, _ layout: Layout) -> String {
    TextWidth.padded(
      TextWidth.truncated(text, to: layout.widths[column]), to: layout.widths[column],
      alignedRight: columns[column].alignedRight)
  }

  private func layout(width: Int) -> Layout {
    var layout = Layout()
    let natural = allRows.reduce(TextWidth.of(corner)) { max($0, TextWidth.of($1.title)) }
    layout.names = max(0, min(natural, max(8, width / 3), width - 2))
    let room = width - 2 - layout.names - 1
    for titles in [columns.map(\.title), columns.map(\.shortTitle)] {
      layout.titles = titles
      layout.widths = columns.indices.map { column in
        allRows.reduce(TextWidth.of(titles[column])) { widest, row in
          guard row.cells.indices.contains(column) else { return widest }
          return max(widest, TextWidth.of(row.cells[column].text))
        }
      }
      if layout.widths.reduce(0, { $0 + $1 + 3 }) <= room + 1 { break }
    }
    place(in: room, &layout)
    return layout
  }

  /// Chooses the columns in view: from the first one on, or further right to show the selected one.
  private func place(in room: Int, _ layout: inout Layout) {
    let pitches = layout.widths.map { $0 + 3 }
    var first = 0
    let selected = ScrollWindow.clamped(columnPlace, count: columns.count)
    while first < selected, pitches[first...selected].reduce(0, +) > room + 1 { first += 1 }
    layout.hidesLeft = first > 0
    var x = 2 + layout.names
    for column in columns.indices.dropFirst(first) {
      if x + pitches[column] > 2 + layout.names + room + 2 && column > first {
        layout.hidesRight = true
        break
      }
      layout.places.append((column, x))
      x += pitches[column]
    }
  }
}
