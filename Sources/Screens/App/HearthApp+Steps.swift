import Casework
import Fostering
import Terminal
import Widgets

/// How the app does what its screens ask for.
extension HearthApp {
  /// Lets the screen in front act, and does what it asks.
  mutating func onTop(_ act: (inout any Screen, World) -> [Step]) -> [Effect] {
    let index = layers.count - 1
    guard layers.indices.contains(index) else { return [] }
    let steps = act(&layers[index], world)
    return run(steps, at: index)
  }

  /// Does what the screen at `index` of the stack asks for.
  mutating func run(_ steps: [Step], at index: Int) -> [Effect] {
    steps.flatMap { step -> [Effect] in
      switch step {
      case .effect(let effect):
        switch effect {
        case .logVisit, .voidVisit: world.savesUnderWay += 1
        default: break
        }
        return [effect]
      case .announce(let text):
        messages.announce(text)
        return []
      case .complain(let text):
        messages.complain(text)
        return []
      case .open(let destination):
        return open(destination)
      case .back(let mayLeave):
        return back(from: index, mayLeave: mayLeave)
      case .leave:
        return leave(asking: false)
      case .become(let person):
        world.environment.who = person
        world.drafts = []
        // In a made-up store the way back from home is to be somebody else.
        let home = Self.home(of: world.environment)
        layers = layers.prefix(world.environment.isMadeUp ? 1 : 0) + [home]
        return start()
      }
    }
  }

  /// Shows the screen at `index` again, as it was left; from home there is no way back but out.
  private mutating func back(from index: Int, mayLeave: Bool) -> [Effect] {
    guard index > 0 else {
      if mayLeave { return leave(asking: true) }
      messages.announce("This is the first screen. Press Ctrl-Q to leave Hearth.")
      return []
    }
    guard index < layers.count else { return [] }
    layers.removeSubrange(index...)
    messages.dismiss()
    return onTop { $0.resume($1) }
  }

  mutating func push(_ screen: any Screen) { layers.append(screen) }

  private mutating func open(_ destination: Destination) -> [Effect] {
    let screen: any Screen
    switch destination {
    case .myWeek:
      guard let who = world.environment.who else { return [] }
      screen = MyWeekScreen(worker: who.username)
    case .overdueByWorker:
      screen = OverdueScreen(team: world.environment.who?.team)
    case .duties(let cell, let rows): screen = DutyListScreen(cell, rows: rows)
    case .find: screen = FindScreen(isHome: false)
    case .file(let household, let duty): screen = FileScreen(household, duty: duty)
    case .logVisit(let household, let kinds, let goesOn):
      if let index = layers.lastIndex(where: { ($0 as? LogVisitScreen)?.household == household }) {
        // It is being written already: two forms of one visit would write over each other's draft.
        layers.removeSubrange((index + 1)...)
        messages.announce("You were writing this visit up already.")
        return []
      }
      screen = LogVisitScreen(household, kinds: kinds, goesOn: goesOn)
    case .visit(let visit, let household): screen = ReadVisitScreen(visit, of: household)
    case .voidVisit(let visit, let household): screen = VoidVisitScreen(visit, of: household)
    }
    push(screen)
    messages.dismiss()
    return onTop { $0.start($1) }
  }

  // MARK: - Safety and leaving

  /// Puts what is typed on any screen in safety.
  mutating func secureAll() -> [Effect] {
    layers.indices.reversed().flatMap { index -> [Effect] in
      let steps = layers[index].secure(world)
      return run(steps, at: index)
    }
  }

  /// Leaves the program, or asks first where something is half done.
  mutating func leave(asking: Bool) -> [Effect] {
    if asking {
      for index in layers.indices.reversed() {
        guard let steps = layers[index].mayLeave(world) else { continue }
        layers.removeSubrange((index + 1)...)
        return run(steps, at: index)
      }
    }
    let drafts = unsavedDrafts
    guard !drafts.isEmpty else {
      ending = 0
      return []
    }
    isLeaving = true
    return drafts.map { .saveDraft($0.0, of: $0.owner) }
  }

  /// Ends once every draft is on the disk; a draft that cannot be kept stops the leaving.
  mutating func endIfSafe(after message: Message) -> [Effect] {
    guard isLeaving else { return [] }
    if case .failed(.saveDraft, _) = message {
      isLeaving = false
    } else if unsavedDrafts.isEmpty {
      ending = 0
    }
    return []
  }

  /// Remembers that a draft is safe.
  mutating func keep(_ draft: FormDraft, savedAt time: String) {
    var saved = draft
    saved.savedAt = time
    world.drafts.removeAll { $0.name == draft.name }
    world.drafts.append(saved)
  }
}
