import Casework
import Fostering
import Terminal
import Widgets

/// How the form answers keys.
extension LogVisitScreen {
  mutating func start(_ world: World) -> [Step] {
    form.fill(blank, on: world.today)
    if let draft = world.drafts.first(where: { $0.name == draftName }) {
      if goesOn {
        restore(draft, world)
      } else {
        asking = .found(draft, on: world.today)
      }
    }
    return [.effect(.loadFile(household))]
  }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    if saving != nil { return [.announce("Saving… one moment.")] }
    if asking != nil { return answer(key, world) }
    return isChecking ? check(key, action, world) : write(key, action, world)
  }

  mutating func paste(_ text: String, _ world: World) -> [Step] {
    guard saving == nil, asking == nil else { return [] }
    if isChecking { return stray() }
    let outcome = form.update(pasting: text, in: formRect(world), on: world.today)
    let steps = follow(outcome, world)
    return steps + keep(world)
  }

  private mutating func write(_ key: Key, _ action: Action?, _ world: World) -> [Step] {
    // A page key belongs to long notes first; only what they leave turns the page.
    let turnsPage = key == .pageDown && form.focus == .notes
    switch action {
    case .back: return leave(world, leavesHearth: false)
    case .find: return keep(world) + [.open(.find)]
    case .saveDraft: return saveDraft(world)
    case .nextToFix: return goToNextFix(world)
    case .nextSection where !turnsPage: return goToCheck(world)
    default: break
    }
    let outcome = form.update(key, in: formRect(world), on: world.today)
    if outcome == .ignored, turnsPage { return goToCheck(world) }
    return follow(outcome, world)
  }

  private mutating func follow(
    _ outcome: Form<VisitQuestion>.Outcome, _ world: World
  ) -> [Step] {
    switch outcome {
    case .changed: return changed()
    case .moved: return keep(world)
    case .pastEnd: return goToCheck(world)
    case .refused(_, let reason): return [.complain(reason)]
    case .ignored, .handled, .pressed, .pastStart: return []
    }
  }

  private mutating func goToCheck(_ world: World) -> [Step] {
    tabs.select(1)
    choice = 0
    hasStrayTyping = false
    form.showEverythingToFix(on: world.today)
    return keep(world)
  }

  private mutating func goToNextFix(_ world: World) -> [Step] {
    form.showEverythingToFix(on: world.today)
    let things = form.answers.thingsToFix(on: world.today)
    let next = things.first { $0.question.rawValue > form.focus.rawValue } ?? things.first
    guard let next else { return [.announce("There is nothing to put right.")] }
    form.focus(on: next.question)
    return keep(world) + [.announce(next.text)]
  }

  // MARK: - Check & save

  private mutating func check(_ key: Key, _ action: Action?, _ world: World) -> [Step] {
    let things = form.answers.thingsToFix(on: world.today)
    switch (action, key) {
    case (.back, _): return leave(world, leavesHearth: false)
    case (.find, _): return keep(world) + [.open(.find)]
    case (.saveDraft, _): return saveDraft(world)
    case (.previousSection, _): tabs.select(0)
    case (.open, _):
      guard let thing = things[safe: choice] else {
        guard hasStrayTyping else { return save(things, world) }
        hasStrayTyping = false
        return [
          .announce("What you typed here was not taken. Enter saves without it; PgUp goes back.")
        ]
      }
      tabs.select(0)
      form.focus(on: thing.question)
      return [.announce(thing.text)]
    case (_, .up): choice = max(0, choice - 1)
    case (_, .down), (_, .tab): choice = min(things.count, choice + 1)
    case (nil, .character): return stray()
    default: break
    }
    return []
  }

  /// Somebody types where nothing is typed: says so, and saves nothing until it was read.
  private mutating func stray() -> [Step] {
    hasStrayTyping = true
    return [.announce("Nothing is typed on this page. PgUp goes back to the notes.")]
  }

  private mutating func save(_ things: [ThingToFix], _ world: World) -> [Step] {
    guard things.isEmpty, let visit = visit(world) else {
      choice = 0
      return [.announce("Put right what is listed first. Nothing is lost meanwhile.")]
    }
    saving = visit
    nextDue = dueAfterwards(world)
    return keep(world) + [.effect(.logVisit(visit)), .announce("Saving…")]
  }

  /// The visit as it would be recorded.
  func visit(_ world: World) -> LogVisit? {
    let answers = form.answers
    guard let day = answers.day(on: world.today) else { return nil }
    let notes = answers.notes.trimmed
    return LogVisit(
      household: household, date: day, kinds: answers.kinds, mode: answers.mode,
      outcome: answers.outcome(on: world.today), worker: world.environment.who?.username,
      present: answers.everybodyPresent, childrenSeen: answers.childrenSeen,
      summary: notes.isEmpty ? nil : notes)
  }
}
