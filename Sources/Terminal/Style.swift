/// What a piece of text means to the eye.
///
/// Meaning is always in the words too: a style only repeats it.
///
/// Views name a role; the backend's theme turns it into attributes and colours, so that a
/// terminal without colour shows the same words in bold and reverse.
public enum Style: UInt8, Hashable, Sendable, CaseIterable {
  /// Ordinary text in the terminal's own colours.
  case plain
  /// The head line of a screen.
  case title
  /// A heading, or the name of a column.
  case heading
  /// A box line or rule.
  case line
  /// Something overdue or wrong.
  case alarm
  /// Something due soon, or to take care of.
  case warning
  /// Something in order.
  case good
  /// The row, cell, field or button that has the focus.
  case focus
  /// Text that matters.
  case strong
  /// A key's name in the footer or in help.
  case key
  /// What can be typed over: the inside of a field.
  case field
}
