import Casework
import Fostering
import Terminal
import Widgets

/// How Overdue by worker answers keys and news.
extension OverdueScreen {
  mutating func start(_ world: World) -> [Step] { [.effect(.loadOverdue(team: team))] }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    switch action {
    case .close: return [.back(mayLeave: true)]
    case .back: return [.back(mayLeave: false)]
    case .find: return [.open(.find)]
    case .myWeek: return [.open(.myWeek)]
    case .sort:
      order = order == .name ? .mostOverdue : .name
      arrange()
      return [.announce("Sorted by \(order.words).")]
    case .open: return open()
    default:
      _ = matrix.update(key, in: layout(Chrome.body(world.size)).matrix)
      return []
    }
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    switch message {
    case .overdue(let matrix, let rows) where matrix.team == team:
      let isFirst = facts == nil
      facts = OverdueFacts(matrix, rows)
      self.matrix.emptyText = "There are no approved households here."
      arrange()
      if isFirst, let first = self.matrix.rows.first {
        self.matrix.select(first.id, .duty(.supervision))
      }
    case .failed(.loadOverdue(team), let text):
      if facts == nil { matrix.emptyText = text }
    case .storeChanged:
      return [.effect(.loadOverdue(team: team))]
    default: break
    }
    return []
  }

  private func open() -> [Step] {
    guard let cell, let rows = facts?.rows(of: cell) else { return [] }
    guard !rows.isEmpty else { return [.announce("Nothing is overdue or due soon there.")] }
    return [.open(.duties(cell, rows: rows))]
  }

  private mutating func arrange() {
    guard let counts = facts?.matrix else { return }
    var rows = counts.rows
    if order == .mostOverdue {
      let sorted = rows.enumerated().sorted { left, right in
        let (one, other) = (left.element.total, right.element.total)
        return (other.overdue, other.dueSoon, left.offset)
          < (one.overdue, one.dueSoon, right.offset)
      }
      rows = sorted.map(\.element)
    }
    let total = OverdueMatrix.Row(
      worker: nil, name: "TOTAL", team: nil,
      households: rows.reduce(0) { $0 + $1.households }, cells: counts.totals)
    matrix.show(
      rows.map { Self.row($0, id: .worker($0.worker)) },
      totals: rows.isEmpty ? nil : Self.row(total, id: .total))
  }

  private static func row(
    _ row: OverdueMatrix.Row, id: OverdueRowID
  ) -> MatrixRow<OverdueRowID> {
    let cells = columns.map { column -> TableCell in
      switch column.id {
      case .households: TableCell(String(row.households))
      case .duty(let duty): cell(row.cells[duty] ?? Tally())
      case .total: cell(row.total)
      }
    }
    return MatrixRow(id, row.name, cells)
  }

  private static func cell(_ tally: Tally) -> TableCell {
    TableCell(
      TallyWords.aligned(tally),
      tally.overdue > 0 ? .alarm : tally.dueSoon > 0 ? .warning : .plain)
  }
}
