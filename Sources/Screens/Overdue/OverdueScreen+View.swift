import Casework
import Fostering
import Terminal
import Widgets

/// How Overdue by worker is drawn.
extension OverdueScreen {
  struct Layout {
    var counts: Rect
    var matrix: Rect
    /// The worst of the selected cell.
    var selected: Rect
  }

  func layout(_ area: Rect) -> Layout {
    let body = area.dropTop(2)
    let least = body.height >= 12 ? 6 : 3
    let height = max(4, min(matrix.rows.count + 3, body.height - least))
    return Layout(
      counts: area.row(0), matrix: body.top(height), selected: body.dropTop(height))
  }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    let layout = layout(area)
    if let facts {
      SpreadLine(facts.countWords, right: facts.oldestWords).draw(in: layout.counts, on: &frame)
    }
    frame.rule(y: area.y + 1, in: area)
    matrix.draw(in: layout.matrix, on: &frame, focused: true)
    drawSelected(in: layout.selected, on: &frame, today: world.today)
  }

  private func drawSelected(in area: Rect, on frame: inout Frame, today: CalendarDate) {
    guard let facts, let cell else { return }
    let rows = facts.rows(of: cell)
    let overdue = rows.count { $0.duty.status == .overdue }
    frame.rule(y: area.y, in: area)
    let position = place.map { "Row \($0) of \(matrix.rows.count)" } ?? ""
    SpreadLine(
      "\(cell.title) - \(overdue) overdue, \(rows.count - overdue) due soon",
      right: position
    ).draw(in: area.row(1), on: &frame)
    let list = area.dropTop(2)
    let isCut = rows.count > list.height
    let shown = rows.prefix(isCut ? list.height - 1 : list.height)
    let lines = shown.map { DutyListRow($0, today) }
    var table = Table(
      DutyListScreen.columns(
        for: lines, width: list.width, isOneDuty: cell.duty != nil, isBrief: true),
      rows: lines, showsHeader: false)
    table.emptyText = "Nothing is overdue or due soon there."
    // The cursor stays in the matrix, and so does the mark of what is selected.
    if rows.isEmpty || !shown.isEmpty { table.draw(in: list, on: &frame, focused: false) }
    if !rows.isEmpty { frame.fill(list.left(2)) }
    if isCut {
      SpreadLine("Enter for all \(rows.count)").draw(in: list.bottom(1), on: &frame)
    }
  }

  /// Where the selected worker is among all, from 1; nil on the totals.
  private var place: Int? {
    matrix.rows.firstIndex { $0.id == matrix.selectedRow?.id }.map { $0 + 1 }
  }
}
