import Casework
import Fostering
import Terminal
import Widgets

/// Find: any household by name, reference, phone or postcode, misspelt or not, at every key.
struct FindScreen: Screen {
  /// Whether it is the screen that its user starts on: then there is nothing to go back to.
  let isHome: Bool
  var question = TextField(look: .bare, limit: 100)
  var table = Table<FindRow>([], emptyText: "", showsHeader: false)
  /// At the right of the question: "3 match".
  var summary = ""
  /// Under the rows: what else there is.
  var notes: [String] = []
  /// The duties of the household that was last looked at.
  var preview: (household: HouseholdReference, rows: [DutyRow])?

  init(isHome: Bool) { self.isHome = isHome }

  static let scope = KeyScope(
    "find", title: "Find a household", under: Keys.everywhere, takesText: true)
  static let homeScope = KeyScope(
    "find-home", title: "Find a household", under: scope,
    takesText: true)

  static let bindings: [Binding] = [
    Binding(
      nil, in: scope, [.up, .down], "Choose", help: "Choose one of the households found.",
      priority: 1, shownAs: "Up/Down"),
    Binding(.open, in: scope, [.enter], "Open", help: "Open the household's file.", priority: 2),
    Binding(
      .logVisit, in: scope, [.control("n")], "New visit",
      help: "Log a visit to the household chosen.", priority: 3),
    Binding(
      .clear, in: scope, [.control("u")], "Clear", help: "Clear what you typed.", priority: 4),
    Binding(
      .back, in: scope, [.escape, .control("c")], "Back", help: "Go back to where you were.",
      isKept: true),
    Binding(
      .back, in: homeScope, [.escape, .control("c")], "Clear", help: "Clear what you typed.",
      priority: 5),
    Binding(
      .leave, in: homeScope, [.control("q")], "Leave",
      help: "Leave Hearth. It asks first if something is not finished.", isKept: true),
  ]

  var scope: KeyScope { isHome ? Self.homeScope : Self.scope }

  func heading(_ world: World) -> Heading {
    Heading(
      title: "FIND A HOUSEHOLD", about: isHome ? world.environment.whoWords : "",
      state: isHome ? "" : world.lookup.map { DutyWords.count($0.count, "household") } ?? "")
  }

  func legend(_ world: World) -> String {
    guard let row = table.selected else {
      return
        "Type any words of a name. Accents do not matter: nguyen finds Nguyễn."
    }
    return row.match.matched.isEmpty ? "" : "Matched: \(row.match.matched)"
  }
}

/// A household found.
struct FindRow: Hashable, Identifiable, Sendable {
  var match: LookupAnswer.Match
  /// Whether it is only close in spelling.
  var isNear: Bool

  var id: HouseholdReference { match.household }

  var name: String { (isNear ? "~ " : "") + match.displayName }

  /// The worker's name, or why there is none.
  var worker: String {
    switch match.status {
    case .ended(let day): "ended \(day.year)"
    case .notYetApproved, .duty: match.workerName ?? "(unassigned)"
    }
  }

  var status: TableCell {
    switch match.status {
    case .duty(.overdue): TableCell("!! OVERDUE", .alarm)
    case .duty(.dueSoon): TableCell("!  DUE", .warning)
    case .duty(.upcoming): TableCell("   OK")
    case .ended(let day): TableCell("   ended \(day.withYear)")
    case .notYetApproved(let day): TableCell("   from \(day.withYear)")
    }
  }
}
