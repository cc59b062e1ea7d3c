import Casework
import Fostering
import Terminal
import Widgets

/// How Find answers keys and news.
extension FindScreen {
  mutating func start(_ world: World) -> [Step] {
    search(world)
    return world.lookup == nil ? [.effect(.loadLookup)] : []
  }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    switch action {
    case .back:
      guard isHome else { return [.back(mayLeave: false)] }
      if question.isEmpty { return [.announce("Press Ctrl-Q to leave Hearth.")] }
      return ask("", world)
    case .clear: return ask("", world)
    case .open: return open { .file($0, duty: nil) }
    case .logVisit: return open { .logVisit($0, kinds: []) }
    default: break
    }
    switch key {
    case .up, .down, .pageUp, .pageDown:
      _ = table.update(key, in: layout(Chrome.body(world.size)).list)
      return look()
    default:
      return answer(question.update(key), world)
    }
  }

  mutating func paste(_ text: String, _ world: World) -> [Step] {
    answer(question.update(pasting: text), world)
  }

  private mutating func answer(_ outcome: FieldOutcome, _ world: World) -> [Step] {
    switch outcome {
    case .ignored, .handled: return []
    case .refused(let reason): return [.complain(reason)]
    case .changed:
      search(world)
      return look()
    }
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    switch message {
    case .lookup:
      let chosen = table.selectedID
      search(world)
      if let chosen { table.select(chosen) }
      return look()
    case .preview(let household, let rows):
      if household == table.selected?.id { preview = (household, rows) }
    default: break
    }
    return []
  }

  private func open(_ destination: (HouseholdReference) -> Destination) -> [Step] {
    guard let row = table.selected else { return [] }
    return [.open(destination(row.id))]
  }

  private mutating func ask(_ query: String, _ world: World) -> [Step] {
    question.text = query
    search(world)
    return look()
  }

  /// Finds what is typed, at once: no key waits for an answer.
  private mutating func search(_ world: World) {
    guard let lookup = world.lookup else {
      summary = "Loading…"
      return
    }
    guard !question.text.trimmed.isEmpty else {
      table.show([])
      (summary, notes) = ("", [])
      return
    }
    let answer = lookup.search(question.text, limit: 50, own: world.environment.who?.username)
    let found = Set(answer.matches.map(\.household))
    let near = answer.near.filter { !found.contains($0.household) }
    let rows =
      answer.matches.map { FindRow(match: $0, isNear: false) }
      + near.map { FindRow(match: $0, isNear: true) }
    table.show(rows)
    if let first = rows.first { table.select(first.id) }
    summary = answer.total == 1 ? "1 match" : "\(answer.total) match"
    notes = Self.notes(answer, near: near.count)
  }

  private static func notes(_ answer: LookupAnswer, near: Int) -> [String] {
    var notes: [String] = []
    if answer.total > answer.matches.count {
      notes.append("The first \(answer.matches.count) are shown: type more letters.")
    } else if answer.matches.isEmpty {
      notes.append("Nothing matches all the words.")
    } else {
      notes.append("Nothing else matches all the words.")
    }
    if near > 0 { notes.append("~ Also close in spelling (press Down to reach).") }
    return notes
  }

  /// Asks for the duties of the household that is chosen now.
  private mutating func look() -> [Step] {
    guard let row = table.selected, row.id != preview?.household else { return [] }
    return [.effect(.loadPreview(row.id))]
  }
}
