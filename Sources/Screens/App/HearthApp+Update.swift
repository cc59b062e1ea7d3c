import Casework
import Fostering
import Terminal
import Widgets

/// How the app answers events.
extension HearthApp {
  public mutating func update(_ event: AppEvent<Message>) -> [Effect] {
    switch event {
    case .terminal(let event): take(event)
    case .message(let message): take(message)
    case .minute: world.environment.isTodayGiven ? [] : [.readDay]
    case .suspending: secureAll()
    case .leave: leave(asking: false)
    }
  }

  private mutating func take(_ event: TerminalEvent) -> [Effect] {
    switch event {
    case .resize(let size):
      world.size = size
      if !hasStarted { return start() }
      return TooSmall.applies(to: size) ? secureAll() : []
    case .focus(let isGained):
      return isGained ? [] : secureAll()
    case .paste(let text):
      guard !TooSmall.applies(to: world.size) else { return [] }
      return onTop { $0.paste(text, $1) }
    case .key(let key):
      return press(key)
    case .unknown:
      return []
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if TooSmall.applies(to: world.size) { return key == .control("q") ? leave(asking: false) : [] }
    messages.moveOn()
    guard let top = layers.last else { return [] }
    switch Self.keymap.action(for: key, in: top.scope) {
    case .leave: return leave(asking: true)
    case .redraw: return [.redraw]
    case .help where !(top is HelpScreen):
      push(HelpScreen(about: top.heading(world).title, Self.keymap, in: top.scope))
      return []
    case let action: return onTop { $0.press(key, meaning: action, $1) }
    }
  }

  // MARK: - Messages

  private mutating func take(_ message: Message) -> [Effect] {
    var effects: [Effect] = []
    switch message {
    case .staff(let staff): world.staff = staff
    case .lookup(let lookup): world.lookup = lookup
    case .drafts(let drafts): world.drafts = drafts
    case .draftSaved(let draft, let time):
      keep(draft, savedAt: time)
      // What could not be kept before is kept now.
      if let trouble = draftTrouble, messages.current?.text == trouble { messages.dismiss() }
      draftTrouble = nil
    case .draftDeleted(let name): world.drafts.removeAll { $0.name == name }
    case .visitSaved, .visitVoided: saveIsAnswered()
    case .today(let day):
      guard day != world.today else { return [] }
      world.environment.today = day
      return tellAll(.storeChanged)
    case .storeChanged:
      effects.append(.loadStaff)
      if world.lookup != nil { effects.append(.loadLookup) }
    case .failed(let effect, let text):
      switch effect {
      case .wake: break
      case .logVisit:
        saveIsAnswered()
        // The store says that nothing was saved; here it can be said what.
        let store = "Nothing was saved: "
        messages.complain(
          text.hasPrefix(store)
            ? "The visit was not saved: \(text.dropFirst(store.count))"
            : text)
      case .voidVisit:
        saveIsAnswered()
        messages.complain(text)
      case .saveDraft:
        draftTrouble = text
        // Why a visit was not saved matters more than that its draft was not kept either.
        if messages.current?.isProblem != true { messages.complain(text) }
      default: messages.complain(text)
      }
    case .caseload, .overdue, .preview, .file, .woken: break
    }
    effects += tellAll(message)
    switch message {
    // What was saved here shows at once; a hint of it from outside may come late or never.
    case .visitSaved, .visitVoided: effects += take(.storeChanged)
    default: break
    }
    return effects + endIfSafe(after: message)
  }

  private mutating func saveIsAnswered() {
    world.savesUnderWay = max(0, world.savesUnderWay - 1)
  }

  /// Lets every screen hear a message, from the top down: one that goes takes along only what is
  /// above it.
  private mutating func tellAll(_ message: Message) -> [Effect] {
    layers.indices.reversed().flatMap { index -> [Effect] in
      guard layers.indices.contains(index) else { return [] }
      return run(layers[index].take(message, world), at: index)
    }
  }
}
