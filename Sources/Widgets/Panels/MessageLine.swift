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

  /// How many rows the message takes in a window of this width: a long one is never cut.
  public func height(width: Int) -> Int { max(1, lines(width: width).count) }

  /// Draws the message from the first row on; a problem begins with `!`.
  public func draw(in rect: Rect, on frame: inout Frame) {
    for (number, line) in lines(width: rect.width).enumerated() where number < rect.height {
      let row = rect.row(number).inset(dx: 1, dy: 0)
      guard !row.isEmpty else { continue }
      frame.write(
        TextWidth.truncated(line, to: row.width), at: Point(x: row.x, y: row.y), in: row,
        style: current?.isProblem == true ? .alarm : .plain)
    }
  }

  private func lines(width: Int) -> [String] {
    guard let current else { return [] }
    let text = (current.isProblem ? "! " : "") + current.text
    return TextWidth.wrapped(text, width: max(1, width - 2))
  }
}
