import Casework
import Fostering
import Terminal
import Widgets

/// How a household's file answers keys and news.
extension FileScreen {
  mutating func start(_ world: World) -> [Step] { [.effect(.loadFile(household))] }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    switch action {
    case .close: return [.back(mayLeave: true)]
    case .back: return [.back(mayLeave: false)]
    case .find: return [.open(.find)]
    case .logVisit:
      let kinds = page == .summary ? duties.selected?.duty.kind.visitKinds : nil
      return [.open(.logVisit(household, kinds: kinds ?? .supervision))]
    case .open: return open()
    case .nextTab: tabs.select((tabs.selected + 1) % tabs.tabs.count)
    case .previousTab: tabs.select((tabs.selected + tabs.tabs.count - 1) % tabs.tabs.count)
    case .showContact: return toggleContact()
    case .voidVisit: return void()
    default: move(key, world)
    }
    return []
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    switch message {
    case .file(let newer) where newer.household.reference == household:
      return show(newer, world)
    case .failed(.loadFile(household), let text):
      if file == nil { note = text }
    case .visitSaved(let action, _) where action.household == household:
      expectsChange = true
    case .visitVoided(let action, _) where action.household == household:
      expectsChange = true
    case .storeChanged:
      return [.effect(.loadFile(household))]
    default: break
    }
    return []
  }

  private mutating func move(_ key: Key, _ world: World) {
    if tabs.update(key) != .ignored { return }
    let layout = layout(Chrome.body(world.size))
    switch page {
    case .summary: _ = duties.update(key, in: summaryLayout(layout.page, world).duties)
    case .visits: _ = visits.update(key, in: visitsLayout(layout.page).list)
    case .history: _ = history.update(key, in: layout.page.inset(dx: 1, dy: 0))
    }
  }

  private mutating func show(_ newer: HouseholdFile, _ world: World) -> [Step] {
    let isChanged = file.map { $0.version != newer.version } ?? false
    let isOurs = expectsChange || world.savesUnderWay > 0
    expectsChange = false
    file = newer
    let words = FileWords(file: newer, reader: world.environment.who?.username)
    duties.columns = DutyLine.columns
    duties.show(newer.duties.map { DutyLine(duty: $0, today: newer.today) })
    if let duty = arrivesAt { duties.select(duty) }
    arrivesAt = nil
    visits.columns = VisitLine.columns
    visits.show(
      newer.visits.map {
        VisitLine(visit: $0, workerName: words.name($0.worker), today: newer.today)
      })
    history.show(words.history.map { TextView.Paragraph($0) })
    tabs.tabs[safe: Page.visits.rawValue]?.badge = newer.visits.count
    guard isChanged, !isOurs else { return [] }
    return [.announce("This file was changed by someone else. You see it as it is now.")]
  }

  private mutating func open() -> [Step] {
    switch page {
    case .summary: tabs.select(Page.visits.rawValue)
    case .visits:
      if let line = visits.selected, let file {
        return [.open(.visit(line.visit, of: file.household.reference))]
      }
    case .history: break
    }
    return []
  }

  private mutating func toggleContact() -> [Step] {
    showsContact.toggle()
    tabs.select(Page.summary.rawValue)
    return [.announce(showsContact ? "Press t to hide them again." : "Hidden again.")]
  }

  private mutating func void() -> [Step] {
    guard page == .visits, let line = visits.selected else {
      tabs.select(Page.visits.rawValue)
      return [.announce("Choose the visit that was recorded by mistake, then press V.")]
    }
    guard line.visit.voided == nil else {
      return [.announce("That visit is void already.")]
    }
    return [.open(.voidVisit(line.visit, of: household))]
  }
}

extension Array {
  /// The element at an index, or nil outside the array; setting nil changes nothing.
  subscript(safe index: Int) -> Element? {
    get { indices.contains(index) ? self[index] : nil }
    set {
      guard indices.contains(index), let newValue else { return }
      self[index] = newValue
    }
  }
}
