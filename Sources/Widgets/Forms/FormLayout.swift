import Terminal

/// Where the fields of a form stand, from the top of the whole form.
struct FormLayout: Hashable, Sendable {
  /// The rows of one field.
  struct Place: Hashable, Sendable {
    let y: Int
    let height: Int
    /// Where what is filled in stands, and its echo if it fits beside it.
    let content: Rect
    let echo: Rect
    let errors: [String]
    let hints: [String]
  }

  /// The place of each shown field, by its number in the form.
  private(set) var places: [Int: Place] = [:]
  /// The column where what is filled in starts.
  let column: Int
  let labelWidth: Int
  let height: Int
  private let viewHeight: Int

  /// The layout for a rectangle; where the form is longer, the last column is left to scroll marks.
  init<ID>(_ form: Form<ID>, in rect: Rect) {
    self.init(form, width: rect.width, height: rect.height)
    if height > rect.height { self.init(form, width: rect.width - 1, height: rect.height) }
  }

  private init<ID>(_ form: Form<ID>, width: Int, height viewHeight: Int) {
    self.viewHeight = viewHeight
    let widest = form.fields.filter { $0.isShown && $0.takesFocus }.reduce(0) { widest, field in
      max(widest, TextWidth.of(field.label) + (field.isRequired ? 2 : 0))
    }
    labelWidth = min(widest, max(8, width / 3))
    column = 2 + labelWidth + 2
    var y = 0
    for (number, field) in form.fields.enumerated() where field.isShown {
      let place = FormLayout.place(
        of: field, y: y, column: column, width: width, viewHeight: viewHeight)
      places[number] = place
      y += place.height
    }
    height = y
  }

  private static func place<ID>(
    of field: FormField<ID>, y: Int, column: Int, width: Int, viewHeight: Int
  ) -> Place {
    let room = max(0, width - column)
    var content = Rect(x: column, y: y, width: room, height: 1)
    switch field.content {
    case .text(_, let inside):
      content = content.left(max(6, min(inside, 1_000) + 4))
    case .notes(_, let rows):
      let height = max(3, min(rows + 2, viewHeight))
      content = Rect(x: column, y: y, width: room, height: height)
    case .choice(let choice):
      content = Rect(x: column, y: y, width: room, height: choice.height(width: room))
    case .checklist(let list):
      content = Rect(x: column, y: y, width: room, height: list.height(width: room))
    case .button(let words):
      content = content.left(TextWidth.of(words) + 4)
    case .words(let text, _):
      let lines = TextWidth.wrapped(text, width: max(1, width - 2))
      content = Rect(x: 2, y: y, width: max(0, width - 2), height: max(1, lines.count))
    }
    var next = content.bottom
    var echo = Rect(x: 0, y: 0, width: 0, height: 0)
    let echoWidth = TextWidth.of(field.echo)
    if echoWidth > 0 {
      let beside = content.right + 2
      if content.height == 1, beside + echoWidth <= width {
        echo = Rect(x: beside, y: y, width: echoWidth, height: 1)
      } else {
        echo = Rect(x: column, y: next, width: room, height: 1)
        next += 1
      }
    }
    let wrap = max(1, room)
    let errors = field.error.map { TextWidth.wrapped("! " + $0, width: wrap) } ?? []
    let hints = field.hint.isEmpty ? [] : TextWidth.wrapped(field.hint, width: wrap)
    return Place(
      y: y, height: next - y + errors.count + hints.count, content: content, echo: echo,
      errors: errors, hints: hints)
  }

  /// Where what is filled in stands; for a box of text, inside its lines.
  func contentRect(_ number: Int) -> Rect {
    guard let place = places[number] else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    return place.content.height > 1 ? place.content.inset(dx: 1, dy: 1) : place.content
  }

  /// The first row in view, with the focused field in view.
  func top<ID>(of form: Form<ID>) -> Int {
    guard let place = places[form.focusPlace] else { return 0 }
    return ScrollWindow.top(
      form.top, showing: place.y, through: place.y + place.height - 1, of: height,
      height: viewHeight)
  }
}
