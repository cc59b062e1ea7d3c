import Terminal

extension Form {
  /// Draws the part of the form in view; the cursor is in the field that has the focus, marked `>`.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    guard !rect.isEmpty else { return }
    let layout = FormLayout(self, in: rect)
    // Drawn whole on a sheet of its own, of which the part in view is then shown.
    var sheet = Frame(size: Size(width: rect.width, height: layout.height))
    for (number, field) in fields.enumerated() {
      guard let place = layout.places[number] else { continue }
      let hasFocus = focused && number == focusPlace
      drawLabel(of: field, layout, y: place.y, hasFocus: hasFocus, on: &sheet)
      drawContent(of: field, in: place.content, hasFocus: hasFocus, on: &sheet)
      drawRemarks(of: field, place, layout, on: &sheet)
    }
    var top = layout.top(of: self)
    if let cursor = sheet.cursor {
      top = ScrollWindow.top(top, showing: cursor.y, of: layout.height, height: rect.height)
    }
    sheet.show(from: top, in: rect, on: &frame)
    ScrollMarks.draw(
      above: top > 0, below: top + rect.height < layout.height, in: rect, on: &frame)
  }

  private func drawLabel(
    of field: FormField<ID>, _ layout: FormLayout, y: Int, hasFocus: Bool, on sheet: inout Frame
  ) {
    if case .words = field.content { return }
    if hasFocus { sheet.write(">", at: Point(x: 1, y: y), style: .strong) }
    let mark = field.isRequired ? " *" : ""
    let label = TextWidth.truncated(field.label, to: layout.labelWidth - TextWidth.of(mark))
    sheet.write(label + mark, at: Point(x: 2, y: y), style: hasFocus ? .strong : .plain)
  }

  private func drawContent(
    of field: FormField<ID>, in rect: Rect, hasFocus: Bool, on sheet: inout Frame
  ) {
    switch field.content {
    case .text(let text, _): text.draw(in: rect, on: &sheet, focused: hasFocus)
    case .notes(let editor, _): drawNotes(editor, in: rect, hasFocus: hasFocus, on: &sheet)
    case .choice(let choice): choice.draw(in: rect, on: &sheet, focused: hasFocus)
    case .checklist(let list): list.draw(in: rect, on: &sheet, focused: hasFocus)
    case .button(let words):
      let text = TextWidth.truncated("[ \(words) ]", to: rect.width)
      let start = Point(x: rect.x, y: rect.y)
      sheet.write(text, at: start, in: rect, style: hasFocus ? .focus : .strong)
      if hasFocus, rect.width > 0 {
        sheet.cursor = Point(x: min(rect.x + 2, rect.right - 1), y: rect.y)
      }
    case .words(let text, let style):
      for (number, line) in TextWidth.wrapped(text, width: max(1, rect.width)).enumerated() {
        sheet.write(line, at: Point(x: rect.x, y: rect.y + number), in: rect, style: style)
      }
    }
  }

  private func drawNotes(
    _ editor: MultilineEditor, in rect: Rect, hasFocus: Bool, on sheet: inout Frame
  ) {
    sheet.box(rect)
    let counter = " \(editor.counter) "
    let start = rect.right - 2 - TextWidth.of(counter)
    if start > rect.x, rect.height > 1 {
      sheet.write(counter, at: Point(x: start, y: rect.bottom - 1), in: rect)
    }
    editor.draw(in: rect.inset(dx: 1, dy: 1), on: &sheet, focused: hasFocus)
  }

  private func drawRemarks(
    of field: FormField<ID>, _ place: FormLayout.Place, _ layout: FormLayout, on sheet: inout Frame
  ) {
    if !place.echo.isEmpty {
      let text = TextWidth.truncated(field.echo, to: place.echo.width)
      sheet.write(text, at: Point(x: place.echo.x, y: place.echo.y), in: place.echo)
    }
    var y = place.y + place.height - place.errors.count - place.hints.count
    for line in place.errors {
      sheet.write(line, at: Point(x: layout.column, y: y), style: .alarm)
      y += 1
    }
    for line in place.hints {
      sheet.write(line, at: Point(x: layout.column, y: y))
      y += 1
    }
  }
}

extension Frame {
  /// Shows the rows from `top` on in a rectangle of another frame, and the cursor if it is there.
  fileprivate func show(from top: Int, in rect: Rect, on frame: inout Frame) {
    for line in 0..<min(rect.height, max(0, size.height - top)) {
      for x in 0..<min(rect.width, size.width) {
        guard let cell = self[x, top + line], let text = cell.text else { continue }
        frame.write(
          String(text), at: Point(x: rect.x + x, y: rect.y + line), in: rect, style: cell.style)
      }
    }
    if let cursor, cursor.y >= top, cursor.y < top + rect.height, cursor.x < rect.width {
      frame.cursor = Point(x: rect.x + cursor.x, y: rect.y + cursor.y - top)
    }
  }
}
