import Terminal

/// A line of text to type into.
///
/// The cursor moves by what a reader sees as one character; what does not fit scrolls sideways.
public struct TextField: Hashable, Sendable {
  /// How the field looks.
  public enum Look: Hashable, Sendable {
    /// `[ last fri________ ]`
    case boxed
    /// Just the text: a question at the head of a list.
    case bare
  }

  public var look: Look
  var buffer: TextBuffer

  /// A field with the cursor at the end of its text.
  ///
  /// - Parameter limit: how many characters can be typed.
  public init(_ text: String = "", look: Look = .boxed, limit: Int = 500) {
    self.look = look
    buffer = TextBuffer(TextField.oneLine(text), limit: limit)
  }

  /// What stands in the field.
  ///
  /// Setting it puts the cursor at the end and forgets the undo steps.
  public var text: String {
    get { buffer.text }
    set { buffer = TextBuffer(TextField.oneLine(newValue), limit: buffer.limit) }
  }

  public var isEmpty: Bool { buffer.count == 0 }
  /// Whether nothing but blanks is there.
  public var isBlank: Bool { buffer.isBlank }

  /// How full the field is: "212 of 500".
  public var counter: String { "\(buffer.count) of \(buffer.limit)" }

  /// Takes a key; keys that mean nothing in one line of text are ignored.
  public mutating func update(_ key: Key) -> FieldOutcome {
    switch key {
    case .character(let sign): return insert(String(sign), typed: true)
    case .backspace: return buffer.deleteBackward() ? .changed : .handled
    case .delete: return buffer.deleteForward() ? .changed : .handled
    case .control("z"): return buffer.undo() ? .changed : .handled
    case .control("y"): return buffer.redo() ? .changed : .handled
    case .left: return move(to: buffer.position(before: buffer.cursor))
    case .right: return move(to: buffer.position(after: buffer.cursor))
    case .controlLeft: return move(to: buffer.wordStart(before: buffer.cursor))
    case .controlRight: return move(to: buffer.wordStart(after: buffer.cursor))
    case .home: return move(to: .start)
    case .end: return move(to: buffer.end)
    default: return .ignored
    }
  }

  /// Takes pasted text; its line ends become spaces.
  public mutating func update(pasting text: String) -> FieldOutcome {
    insert(text, typed: false)
  }

  private mutating func move(to place: TextPosition?) -> FieldOutcome {
    if let place { buffer.moveCursor(to: place) }
    return .handled
  }

  private mutating func insert(_ text: String, typed: Bool) -> FieldOutcome {
    let text = TextField.oneLine(text)
    if text.isEmpty { return .handled }
    return buffer.insert(text, typed: typed)
      ? .changed : .refused("Only \(buffer.limit) characters fit here.")
  }

  private static func oneLine(_ text: String) -> String {
    let lines = TextBuffer.clean(text).split(separator: "\n")
    return lines.joined(separator: " ")
  }
}
