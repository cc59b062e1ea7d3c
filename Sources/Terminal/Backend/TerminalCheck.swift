/// Whether there is a terminal that the screens can be drawn on; decided before anything is.
public enum TerminalCheck: Hashable, Sendable {
  /// Draw the screens.
  case screen
  /// Write the first screen as text.
  case text
  /// Say the sentence and end with status 78.
  case refuse(String)

  /// What is known of a terminal type.
  public enum Kind: Hashable, Sendable {
    /// There is no description of it.
    case unknown
    /// There is one, but it cannot place the cursor.
    case withoutCursor
    case complete
  }

  /// Decides.
  ///
  /// A pipe comes first, then the user's wish, then the terminal's type. - Parameters:   -
  /// isTerminalIn: Whether the input is a terminal.   - isTerminalOut: Whether the output is a
  /// terminal.   - type: The value of `TERM`.   - kind: What is known of that type; asked only when
  /// it matters.   - isPlain: Whether `--plain` was given.
  public static func decide(
    isTerminalIn: Bool, isTerminalOut: Bool, type: String?, isPlain: Bool,
    kind: (String) -> Kind
  ) -> TerminalCheck {
    guard isTerminalIn, isTerminalOut, !isPlain, type != "dumb" else { return .text }
    guard let type, !type.isEmpty else { return .refuse(sentence("TERM is not set")) }
    switch kind(type) {
    case .complete: return .screen
    case .withoutCursor: return .text
    case .unknown: return .refuse(sentence(TextWidth.truncated(TextWidth.shown(type), to: 40)))
    }
  }

  private static func sentence(_ what: String) -> String {
    "This terminal type is not known: \(what). Try TERM=xterm-256color, or run with --plain."
  }
}
