import Terminal

/// The rules that every keymap keeps, so that a key never surprises: a test asks for `problems`.
public enum KeyRules {
  /// A sentence for each rule that a keymap breaks; empty for a good one.
  public static func problems<Action>(in keymap: Keymap<Action>) -> [String] {
    var problems: [String] = []
    for binding in keymap.bindings { problems += self.problems(of: binding) }
    for scope in keymap.scopes {
      problems += doubles(in: keymap, scope)
      problems += undeclaredShadows(in: keymap, scope)
      problems += unreachable(in: keymap, scope)
    }
    return problems
  }

  private static func problems<Action>(of binding: KeyBinding<Action>) -> [String] {
    let place = "\(binding.scope.title): \(binding.label)"
    var problems: [String] = []
    if !binding.keys.contains(where: \.isOnEveryTerminal) {
      problems.append("\(place) has no key that every terminal has.")
    }
    for key in binding.keys {
      if let reason = key.reservedBecause {
        problems.append("\(place) is on \(key.name), which is reserved: \(reason).")
      }
      // What has no action of its own is done by the part with the focus, which knows whether
      // letters are typed in it.
      if key.isPrintable && binding.scope.takesText && binding.action != nil {
        problems.append("\(place) is on \(key.name), but letters are typed there.")
      }
      if binding.confirmedBy.contains(key) {
        problems.append("\(place) is dangerous and confirmed by its own key \(key.name).")
      }
    }
    for key in [Key.enter, .character(" ")] where binding.confirmedBy.contains(key) {
      problems.append("\(place) is dangerous and confirmed by \(key.name).")
    }
    if binding.label.isEmpty || binding.help.isEmpty {
      problems.append("\(place) has no words for the footer or for help.")
    }
    return problems
  }

  /// No two doings on one key in a scope.
  private static func doubles<Action>(in keymap: Keymap<Action>, _ scope: KeyScope) -> [String] {
    var owners: [Key: KeyBinding<Action>] = [:]
    var problems: [String] = []
    for binding in keymap.bindings where binding.scope.id == scope.id {
      for key in binding.keys {
        guard let owner = owners[key] else {
          owners[key] = binding
          continue
        }
        problems.append(
          "\(scope.title): \(key.name) is both \(owner.label) and \(binding.label).")
      }
    }
    return problems
  }

  /// A key that means something else in a scope above is named in `shadows`.
  private static func undeclaredShadows<Action>(
    in keymap: Keymap<Action>, _ scope: KeyScope
  ) -> [String] {
    var problems: [String] = []
    guard let above = scope.parent?.chain else { return [] }
    for binding in keymap.bindings where binding.scope.id == scope.id {
      for key in binding.keys where !binding.shadows.contains(key) {
        let hidden = above.lazy.compactMap { step in
          keymap.bindings.first {
            $0.scope.id == step.id && $0.keys.contains(key) && !$0.isSameDoing(as: binding)
          }
        }.first
        if let hidden {
          problems.append(
            "\(scope.title): \(key.name) \(binding.label) hides \(hidden.label) of "
              + "\(hidden.scope.title) without saying so.")
        }
      }
    }
    return problems
  }

  /// What the footer never cuts off can be reached in every scope under it, typing or not.
  private static func unreachable<Action>(in keymap: Keymap<Action>, _ scope: KeyScope) -> [String]
  {
    var problems: [String] = []
    let kept = scope.chain.flatMap { step in
      keymap.bindings.filter { $0.scope.id == step.id && $0.isKept }
    }
    for binding in kept {
      let reachable = kept.contains { other in
        other.isSameDoing(as: binding)
          && other.keys(workingIn: scope).contains { key in
            key.isOnEveryTerminal
              && keymap.binding(for: key, in: scope)?.isSameDoing(as: binding) == true
          }
      }
      if !reachable {
        problems.append("\(scope.title): \(binding.label) cannot be reached by a key.")
      }
    }
    return problems
  }
}
