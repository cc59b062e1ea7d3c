import Terminal

/// A question with a few answers, each with its own letter.
///
/// The safe answer is highlighted, and Enter gives it. A dangerous answer is given by `y` alone:
/// never by Enter, nor by the key that asked. Esc goes back.
public struct Dialog<Choice: Hashable & Sendable>: Hashable, Sendable {
  /// One of the answers.
  public struct Option: Hashable, Sendable {
    public let choice: Choice
    public let letter: Character
    public let label: String
    /// What stands behind it in brackets: what else does the same, or what becomes of it.
    public let note: String
    public let isDangerous: Bool

    /// A safe answer.
    public init(_ choice: Choice, _ letter: Character, _ label: String, note: String = "") {
      self.choice = choice
      self.letter = letter
      self.label = label
      self.note = note
      isDangerous = false
    }

    private init(dangerous choice: Choice, _ label: String, note: String) {
      self.choice = choice
      letter = "y"
      self.label = label
      self.note = note
      isDangerous = true
    }

    /// An answer that cannot be taken back: only `y` gives it.
    public static func dangerous(_ choice: Choice, _ label: String, note: String = "") -> Option {
      Option(dangerous: choice, label, note: note)
    }
  }

  /// What the dialog did with a key.
  public enum Outcome: Hashable, Sendable {
    case handled
    case chosen(Choice)
    /// Esc: back to where one was, nothing done.
    case goBack
  }

  public let title: String
  public let text: [String]
  public let options: [Option]
  /// The key that opened the dialog; it gives no answer.
  public let trigger: Key?
  public private(set) var highlighted: Int

  public init(_ title: String, text: [String] = [], options: [Option], trigger: Key? = nil) {
    self.title = title
    self.text = text
    self.options = options
    self.trigger = trigger
    highlighted = options.firstIndex { !$0.isDangerous } ?? 0
  }

  /// What is wrong with the answers' letters; empty for a good dialog.
  public var problems: [String] {
    var problems: [String] = []
    for (number, option) in options.enumerated() {
      if options.prefix(number).contains(where: { $0.letter == option.letter }) {
        problems.append("\(title): two answers have the letter \(option.letter).")
      }
      if trigger == .character(option.letter) {
        problems.append("\(title): \(option.letter) opens it and is also an answer.")
      }
    }
    if options.allSatisfy(\.isDangerous) { problems.append("\(title): no answer is safe.") }
    return problems
  }

  /// Takes every key: what means nothing here does nothing.
  public mutating func update(_ key: Key) -> Outcome {
    switch key {
    case .escape, .control("c"): return .goBack
    case .up, .left, .backTab: highlighted = max(0, highlighted - 1)
    case .down, .right, .tab:
      highlighted = ScrollWindow.clamped(highlighted + 1, count: options.count)
    case .enter:
      guard options.indices.contains(highlighted), !options[highlighted].isDangerous else {
        return .handled
      }
      return .chosen(options[highlighted].choice)
    case .character:
      guard key != trigger, key.withoutCapsLock != trigger || trigger == nil,
        let option = options.first(where: { option in
          .character(option.letter) == key || .character(option.letter) == key.withoutCapsLock
        })
      else { return .handled }
      return .chosen(option.choice)
    default: break
    }
    return .handled
  }
}

extension Dialog {
  private static var widest: Int { 76 }

  /// Draws the dialog as a box in the middle; the cursor stands on the highlighted answer's letter.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    let width = min(rect.width, Dialog.widest)
    let inner = max(0, width - 4)
    guard inner > 0, rect.height > 0 else { return }
    let answers = options.enumerated().map { line(of: $1, isHighlighted: $0 == highlighted) }
    var words = text.flatMap { TextWidth.wrapped($0, width: inner) }
    if !words.isEmpty { words.append("") }
    let room = max(1, rect.height - 2)
    if words.count + answers.count > room {
      words = Array(words.prefix(max(0, room - answers.count)))
    }
    let shown = min(answers.count, room - words.count)
    let height = min(rect.height, words.count + shown + 2)
    let box = Rect(
      x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width: width,
      height: height)
    frame.fill(box)
    frame.box(box, title: title)
    let area = box.inset(dx: 2, dy: 1)
    for (number, line) in words.enumerated() {
      frame.write(line, at: Point(x: area.x, y: area.y + number), in: area)
    }
    let list = area.dropTop(words.count)
    let top = ScrollWindow.top(0, showing: highlighted, of: answers.count, height: list.height)
    for line in 0..<list.height where answers.indices.contains(top + line) {
      let isHighlighted = top + line == highlighted
      let start = Point(x: list.x, y: list.y + line)
      frame.write(
        TextWidth.truncated(answers[top + line], to: list.width), at: start, in: list,
        style: isHighlighted ? .focus : .plain)
      if focused, isHighlighted {
        frame.cursor = Point(x: min(start.x + 3, list.right - 1), y: start.y)
      }
    }
  }

  private func line(of option: Option, isHighlighted: Bool) -> String {
    var note = option.note
    if option.isDangerous && isHighlighted { note = "only y does it" }
    return (isHighlighted ? " > " : "   ") + "\(option.letter)  \(option.label)"
      + (note.isEmpty ? "" : "  (\(note))")
  }
}
