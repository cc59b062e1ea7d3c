import Casework
import Fostering
import Terminal
import Widgets

/// Overdue by worker: a row a worker, a column a duty, and behind every count its list.
struct OverdueScreen: Screen {
  /// The team that is looked at; nil for all.
  let team: String?
  var facts: OverdueFacts?
  var matrix = Matrix<OverdueRowID, Column>(corner: "Worker", columns: Self.columns)
  var order = Order.name

  init(team: String?) {
    self.team = team
    matrix.emptyText = "Loading…"
  }

  enum Column: Hashable, Sendable {
    case households, duty(DutyKind), total
  }

  enum Order: Hashable, Sendable {
    case name, mostOverdue

    var words: String { self == .name ? "name" : "most overdue" }
  }

  static let columns: [MatrixColumn<Column>] =
    [
      MatrixColumn(
        .households, "Households", short: "H'holds", alignedRight: true, isSelectable: false),
      MatrixColumn(.duty(.supervision), "Supervision", short: "Superv."),
      MatrixColumn(.duty(.unannouncedVisit), "Unannounced", short: "Unann."),
      MatrixColumn(.duty(.annualReview), "Review", short: "Review"),
      MatrixColumn(.duty(.holdReview), "Hold review", short: "Hold"),
      MatrixColumn(.total, "TOTAL"),
    ]

  static let scope = KeyScope("overdue", title: "Overdue by worker", under: Keys.lists)

  static let bindings: [Binding] = [
    Binding(
      nil, in: scope, [.left, .right, .character("h"), .character("l")], "Move",
      help: "Move to the duty at the left or right; Up and Down go to other workers.", priority: 1,
      shownAs: "Arrows"),
    Binding(
      .open, in: scope, [.enter], "Open list", help: "Show the duties that the cell counts.",
      priority: 2),
    Binding(
      .sort, in: scope, [.character("s")], "Sort", help: "Sort by name or by most overdue.",
      priority: 3),
    Binding(
      .myWeek, in: scope, [.character("w")], "My week",
      help: "Show the households that are allocated to you.", priority: 4),
  ]

  var scope: KeyScope { Self.scope }

  func heading(_ world: World) -> Heading {
    let place = team.map { "\($0) team" } ?? "All teams"
    return Heading(
      title: "OVERDUE BY WORKER",
      about: [world.environment.who?.name, place].compactMap { $0 }.joined(separator: " - "))
  }

  func legend(_ world: World) -> String { TallyWords.legend }

  /// The cell that is selected now.
  var cell: OverdueCell? {
    guard let row = matrix.selectedRow, let column = matrix.selectedColumn else { return nil }
    switch column.id {
    case .households: return nil
    case .duty(let duty):
      return OverdueCell(row: row.id, duty: duty, title: "\(row.title) / \(duty.words)")
    case .total: return OverdueCell(row: row.id, duty: nil, title: "\(row.title) / all duties")
    }
  }
}
