import Terminal

/// One of the options of a choice or a checklist.
public struct FieldOption: Hashable, Sendable {
  /// What the caller knows it by.
  public let id: String
  /// What people read.
  public let label: String
  /// Why it cannot be picked now; shown behind it.
  public let disabledBecause: String?

  public init(_ id: String, _ label: String, disabledBecause: String? = nil) {
    self.id = id
    self.label = label
    self.disabledBecause = disabledBecause
  }

  var text: String { disabledBecause.map { "\(label) (\($0))" } ?? label }
}

/// The options of a field laid out in rows, and the highlight that walks over them.
struct OptionRow: Hashable, Sendable {
  var options: [FieldOption]
  /// The option the cursor is on.
  var highlighted = 0

  private static let gap = 3

  var current: FieldOption? {
    options.indices.contains(highlighted) ? options[highlighted] : nil
  }

  /// Where each option begins, in a width: as many to a row as fit.
  func places(width: Int) -> [Point] {
    var places: [Point] = []
    var x = 0
    var y = 0
    for option in options {
      let needed = 4 + TextWidth.of(option.text)
      if x > 0 && x + needed > width {
        x = 0
        y += 1
      }
      places.append(Point(x: x, y: y))
      x += needed + OptionRow.gap
    }
    return places
  }

  func height(width: Int) -> Int { (places(width: width).last?.y ?? 0) + 1 }

  /// Left, Right and letters move the highlight; false for other keys.
  mutating func move(_ key: Key) -> Bool {
    switch key {
    case .left: highlighted = max(0, highlighted - 1)
    case .right: highlighted = ScrollWindow.clamped(highlighted + 1, count: options.count)
    case .home: highlighted = 0
    case .end: highlighted = ScrollWindow.clamped(options.count - 1, count: options.count)
    case .character(let sign): jump(to: sign)
    default: return false
    }
    return true
  }

  /// Goes to the next option whose label starts with a letter.
  private mutating func jump(to sign: Character) {
    let wanted = String(sign).lowercased()
    let after = options.indices.dropFirst(highlighted + 1)
    let before = options.indices.prefix(highlighted + 1)
    let found = (Array(after) + Array(before)).first {
      options[$0].label.lowercased().hasPrefix(wanted)
    }
    if let found { highlighted = found }
  }

  /// Draws each option with its mark; the cursor stands on the highlighted one's mark.
  func draw(in rect: Rect, on frame: inout Frame, focused: Bool, mark: (FieldOption) -> String) {
    for (number, place) in places(width: rect.width).enumerated() {
      guard place.y < rect.height, options.indices.contains(number) else { break }
      let start = Point(x: rect.x + place.x, y: rect.y + place.y)
      let isCurrent = focused && number == highlighted
      let text = TextWidth.truncated(
        mark(options[number]) + " " + options[number].text, to: rect.width - place.x)
      frame.write(text, at: start, in: rect, style: isCurrent ? .focus : .plain)
      if isCurrent, place.x < rect.width {
        frame.cursor = Point(x: min(start.x + 1, rect.right - 1), y: start.y)
      }
    }
  }
}
