/// Something that happened at the terminal.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// Text that was pasted: one event, its line ends `\n`, its control characters gone.
  case paste(String)
  /// The window has a new size.
  case resize(Size)
  /// The window gained (true) or lost the focus.
  case focus(Bool)
  /// A sequence that no terminal we know sends: swallowed whole, never typed as letters.
  case unknown([UInt8])
}

/// A key as it was pressed.
public enum Key: Hashable, Sendable {
  /// A letter, digit or sign: one character as a reader sees it.
  case character(Character)
  /// Ctrl with a small letter `a` to `z`.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  case controlLeft, controlRight
  /// F1 to F12.
  case function(Int)
}
