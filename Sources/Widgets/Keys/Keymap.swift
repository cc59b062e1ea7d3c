import Terminal

/// All key bindings of a program, and the question which one a key means.
public struct Keymap<Action: Hashable & Sendable>: Sendable {
  public let bindings: [KeyBinding<Action>]
  private let index: [String: [Key: Int]]

  /// A keymap; where two records claim a key in one scope the first has it (see `KeyRules`).
  public init(_ bindings: [KeyBinding<Action>]) {
    self.bindings = bindings
    var index: [String: [Key: Int]] = [:]
    for (number, binding) in bindings.enumerated() {
      for key in binding.keys where index[binding.scope.id]?[key] == nil {
        index[binding.scope.id, default: [:]][key] = number
      }
    }
    self.index = index
  }

  /// What a key does in a scope; nil if nothing, or if the part that has the focus takes the key.
  public func action(for key: Key, in scope: KeyScope) -> Action? {
    binding(for: key, in: scope)?.action
  }

  /// The record of a key: of the scope itself, else of those above it.
  ///
  /// A letter typed with Caps Lock on means the small letter, unless the capital has a meaning.
  public func binding(for key: Key, in scope: KeyScope) -> KeyBinding<Action>? {
    if scope.takesText && key.isPrintable { return nil }
    return exactBinding(for: key, in: scope)
      ?? key.withoutCapsLock.flatMap { exactBinding(for: $0, in: scope) }
  }

  private func exactBinding(for key: Key, in scope: KeyScope) -> KeyBinding<Action>? {
    for step in scope.chain {
      if let number = index[step.id]?[key] { return bindings[number] }
    }
    return nil
  }

  /// The records that hold in a scope: its own first, then those above; each doing once.
  public func bindings(in scope: KeyScope) -> [KeyBinding<Action>] {
    var found: [KeyBinding<Action>] = []
    for step in scope.chain {
      for binding in bindings where binding.scope.id == step.id {
        if binding.keys(workingIn: scope).isEmpty { continue }
        if found.contains(where: { $0.scope.id != step.id && $0.isSameDoing(as: binding) }) {
          continue
        }
        found.append(binding)
      }
    }
    return found
  }

  /// Every scope that a record names, in order of appearance, and those above them.
  var scopes: [KeyScope] {
    var found: [KeyScope] = []
    var seen: Set<String> = []
    for binding in bindings {
      for scope in binding.scope.chain where seen.insert(scope.id).inserted { found.append(scope) }
    }
    return found
  }
}
