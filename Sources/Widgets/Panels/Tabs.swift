import Terminal

/// The tabs of a screen: `[1 Visit]  2 Check & save`.
public struct Tabs: Hashable, Sendable {
  /// What the tabs did with a key.
  public enum Outcome: Hashable, Sendable { case ignored, handled, moved }

  /// A tab's name, and a count that waits in it: "Sign-off (4)".
  public struct Tab: Hashable, Sendable {
    public var title: String
    public var badge: Int?

    public init(_ title: String, badge: Int? = nil) {
      self.title = title
      self.badge = badge
    }
  }

  public var tabs: [Tab]
  public private(set) var selected = 0

  public init(_ titles: [String]) { tabs = titles.map { Tab($0) } }

  /// Goes to a tab by its number from 0; whether that is another one.
  @discardableResult
  public mutating func select(_ number: Int) -> Bool {
    let before = selected
    selected = ScrollWindow.clamped(number, count: tabs.count)
    return before != selected
  }

  @discardableResult
  public mutating func selectNext() -> Bool { select(selected + 1) }

  @discardableResult
  public mutating func selectPrevious() -> Bool { select(selected - 1) }

  /// Takes `]`, `[` and the digits; where text is typed they are not offered to the tabs.
  public mutating func update(_ key: Key) -> Outcome {
    switch key {
    case .character("]"): return selectNext() ? .moved : .handled
    case .character("["): return selectPrevious() ? .moved : .handled
    case .character(let sign):
      guard let digit = sign.wholeNumberValue, sign.isASCII, (1...9).contains(digit),
        digit <= tabs.count
      else { return .ignored }
      return select(digit - 1) ? .moved : .handled
    default: return .ignored
    }
  }

  private func text(_ number: Int) -> String {
    let tab = tabs[number]
    let name = "\(number + 1) \(tab.title)" + (tab.badge.map { " (\($0))" } ?? "")
    return number == selected ? "[\(name)]" : name
  }

  /// Draws the tabs in the first row; those that do not fit are hidden behind `<` and `>`.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool = false) {
    let row = rect.row(0).inset(dx: 1, dy: 0)
    guard !row.isEmpty, !tabs.isEmpty else { return }
    let texts = tabs.indices.map(text)
    let widths = texts.map { TextWidth.of($0) }
    let wide = widths.reduce(0, +) + 2 * (widths.count - 1)
    let gap = wide <= row.width ? 2 : 1
    var first = 0
    var x = row.x
    if wide - (2 - gap) * (widths.count - 1) > row.width {
      let needed = { (from: Int) in
        widths[from...selected].reduce(0, +) + gap * (selected - from) + 2 * (gap + 1)
      }
      while first < selected, needed(first) > row.width { first += 1 }
      if first > 0 { x += frame.write("< ", at: Point(x: x, y: row.y), in: row, style: .key) }
    }
    for number in texts.indices.dropFirst(first) {
      let isLast = number == texts.count - 1
      if x + widths[number] + (isLast ? 0 : 2) > row.right && number > selected {
        frame.write(">", at: Point(x: row.right - 1, y: row.y), in: row, style: .key)
        break
      }
      let style: Style = number == selected ? .strong : .plain
      let shown = TextWidth.truncated(texts[number], to: row.right - x)
      if focused, number == selected {
        frame.cursor = Point(x: min(x + 1, row.right - 1), y: row.y)
      }
      x += frame.write(shown, at: Point(x: x, y: row.y), in: row, style: style) + gap
      if x >= row.right { break }
    }
  }
}
