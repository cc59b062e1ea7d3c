import Terminal

/// A box of text with lines wrapped at words: case notes.
///
/// Enter starts a new line. Up and Down move by what the eye sees as a line, which depends on the
/// width: so `update` takes the rectangle that `draw` gets.
public struct MultilineEditor: Hashable, Sendable {
  var buffer: TextBuffer
  /// The first visual row in view.
  var top = VisualRow(line: 0, row: 0)
  /// The column that Up and Down keep to.
  private var goal: Int?

  /// An editor with the cursor at the end of its text.
  ///
  /// - Parameter limit: how many characters can be typed.
  public init(_ text: String = "", limit: Int = 100_000) {
    buffer = TextBuffer(text, limit: limit)
  }

  /// The whole text, its lines ended by line feeds.
  ///
  /// Setting it forgets the undo steps.
  public var text: String {
    get { buffer.text }
    set {
      buffer = TextBuffer(newValue, limit: buffer.limit)
      top = VisualRow(line: 0, row: 0)
      goal = nil
    }
  }

  public var isEmpty: Bool { buffer.count == 0 }
  /// Whether nothing but blanks is there.
  public var isBlank: Bool { buffer.isBlank }
  public var count: Int { buffer.count }

  /// How long the text is: "212 characters", near the limit "980 of 1000 characters".
  public var counter: String {
    if buffer.count >= buffer.limit / 10 * 9 { return "\(count) of \(buffer.limit) characters" }
    return count == 1 ? "1 character" : "\(count) characters"
  }

  /// Takes a key.
  ///
  /// Up in the first row, Down in the last, and Page keys where everything is in view are ignored,
  /// so that a form can move on.
  public mutating func update(_ key: Key, in rect: Rect) -> FieldOutcome {
    let width = MultilineEditor.wrapWidth(rect)
    follow(width: width, height: rect.height)
    let outcome = outcome(of: key, width: width, height: rect.height)
    switch key {
    case .up, .down, .pageUp, .pageDown: break
    default: if outcome != .ignored { goal = nil }
    }
    follow(width: width, height: rect.height)
    return outcome
  }

  /// Takes pasted text, as one undo step.
  public mutating func update(pasting text: String, in rect: Rect) -> FieldOutcome {
    goal = nil
    let outcome = insert(text, typed: false)
    follow(width: MultilineEditor.wrapWidth(rect), height: rect.height)
    return outcome
  }

  private mutating func outcome(of key: Key, width: Int, height: Int) -> FieldOutcome {
    switch key {
    case .character(let sign): return insert(String(sign), typed: true)
    case .enter: return insert("\n", typed: true)
    case .backspace: return buffer.deleteBackward() ? .changed : .handled
    case .delete: return buffer.deleteForward() ? .changed : .handled
    case .control("z"): return buffer.undo() ? .changed : .handled
    case .control("y"): return buffer.redo() ? .changed : .handled
    case .left: return move(to: buffer.position(before: buffer.cursor))
    case .right: return move(to: buffer.position(after: buffer.cursor))
    case .controlLeft: return move(to: buffer.wordStart(before: buffer.cursor))
    case .controlRight: return move(to: buffer.wordStart(after: buffer.cursor))
    case .home: return move(to: rowStart(width: width))
    case .end: return move(to: rowEnd(width: width))
    case .up: return move(rows: -1, width: width)
    case .down: return move(rows: 1, width: width)
    case .pageUp, .pageDown:
      if fits(width: width, height: height) { return .ignored }
      let page = max(1, height - 1)
      _ = move(rows: key == .pageUp ? -page : page, width: width)
      return .handled
    default: return .ignored
    }
  }

  private mutating func insert(_ text: String, typed: Bool) -> FieldOutcome {
    buffer.insert(text, typed: typed)
      ? .changed : .refused("Only \(buffer.limit) characters fit here.")
  }

  private mutating func move(to place: TextPosition?) -> FieldOutcome {
    if let place { buffer.moveCursor(to: place) }
    return .handled
  }

  private mutating func move(rows: Int, width: Int) -> FieldOutcome {
    let from = visualRow(of: buffer.cursor, width: width)
    let start = rowStart(width: width)
    let cell = goal ?? buffer.line(start.line).width(from: start.column, to: buffer.cursor.column)
    let target = row(rows, from: from, width: width)
    guard target != from else { return .ignored }
    buffer.wrapLine(target.line, to: width)
    buffer.moveCursor(to: place(inRow: target, cell: cell, width: width))
    goal = cell
    return .handled
  }

  /// Scrolls so that the cursor is in view, and wraps what is to be drawn.
  private mutating func follow(width: Int, height: Int) {
    buffer.wrapLine(buffer.cursor.line, to: width)
    top = visibleTop(width: width, height: height)
    for line in buffer.lines.indices.dropFirst(top.line).prefix(height) {
      buffer.wrapLine(line, to: width)
    }
  }
}
