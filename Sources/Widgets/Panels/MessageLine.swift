import Terminal

/// The line that says what has just happened.
///
/// A message stays until the next one or the next thing done; a problem stays until it is dismissed
/// or the next message comes. All of them are kept to be read again.
public struct MessageLine: Hashable, Sendable {
  /// Something said.
  public struct Message: Hashable, Sendable {
    public let text: String
    public let isProblem: Bool
  }

  /// What stands in the line.
  public private(set) var current: Message?
  /// What was said, oldest first: the last hundred.
  public private(set) var log: [Message] = []

  public init() {}

  /// Says what happened.
  public mutating func announce(_ text: String) { say(Message(text: text, isProblem: false)) }

  /// Says what went wrong.
  public mutating func complain(_ text: String) { say(Message(text: text, isProblem: true)) }

  /// Something else was done: what was announced has been read.
  public mutating func moveOn() {
    if current?.isProblem == false { current = nil }
  }

  /// Clears the line; whether something stood there.
  @discardableResult
  public mutating func dismiss() -> Bool {
    defer { current = nil }
    return current != nil
  }

  private mutating func say(_ message: Message) {
    current = message
    log.append(message)
    if log.count > 100 { log.removeFirst() }
  }

  /// Draws the message in the first row; a problem begins with `!`.
  public func draw(in rect: Rect, on frame: inout Frame) {
    let row = rect.row(0).inset(dx: 1, dy: 0)
    guard let current, !row.isEmpty else { return }
    let text = (current.isProblem ? "! " : "") + current.text
    frame.write(
      TextWidth.truncated(text, to: row.width), at: Point(x: row.x, y: row.y), in: row,
      style: current.isProblem ? .alarm : .plain)
  }
}
