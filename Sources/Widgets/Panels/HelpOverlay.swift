import Terminal

/// The keys of a screen in a box over it: those of this screen first, then those everywhere.
///
/// Typing finds a key or a word. Esc clears what was typed, then closes.
public struct HelpOverlay: Hashable, Sendable {
  /// What the overlay did with a key.
  public enum Outcome: Hashable, Sendable { case ignored, handled, closed }

  public let title: String
  private let help: KeyHelp
  private var field = TextField(look: .bare, limit: 40)
  private var top = 0

  public init<Action>(_ keymap: Keymap<Action>, in scope: KeyScope) {
    title = "Help: " + scope.title
    help = KeyHelp(keymap, in: scope)
  }

  public mutating func update(_ key: Key, in rect: Rect) -> Outcome {
    let area = body(in: rect)
    let last = max(0, lines(width: area.width).count - area.height)
    let page = max(1, area.height - 1)
    switch key {
    case .escape, .control("c"):
      if field.isEmpty { return .closed }
      field.text = ""
      top = 0
      return .handled
    case .up: top -= 1
    case .down, .enter: top += 1
    case .pageUp: top -= page
    case .pageDown: top += page
    default:
      let outcome = field.update(key)
      if outcome == .ignored { return .ignored }
      if outcome == .changed { top = 0 }
      return .handled
    }
    top = min(max(0, top), last)
    return .handled
  }

  public mutating func update(pasting text: String) -> Outcome {
    _ = field.update(pasting: text)
    top = 0
    return .handled
  }

  /// The whole help as text, for a width: what the printed copy holds.
  public func text(width: Int) -> [String] {
    lines(width: width).map { line in
      guard !line.keys.isEmpty || !line.words.isEmpty else { return "" }
      return TextWidth.padded(line.keys, to: line.isTitle ? 0 : keyWidth(width: width)) + line.words
    }
  }

  private struct Line {
    var keys = ""
    var words = ""
    var isTitle = false
  }

  private func keyWidth(width: Int) -> Int {
    let widest = help.sections.flatMap(\.entries).reduce(0) { max($0, TextWidth.of($1.keyText)) }
    return min(widest, max(6, width / 3)) + 3
  }

  private func lines(width: Int) -> [Line] {
    let keyWidth = keyWidth(width: width)
    let sections = help.matching(field.text).sections
    guard !sections.isEmpty else { return [Line(words: "No key does that here.")] }
    var lines: [Line] = []
    for section in sections {
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(words: section.title, isTitle: true))
      for entry in section.entries {
        let keys = TextWidth.wrapped(entry.keyText, width: max(1, keyWidth - 3))
        let words = TextWidth.wrapped(
          "\(entry.label): \(entry.help)", width: max(1, width - keyWidth - 1))
        for row in 0..<max(keys.count, words.count) {
          lines.append(
            Line(
              keys: keys.indices.contains(row) ? " " + keys[row] : "",
              words: words.indices.contains(row) ? words[row] : ""))
        }
      }
    }
    return lines
  }

  private func box(in rect: Rect) -> Rect {
    let width = min(rect.width, 76)
    return Rect(
      x: rect.x + (rect.width - width) / 2, y: rect.y, width: width, height: rect.height)
  }

  private func body(in rect: Rect) -> Rect {
    box(in: rect).inset(dx: 2, dy: 1).dropTop(2).dropBottom(1)
  }

  /// Draws the box; the cursor stands where the next letter of the search goes.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    let box = box(in: rect)
    guard !box.isEmpty else { return }
    frame.fill(box)
    frame.box(box, title: title)
    let inner = box.inset(dx: 2, dy: 1)
    let first = inner.row(0)
    let used = frame.write(
      "Find a key or a word: ", at: Point(x: first.x, y: first.y), in: first, style: .strong)

    let area = body(in: rect)
    let keyWidth = keyWidth(width: area.width)
    let lines = lines(width: area.width)
    let top = min(self.top, max(0, lines.count - area.height))
    for row in 0..<area.height where lines.indices.contains(top + row) {
      let line = lines[top + row]
      let start = Point(x: area.x, y: area.y + row)
      frame.write(line.keys, at: start, in: area, style: .key)
      let words = Point(x: start.x + (line.isTitle ? 0 : keyWidth), y: start.y)
      frame.write(line.words, at: words, in: area, style: line.isTitle ? .heading : .plain)
    }
    ScrollMarks.draw(
      above: top > 0, below: top + area.height < lines.count, in: area, on: &frame)
    let last = inner.bottom(1)
    if inner.height > 3 {
      frame.write("Up/Down Scroll  Esc Close", at: Point(x: last.x, y: last.y), in: last)
    }
    field.draw(in: first.dropLeft(used), on: &frame, focused: focused)
  }
}
