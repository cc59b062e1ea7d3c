import Casework
import Fostering
import Terminal
import Widgets

/// My week: what one worker's households need, most overdue first.
struct MyWeekScreen: Screen {
  let worker: Username
  var caseload: Caseload?
  /// The households with a visit half written up.
  var drafts: [HouseholdReference] = []
  var table: Table<WeekItem>
  var filter = FilterBar()
  var order = WeekOrder.mostOverdue
  var isReversed = false

  init(worker: Username) {
    self.worker = worker
    table = Table([], emptyText: "Loading…")
  }

  static let scope = KeyScope("my-week", title: "My week", under: Keys.lists)

  static let bindings: [Binding] = [
    Binding(.open, in: scope, [.enter], "Open", help: "Open the household's file.", priority: 1),
    Binding(
      .logVisit, in: scope, [.character("n")], "New visit",
      help: "Log a visit to the selected household.", priority: 2),
    Binding(
      .filter, in: scope, [.character("/")], "Filter",
      help: "Show only the rows with the words you type.", priority: 3),
    Binding(
      .sort, in: scope, [.character("s")], "Sort",
      help: "Sort by most overdue, by name or by due date.", priority: 4),
    Binding(
      .reverseSort, in: scope, [.character("S")], "Reverse",
      help: "Turn the order round.", priority: 7),
  ]

  var scope: KeyScope { filter.phase == .typing ? Keys.filtering : Self.scope }

  func heading(_ world: World) -> Heading {
    let person = caseload?.worker ?? world.environment.who
    let name = person?.name ?? worker.text
    let about = person?.team.map { "\(name) - \($0)" } ?? name
    return Heading(title: "MY WEEK", about: about, state: draftWords)
  }

  /// "Drafts: 1", while there are any.
  private var draftWords: String { drafts.isEmpty ? "" : "Drafts: \(drafts.count)" }
}
