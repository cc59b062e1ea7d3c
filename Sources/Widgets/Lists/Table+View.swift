import Terminal

extension Table {
  /// A blank column and the one of the `>` mark.
  private static var margin: Int { 2 }

  /// Draws the head and the rows in view; the cursor stands on the selected row's first letter.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    guard !rect.isEmpty else { return }
    let layout = ColumnLayout(
      columns.map { ($0.width, $0.dropPriority) }, width: rect.width - Self.margin)
    if showsHeader { drawHeader(layout, in: rect.row(0), on: &frame) }
    let body = rect.dropTop(showsHeader ? 1 : 0)
    guard count > 0 else { return drawEmpty(in: body, on: &frame, focused: focused) }
    let top = visibleTop(in: rect)
    for line in 0..<body.height {
      guard let row = row(at: top + line) else { break }
      let isSelected = top + line == selectedPlace
      draw(row, layout, isSelected: isSelected, in: body.row(line), on: &frame, focused: focused)
    }
  }

  private func drawHeader(_ layout: ColumnLayout, in line: Rect, on frame: inout Frame) {
    for place in layout.places {
      let column = columns[place.column]
      var title = column.title
      if let sort, sort.column == place.column {
        let mark = sort.isReversed ? " v" : " ^"
        title = TextWidth.truncated(title, to: place.width - 2) + mark
      }
      write(title, column, place, in: line, on: &frame, style: .heading)
    }
  }

  private func draw(
    _ row: Row, _ layout: ColumnLayout, isSelected: Bool, in line: Rect, on frame: inout Frame,
    focused: Bool
  ) {
    for place in layout.places {
      let column = columns[place.column]
      let cell = column.cell(row)
      write(cell.text, column, place, in: line, on: &frame, style: cell.style)
    }
    guard isSelected else { return }
    frame.write(">", at: Point(x: line.x + 1, y: line.y), in: line)
    guard focused else { return }
    frame.restyle(line, style: .focus)
    frame.cursor = Point(x: min(line.x + Self.margin, line.right - 1), y: line.y)
  }

  private func write(
    _ text: String, _ column: TableColumn<Row>, _ place: ColumnLayout.Place, in line: Rect,
    on frame: inout Frame, style: Style
  ) {
    let text = TextWidth.padded(
      TextWidth.truncated(text, to: place.width), to: place.width,
      alignedRight: column.alignedRight)
    frame.write(
      text, at: Point(x: line.x + Self.margin + place.x, y: line.y), in: line, style: style)
  }

  private func drawEmpty(in body: Rect, on frame: inout Frame, focused: Bool) {
    let area = body.dropLeft(Self.margin)
    let text = rows.isEmpty ? emptyText : noMatchText
    for (number, line) in TextWidth.wrapped(text, width: max(1, area.width - 1)).enumerated() {
      guard number < area.height else { break }
      frame.write(line, at: Point(x: area.x, y: area.y + number), in: area)
    }
    if focused, !area.isEmpty { frame.cursor = Point(x: area.x, y: area.y) }
  }
}
