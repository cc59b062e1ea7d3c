import Terminal

/// The words of help for a scope: its own keys first, then those that hold in the scopes above.
public struct KeyHelp: Hashable, Sendable {
  /// What one record says.
  public struct Entry: Hashable, Sendable {
    /// The names of all its keys that work here.
    public let keys: [String]
    public let label: String
    public let help: String

    /// The keys as they are printed: "Ctrl-G, F1".
    public var keyText: String { keys.joined(separator: ", ") }
  }

  /// The records of one scope.
  public struct Section: Hashable, Sendable {
    public let title: String
    public let entries: [Entry]
  }

  public let sections: [Section]

  /// The help of a scope.
  public init<Action>(_ keymap: Keymap<Action>, in scope: KeyScope) {
    let bindings = keymap.bindings(in: scope)
    sections = scope.chain.compactMap { step in
      let entries = bindings.filter { $0.scope.id == step.id }.map { binding in
        Entry(
          keys: binding.keys(workingIn: scope).filter {
            keymap.binding(for: $0, in: scope)?.isSameDoing(as: binding) == true
          }.map(\.name),
          label: binding.label, help: binding.help)
      }.filter { !$0.keys.isEmpty }
      return entries.isEmpty ? nil : Section(title: step.title, entries: entries)
    }
  }

  private init(sections: [Section]) { self.sections = sections }

  /// The entries that answer a question: a key's name, or the beginnings of words.
  ///
  /// A question that is just a key (`s`, `Ctrl-S`, `/`) finds that key; any other one finds the
  /// entries that have, for each of its words, a word or a key beginning with it.
  public func matching(_ question: String) -> KeyHelp {
    let words = question.split(separator: " ").map { $0.lowercased() }
    guard !words.isEmpty else { return self }
    let wanted = question.split(separator: " ").joined(separator: " ")
    let byKey = filtered { entry in
      entry.keys.contains { $0 == wanted || ($0.count > 1 && $0.lowercased() == words.first) }
        && words.count == 1
    }
    if !byKey.sections.isEmpty { return byKey }
    return filtered { entry in
      let known = (entry.keys + [entry.label, entry.help]).flatMap { text in
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
      }
      return words.allSatisfy { word in known.contains { $0.hasPrefix(word) } }
    }
  }

  private func filtered(_ isWanted: (Entry) -> Bool) -> KeyHelp {
    KeyHelp(
      sections: sections.compactMap { section in
        let entries = section.entries.filter(isWanted)
        return entries.isEmpty ? nil : Section(title: section.title, entries: entries)
      })
  }
}
