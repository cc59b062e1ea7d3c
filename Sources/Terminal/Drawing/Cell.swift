/// One place of the screen: what is drawn there, and what it means to the eye.
public struct Cell: Hashable, Sendable {
  /// The character, or nil for the second half of a wide one that began further left.
  public var text: Character?
  public var style: Style

  public init(text: Character?, style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// A space in the terminal's own colours.
  public static let blank = Cell(text: " ", style: .plain)
}
