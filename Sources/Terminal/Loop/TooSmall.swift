/// What is shown in a window in which the screens have no room.
///
/// Keys are ignored then, save Ctrl-Q: nobody should act on what cannot be seen.
public enum TooSmall {
  /// The smallest window in which every screen is complete.
  public static let smallest = Size(width: 60, height: 16)

  /// Whether a window is too small.
  public static func applies(to size: Size) -> Bool {
    size.width < smallest.width || size.height < smallest.height
  }

  /// Whether an event still reaches the app in a window that is too small: everything but keys and
  /// pastes does, and of the keys Ctrl-Q.
  public static func lets(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(let key): key == .control("q")
    case .paste: false
    case .resize, .focus, .unknown: true
    }
  }

  /// The card for a window that is too small, or nil when it is not.
  public static func card(_ size: Size, reassurance: String = "Nothing has been lost.") -> Frame? {
    guard applies(to: size) else { return nil }
    var frame = Frame(size: size)
    let text = """
      This window is too small (\(size.width) x \(size.height)).

      Please make it at least \(smallest.width) wide and \(smallest.height) tall. \(reassurance)

      Keys are switched off until then, except Ctrl-Q Leave.
      """
    let margin = size.width > 20 ? 1 : 0
    var lines = TextWidth.wrapped(text, width: size.width - 2 * margin)
    if lines.count > size.height { lines.removeAll(where: \.isEmpty) }
    for (y, line) in lines.prefix(size.height).enumerated() {
      frame.write(line, at: Point(x: margin, y: y))
    }
    frame.cursor = size.isEmpty ? nil : Point(x: min(margin, size.width - 1), y: 0)
    return frame
  }
}
