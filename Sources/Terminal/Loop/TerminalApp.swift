/// The state of an app that lives in the terminal: a value that events change and that can be drawn.
///
/// Both functions are pure and total: no clock, disk, terminal or randomness inside them, and any
/// event or size, at any time, gives an answer. What must be done outside is handed back as effects,
/// whose answers arrive later as messages.
public protocol TerminalApp<Message>: Sendable {
  /// The answers of effects, and whatever else the world tells the app.
  associatedtype Message: Sendable
  /// Something to be done outside: load, save, look at the clock.
  associatedtype Effect: Sendable

  /// Takes in one event; answers with what is to be done outside.
  mutating func update(_ event: AppEvent<Message>) -> [Effect]

  /// Draws the whole screen. Not asked for a window that is too small (see `TooSmall`).
  func view(_ size: Size) -> Frame

  /// The exit status, once the app wants to leave.
  var ending: Int32? { get }

  /// A sentence for the card that is shown when the window is too small: what has become of what
  /// was typed.
  var reassurance: String { get }
}

extension TerminalApp {
  public var reassurance: String { "Nothing has been lost." }
}

/// Something that an app has to answer to.
public enum AppEvent<Message: Sendable>: Sendable {
  /// A key, a paste, a new size of the window (the first event of all), or the window's focus.
  case terminal(TerminalEvent)
  /// An answer to an effect, or a change of the store.
  case message(Message)
  /// A minute of the wall clock began, or the program was continued after a stop.
  case minute
  /// The program is about to be stopped like by Ctrl-Z: drafts should be written.
  case suspending
  /// The program has to end: write drafts and set `ending`. No key can be answered any more.
  case leave(LeaveReason)
}

/// Why the program has to end although nobody asked it on its screen.
public enum LeaveReason: Hashable, Sendable {
  /// The terminal was closed (SIGHUP).
  case hangUp
  /// Somebody ended the program from outside (SIGTERM, SIGINT).
  case terminated
  /// There is no more input.
  case inputEnded
}
