import Terminal

/// A question typed above the list of its answers: finding a person, choosing one of many.
///
/// The picker does not look for anything: it says that the question changed, and is shown rows. An
/// answer to an older question is dropped.
public struct Picker<Row: Identifiable & Sendable>: Sendable where Row.ID: Sendable {
  /// What the picker did with a key.
  public enum Outcome: Hashable, Sendable {
    case ignored
    case handled
    /// Another question: look it up, and answer with `show(_:answering:)`.
    case asked(Int)
    /// Another row is selected.
    case moved
    case opened(Row.ID)
    /// Esc.
    case cancelled
  }

  /// What stands before the question: "Name, phone or ref:".
  public var prompt: String
  /// What stands at the right of the question: "3 match".
  public var summary = ""
  /// Lines under the rows.
  public var notes: [String] = []
  public private(set) var field: TextField
  public private(set) var table: Table<Row>
  /// The number of the question asked last.
  public private(set) var question = 0

  public init(_ prompt: String, _ table: Table<Row>) {
    self.prompt = prompt
    self.table = table
    field = TextField(look: .bare, limit: 100)
  }

  /// What is typed.
  public var query: String { field.text }
  public var selected: Row? { table.selected }

  /// Asks something else than what was typed; the number of the question.
  public mutating func ask(_ query: String) -> Int {
    field.text = query
    question += 1
    return question
  }

  /// Shows the answer to a question, best row first; false if another was asked since.
  @discardableResult
  public mutating func show(_ rows: [Row], answering question: Int) -> Bool {
    guard question == self.question else { return false }
    table.show(rows)
    if let first = rows.first { table.select(first.id) }
    return true
  }

  public mutating func update(_ key: Key, in rect: Rect) -> Outcome {
    switch key {
    case .escape, .control("c"): return .cancelled
    case .up, .down, .pageUp, .pageDown, .enter:
      switch table.update(key, in: listRect(in: rect)) {
      case .ignored: return .ignored
      case .handled: return .handled
      case .moved: return .moved
      case .opened(let id): return .opened(id)
      }
    case .control("u"):
      return .asked(ask(""))
    default: return outcome(field.update(key))
    }
  }

  public mutating func update(pasting text: String) -> Outcome {
    outcome(field.update(pasting: text))
  }

  private mutating func outcome(_ outcome: FieldOutcome) -> Outcome {
    switch outcome {
    case .ignored: return .ignored
    case .handled: return .handled
    case .changed, .refused:
      question += 1
      return .asked(question)
    }
  }

  /// The columns that the question keeps in a narrow window.
  private static var leastQuestion: Int { 12 }

  private func listRect(in rect: Rect) -> Rect { rect.dropTop(2) }

  /// Draws the question, a rule, the rows and the notes; the cursor stands in the question.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    guard !rect.isEmpty else { return }
    let line = rect.row(0).dropLeft(1)
    let asked = TextWidth.truncated(prompt, to: line.width - Self.leastQuestion) + " "
    let used = frame.write(asked, at: Point(x: line.x, y: line.y), in: line)
    var room = line.dropLeft(used)
    let summaryWidth = TextWidth.of(summary)
    if room.width - summaryWidth - 3 >= Self.leastQuestion, summaryWidth > 0 {
      let start = Point(x: line.right - 1 - summaryWidth, y: line.y)
      frame.write(summary, at: start, in: line)
      room = room.left(start.x - 2 - room.x)
    }
    field.draw(in: room, on: &frame, focused: focused)
    if rect.height > 1 { frame.rule(y: rect.y + 1, in: rect) }
    let list = listRect(in: rect)
    table.draw(in: list, on: &frame, focused: false)
    drawNotes(in: list, on: &frame)
  }

  private func drawNotes(in list: Rect, on frame: inout Frame) {
    let used = (table.showsHeader ? 1 : 0) + max(1, table.count) + 1
    let area = list.dropTop(used).dropLeft(1)
    for (number, note) in notes.enumerated() where number < area.height {
      let text = TextWidth.truncated(note, to: area.width)
      frame.write(text, at: Point(x: area.x, y: area.y + number), in: area)
    }
  }
}
