/// A terminal to draw on and to listen to.
///
/// A class that stays on the thread of the run loop.
public protocol Backend: AnyObject {
  /// The window's size as it was last looked at.
  var size: Size { get }
  /// The bytes of keys that this terminal is said to send, for the decoder.
  var keySeeds: [[UInt8]: Key] { get }
  /// Ends a wait; may be called from any thread.
  var wake: @Sendable () -> Void { get }

  /// Waits until something arrives, or the time is over, and takes all that has arrived. Without a
  /// time it waits as long as it takes; a time of 0 only looks.
  func wait(_ timeout: Milliseconds?) -> [Arrival]

  /// Shows a frame; answers how many cells changed.
  @discardableResult func present(_ frame: Frame) -> Int
  /// Looks at the window's size anew.
  func measure()
  /// The next frame is written whole, whatever is believed to stand there.
  func repaint()
  func ringBell()
  /// Gives the terminal back to the shell, and takes it again.
  func leave()
  func enter()
  /// Stops the process until it is continued. Between `leave` and `enter`.
  func stop()

  /// A clock in microseconds that never jumps, and the time until a new minute of the wall clock.
  var microseconds: Int { get }
  var untilNextMinute: Milliseconds { get }
  /// How many bytes the process has written up to now; asked for traces only.
  var bytesWritten: Int { get }
  /// Told when there is nothing left to do but wait: how many frames were shown up to now.
  func idle(_ frame: Int)
}

/// What a wait at the terminal can bring.
public enum Arrival: Hashable, Sendable {
  case bytes([UInt8])
  case inputEnded
  /// The loop was woken by another thread.
  case woken
  /// Another program changed the store (a hint).
  case storeChanged
  case signal(TerminalSignal)
}

/// A signal that concerns the terminal.
public enum TerminalSignal: Hashable, Sendable {
  case resized, hangUp, terminate, stop, proceed
}
