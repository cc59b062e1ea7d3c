import Casework
import Fostering
import Terminal
import Widgets

/// The duties behind a count of Overdue by worker, most overdue first.
struct DutyListScreen: Screen {
  let cell: OverdueCell
  var table: Table<DutyListRow>
  var filter = FilterBar()
  private var given: [DutyRow]

  init(_ cell: OverdueCell, rows: [DutyRow]) {
    self.cell = cell
    given = rows
    table = Table([], emptyText: "Nothing is overdue or due soon here any more.")
  }

  static let scope = KeyScope("duties", title: "List of duties", under: Keys.lists)

  static let bindings: [Binding] = [
    Binding(.open, in: scope, [.enter], "Open", help: "Open the household's file.", priority: 1),
    Binding(
      .logVisit, in: scope, [.character("n")], "New visit",
      help: "Log a visit to the selected household.", priority: 2),
    Binding(
      .filter, in: scope, [.character("/")], "Filter",
      help: "Show only the rows with the words you type.", priority: 3),
  ]

  var scope: KeyScope { filter.phase == .typing ? Keys.filtering : Self.scope }

  func heading(_ world: World) -> Heading { Heading(title: "DUTIES", about: cell.title) }

  mutating func start(_ world: World) -> [Step] {
    show(given, on: world.today)
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
    case .close: return [.back(mayLeave: true)]
    case .back: return [.back(mayLeave: false)]
    case .find: return [.open(.find)]
    case .filter: filter.open()
    case .open:
      return table.selected.map { [.open(.file($0.row.household, duty: $0.row.duty.kind))] } ?? []
    case .logVisit:
      return table.selected.map {
        [.open(.logVisit($0.row.household, kinds: $0.row.duty.kind.visitKinds))]
      } ?? []
    default: _ = table.update(key, in: tableRect(Chrome.body(world.size)))
    }
    return []
  }

  mutating func paste(_ text: String, _ world: World) -> [Step] {
    if filter.update(pasting: text) == .changed { applyFilter() }
    return []
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    if case .overdue(let matrix, let rows) = message {
      show(OverdueFacts(matrix, rows).rows(of: cell), on: world.today)
    }
    return []
  }

  private mutating func show(_ rows: [DutyRow], on today: CalendarDate) {
    table.show(rows.map { DutyListRow($0, today) })
    applyFilter()
  }

  private mutating func applyFilter() {
    let words = filter.words(folding: FoldedText.of)
    guard !words.isEmpty else { return table.filter(by: nil) }
    table.filter { words.match($0.searchText) }
  }
}

/// A duty in the list.
struct DutyListRow: Hashable, Identifiable, Sendable {
  struct ID: Hashable, Sendable {
    var household: HouseholdReference
    var duty: DutyKind
  }

  var row: DutyRow
  var today: CalendarDate

  init(_ row: DutyRow, _ today: CalendarDate) {
    self.row = row
    self.today = today
  }

  var id: ID { ID(household: row.household, duty: row.duty.kind) }

  /// The status with its mark, and what it must not hide.
  var status: TableCell {
    TableCell(
      TextWidth.padded(DutyWords.mark(row.duty), to: 3)
        + StatusWords.full(row.duty, daysOnHold: row.daysOnHold, on: today),
      DutyWords.style(row.duty))
  }

  var due: String { row.duty.due.short(on: today) }

  /// The carers with initials, where there is little room.
  var briefName: String { row.briefName ?? row.name }

  var workerName: String { row.workerName ?? "(unassigned)" }

  var searchText: String {
    FoldedText.of("\(row.name) \(row.household.text) \(row.duty.kind.words) \(workerName)")
  }
}
