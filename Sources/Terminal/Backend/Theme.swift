/// How styles look: which attributes and which of the eight colours each has.
///
/// There is no dim text, no blue and no yellow text in any theme: too many eyes and too many
/// backgrounds cannot read them. Colour never says anything that the words do not.
public enum Theme: Hashable, Sendable, CaseIterable {
  /// The terminal's own background with a few of the eight basic colours.
  case colour
  /// Bold, reverse and underline only: for `NO_COLOR`, for terminals without colour, and for
  /// whoever wants the highest contrast.
  case mono

  /// The theme for a terminal and the user's wish; any value of `NO_COLOR` but the empty one counts.
  public init(noColor: String?, hasColour: Bool) {
    self = hasColour && (noColor ?? "").isEmpty ? .colour : .mono
  }

  /// One of the eight basic colours; the raw value is its number.
  public enum Colour: Int, Hashable, Sendable {
    case terminal = 0
    case red = 1
    case green = 2
    case magenta = 5
    case cyan = 6
  }

  /// What the terminal is told to do.
  public struct Look: Hashable, Sendable {
    public var isBold = false
    public var isReverse = false
    public var isUnderlined = false
    public var colour = Colour.terminal
  }

  /// The look of a style.
  public func look(of style: Style) -> Look {
    let hasColour = self == .colour
    return switch style {
    case .plain, .line: Look()
    case .title: Look(isBold: true, isReverse: !hasColour, colour: hasColour ? .cyan : .terminal)
    case .heading: Look(isBold: true, colour: hasColour ? .cyan : .terminal)
    case .alarm: Look(isBold: true, colour: hasColour ? .red : .terminal)
    case .warning: Look(isBold: true, colour: hasColour ? .magenta : .terminal)
    case .good: Look(colour: hasColour ? .green : .terminal)
    case .focus: Look(isReverse: true)
    case .strong, .key: Look(isBold: true)
    case .field: Look(isUnderlined: true)
    }
  }
}
