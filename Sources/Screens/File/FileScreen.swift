import Casework
import Fostering
import Terminal
import Widgets

/// A household's file: what it owes and why, its visits with every word, reviews and holds.
struct FileScreen: Screen {
  let household: HouseholdReference
  var file: HouseholdFile?
  /// The duty whose row is selected once the file is there.
  var arrivesAt: DutyKind?
  /// What to say where there is no file: it is on its way, or why there is none.
  var note = "Loading…"
  /// Whether the next change of the file is one that was made here.
  var expectsChange = false
  /// Whether phone, address and mail are shown: they stay hidden until asked for.
  var showsContact = false
  var tabs = Tabs(["Summary", "Visits", "History"])
  var duties = Table<DutyLine>([], emptyText: "No duties: the household is not approved today.")
  var visits = Table<VisitLine>([], emptyText: "No visit is recorded. Press n to log one.")
  var history = TextView()

  /// Opens the file on a duty's row, or on the first.
  init(_ household: HouseholdReference, duty: DutyKind? = nil) {
    self.household = household
    arrivesAt = duty
  }

  /// The parts of a file that have a tab.
  enum Page: Int, Hashable, Sendable { case summary, visits, history }

  var page: Page { Page(rawValue: tabs.selected) ?? .summary }

  static let scope = KeyScope("file", title: "Household file", under: Keys.lists)

  static let bindings: [Binding] = [
    Binding(
      .logVisit, in: scope, [.character("n")], "New visit",
      help: "Log a visit to this household.", priority: 1),
    Binding(
      .open, in: scope, [.enter], "Read",
      help: "Read the selected visit; from a duty, go to the visits.", priority: 2),
    Binding(
      .nextTab, in: scope, [.character("]"), .tab], "Next tab", help: "Go to the next tab.",
      priority: 3),
    Binding(
      .previousTab, in: scope, [.character("["), .backTab], "Previous tab",
      help: "Go to the tab before."),
    Binding(
      nil, in: scope, [.character("1"), .character("2"), .character("3")], "Tab 1 to 3",
      help: "Go to a tab by its number."),
    Binding(
      .showContact, in: scope, [.character("t")], "Phone",
      help: "Show or hide phone, address and mail.", priority: 4),
    Binding(
      .voidVisit, in: scope, [.character("V")], "Void",
      help: "Void the selected visit: it was recorded by mistake.", priority: 5,
      confirmedBy: [.character("y")]),
  ]

  var scope: KeyScope { Self.scope }

  func heading(_ world: World) -> Heading {
    guard let file else { return Heading(title: household.text) }
    return Heading(title: file.displayName.uppercased(), about: household.text)
  }
}

/// A duty as a row of the file.
struct DutyLine: Hashable, Identifiable, Sendable {
  var duty: Duty
  var today: CalendarDate
  var id: DutyKind { duty.kind }

  /// The status with its mark, and what it must not hide.
  var status: String {
    TextWidth.padded(DutyWords.mark(duty), to: 3) + StatusWords.full(duty, on: today)
  }

  /// When it was last done.
  var last: String {
    switch duty.explanation.basis {
    case .approval, .holdStart: "-"
    case .supervisionVisit, .unannouncedVisit, .reviewHeld, .reviewDecided, .holdReview:
      duty.basis.short(on: today)
    }
  }

  static let columns: [TableColumn<DutyLine>] = [
    TableColumn("DUTIES", .flexible(min: 17, weight: 2)) { TableCell($0.duty.kind.words) },
    TableColumn("   Status", .between(26, 34)) {
      TableCell($0.status, DutyWords.style($0.duty))
    },
    TableColumn("Last", .fixed(11)) { TableCell($0.last) },
    TableColumn("Next by", .fixed(11)) { TableCell($0.duty.due.short(on: $0.today)) },
  ]
}

/// A visit as a row of the file.
struct VisitLine: Hashable, Identifiable, Sendable {
  var visit: Visit
  var workerName: String
  var today: CalendarDate
  var id: VisitID { visit.id }

  /// The kinds in few words: "Supervision, unannounced".
  var kinds: String {
    let words = visit.kinds.list.map(\.code).joined(separator: ", ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// What became of it; a voided visit says nothing else.
  var outcome: TableCell {
    if visit.voided != nil { return TableCell("VOIDED", .warning) }
    if visit.outcome == .planned, visit.date >= today { return TableCell("BOOKED", .strong) }
    return TableCell(visit.outcome.words)
  }

  static let columns: [TableColumn<VisitLine>] = [
    TableColumn("Date", .fixed(15)) { TableCell($0.visit.date.long) },
    TableColumn("Kind", .flexible(min: 14, weight: 2)) { TableCell($0.kinds) },
    TableColumn("Outcome", .between(10, 20)) { $0.outcome },
    TableColumn("How", .between(6, 19), dropPriority: 2) { TableCell($0.visit.mode.code) },
    TableColumn("By", .flexible(min: 10)) { TableCell($0.workerName) },
  ]
}
