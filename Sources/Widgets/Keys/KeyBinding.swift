import Terminal

/// Where a set of keys holds: a screen, a kind of screen, an overlay, or everywhere.
///
/// A scope lies under another and has its keys too: `My week` under `Lists` under `Everywhere`.
/// ```swift
/// let everywhere = KeyScope("everywhere", title: "Everywhere")
/// let lists = KeyScope("lists", title: "Lists", under: everywhere)
/// let form = KeyScope("form", title: "Forms", under: everywhere, takesText: true)
/// ```
public struct KeyScope: Hashable, Sendable {
  /// The name in code and settings.
  public let id: String
  /// The name in help.
  public let title: String
  /// Whether letters are typed here, so that no printable key can be a command.
  public let takesText: Bool
  private let above: [KeyScope]

  public init(_ id: String, title: String, under parent: KeyScope? = nil, takesText: Bool = false) {
    self.id = id
    self.title = title
    self.takesText = takesText
    above = parent.map { [$0] } ?? []
  }

  /// The scope this one lies under.
  public var parent: KeyScope? { above.first }

  /// This scope, the one above it, and so on.
  public var chain: [KeyScope] {
    [self] + (parent?.chain ?? [])
  }
}

/// What some keys do in a scope: the one record from which key handling, footer, help and the
/// conflict rules are made.
public struct KeyBinding<Action: Hashable & Sendable>: Hashable, Sendable {
  /// What happens; nil where the part that has the focus does it by itself (arrows in a list).
  public let action: Action?
  public let scope: KeyScope
  /// The keys, the one to show first.
  public let keys: [Key]
  /// The word for the footer: "Open".
  public let label: String
  /// The sentence for help.
  public let help: String
  /// The place in the footer, 1 first; nil for help only.
  public let priority: Int?
  /// Whether the footer never cuts it off: Help, and Back or Cancel.
  public let isKept: Bool
  /// How the keys are shown together, where not by the first key's name: "Up/Down".
  public let shownAs: String?
  /// Keys that on purpose mean something else here than in the scopes above.
  public let shadows: Set<Key>
  /// The keys that confirm a dangerous action in its dialog; empty for an action without danger.
  public let confirmedBy: Set<Key>

  public init(
    _ action: Action?, in scope: KeyScope, _ keys: [Key], _ label: String, help: String,
    priority: Int? = nil, isKept: Bool = false, shownAs: String? = nil, shadows: Set<Key> = [],
    confirmedBy: Set<Key> = []
  ) {
    self.action = action
    self.scope = scope
    self.keys = keys
    self.label = label
    self.help = help
    self.priority = priority
    self.isKept = isKept
    self.shownAs = shownAs
    self.shadows = shadows
    self.confirmedBy = confirmedBy
  }

  /// Whether two records are about the same doing, so that the nearer scope's one replaces the other.
  func isSameDoing(as other: KeyBinding) -> Bool {
    if let action { return action == other.action }
    return other.action == nil && label == other.label
  }

  /// The keys that work in a scope: letters do not where text is typed.
  public func keys(workingIn scope: KeyScope) -> [Key] {
    scope.takesText ? keys.filter { !$0.isPrintable } : keys
  }

  /// The keys' name for the footer of a scope; nil if none of them works there.
  public func shownKeys(in scope: KeyScope) -> String? {
    guard let first = keys(workingIn: scope).first else { return nil }
    return shownAs ?? first.name
  }
}
