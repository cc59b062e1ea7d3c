import Casework
import Fostering
import Terminal
import Widgets

/// How My week answers keys and news.
extension MyWeekScreen {
  mutating func start(_ world: World) -> [Step] {
    takeDrafts(world)
    return [.effect(.loadCaseload(worker))]
  }

  mutating func resume(_ world: World) -> [Step] {
    takeDrafts(world)
    arrange()
    return []
  }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    switch filter.update(key) {
    case .ignored: break
    case .handled, .kept: return []
    case .changed, .cleared:
      applyFilter()
      return []
    }
    switch action {
    case .open, .logVisit: return open(isLogging: action == .logVisit)
    case .filter:
      filter.open()
      return []
    case .sort:
      order = order.next
      return sorted()
    case .reverseSort:
      isReversed.toggle()
      return sorted()
    case .find: return [.open(.find)]
    case .close: return [.back(mayLeave: true)]
    case .back: return [.back(mayLeave: false)]
    default:
      _ = table.update(key, in: layout(Chrome.body(world.size)).table)
      return []
    }
  }

  mutating func paste(_ text: String, _ world: World) -> [Step] {
    if filter.update(pasting: text) == .changed { applyFilter() }
    return []
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    switch message {
    case .caseload(let caseload) where caseload.worker.username == worker:
      self.caseload = caseload
      table.emptyText = "No household is allocated to you. Press f to find one."
      takeDrafts(world)
      arrange()
    case .drafts, .draftSaved, .draftDeleted:
      takeDrafts(world)
      arrange()
    case .failed(.loadCaseload(worker), let text):
      if caseload == nil { table.emptyText = text }
    case .storeChanged:
      return [.effect(.loadCaseload(worker))]
    default: break
    }
    return []
  }

  private func open(isLogging: Bool) -> [Step] {
    guard let item = table.selected else { return [] }
    switch item.subject {
    case .draft(let household): return [.open(.logVisit(household, kinds: [], goesOn: true))]
    case .duty(let row):
      guard isLogging else { return [.open(.file(row.household, duty: row.duty.kind))] }
      return [.open(.logVisit(row.household, kinds: row.duty.kind.visitKinds))]
    }
  }

  private mutating func sorted() -> [Step] {
    arrange()
    return [.announce("Sorted by \(order.words)\(isReversed ? ", reversed" : "").")]
  }

  private mutating func takeDrafts(_ world: World) {
    drafts = world.drafts.compactMap(\.visitedHousehold)
  }

  /// Shows the rows in their order; the selection stays on its row, or else on its household.
  private mutating func arrange() {
    guard let caseload else { return }
    let items = WeekItem.sorted(
      WeekItem.lines(of: caseload, drafts: drafts), by: order, reversed: isReversed)
    let before = table.selectedID
    table.show(items)
    guard let before, !items.contains(where: { $0.id == before }),
      let same = items.first(where: { $0.household == before.household })
    else { return }
    table.select(same.id)
  }

  private mutating func applyFilter() {
    let words = filter.words(folding: FoldedText.of)
    guard !words.isEmpty else { return table.filter(by: nil) }
    table.filter { words.match($0.searchText) }
  }
}
