import Casework
import Fostering
import Terminal

/// What the matrix and the rows behind it have to say, worked out once when they arrive.
struct OverdueFacts: Sendable {
  let matrix: OverdueMatrix
  /// Every duty that is overdue or due soon, most overdue first.
  let rows: [DutyRow]
  private let byWorker: [Username?: [DutyRow]]

  init(_ matrix: OverdueMatrix, _ rows: [DutyRow]) {
    self.matrix = matrix
    self.rows = rows
    byWorker = Dictionary(grouping: rows, by: \.worker)
  }

  /// The rows that a cell counts, most overdue first.
  func rows(of cell: OverdueCell) -> [DutyRow] {
    let ofRow: [DutyRow] =
      switch cell.row {
      case .worker(let worker): byWorker[worker] ?? []
      case .total: rows
      }
    guard let duty = cell.duty else { return ofRow }
    return ofRow.filter { $0.duty.kind == duty }
  }

  /// "37 overdue   20 due soon   861 on time".
  var countWords: String {
    let total = matrix.total
    return "\(total.overdue) overdue   \(total.dueSoon) due soon   \(total.upcoming) on time"
  }

  /// "Oldest: 41 days (Annual review)"; empty while nothing is overdue.
  var oldestWords: String {
    guard let oldest = rows.first, oldest.duty.status == .overdue else { return "" }
    let days = DutyWords.count(Int(oldest.duty.days.magnitude), "day")
    return "Oldest: \(days) (\(oldest.duty.kind.words))"
  }
}

/// How counts are written in the matrix.
enum TallyWords {
  static let legend =
    "R overdue   A due soon   . none    Counts are duties, not households"

  /// A cell of the matrix: overdue and due soon each in a place of their own.
  static func aligned(_ tally: Tally) -> String {
    let overdue = tally.overdue > 0 ? "\(tally.overdue)R" : "."
    let dueSoon = tally.dueSoon > 0 ? "\(tally.dueSoon)A" : ""
    return TextWidth.padded(overdue, to: 3, alignedRight: true) + " "
      + TextWidth.padded(dueSoon, to: 3, alignedRight: true)
  }
}
