import Casework
import Fostering
import Terminal
import Widgets

/// How the list of duties is drawn.
extension DutyListScreen {
  func tableRect(_ area: Rect) -> Rect { area.dropTop(2).dropBottom(4) }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    let isTyping = filter.phase == .typing
    if filter.phase == .off {
      SpreadLine(DutyWords.count(table.rows.count, "duty", "duties") + ", most overdue first")
        .draw(in: area.row(0), on: &frame)
    } else {
      filter.draw(in: area.row(0), on: &frame, focused: false)
    }
    frame.rule(y: area.y + 1, in: area)
    var table = table
    let rect = tableRect(area)
    table.columns = Self.columns(
      for: rect.width, isOneDuty: cell.duty != nil, isBrief: false)
    table.draw(in: rect, on: &frame, focused: !isTyping)
    frame.rule(y: rect.bottom, in: area)
    let details = area.bottom(3)
    if let because = table.selected?.row.duty.because {
      let lines = TextWidth.wrapped(because, width: max(1, area.width - 2))
      for (number, line) in lines.prefix(2).enumerated() {
        SpreadLine(line).draw(in: details.row(number), on: &frame)
      }
    }
    SpreadLine(table.position).draw(in: details.row(2), on: &frame)
    if isTyping { filter.draw(in: area.row(0), on: &frame, focused: true) }
  }

  /// The columns.
  ///
  /// In a narrow window the status has the room it needs: where every row is of one duty, the
  /// title says which, and else the reference gives way.
  static func columns(
    for width: Int, isOneDuty: Bool, isBrief: Bool
  ) -> [TableColumn<DutyListRow>] {
    let isWide = width >= 100
    var columns: [TableColumn<DutyListRow>] = [
      TableColumn("   Status", .between(15, 30)) { $0.status },
      TableColumn("Carer", .flexible(min: 12, weight: 2)) { TableCell($0.row.name) },
    ]
    if isWide || isOneDuty {
      columns.append(TableColumn("Ref", .fixed(9)) { TableCell($0.row.household.text) })
    }
    if isWide || !isOneDuty {
      columns.append(TableColumn("What", .fixed(17)) { TableCell($0.row.duty.kind.words) })
    }
    columns.append(
      TableColumn("Due", .fixed(11)) { TableCell($0.row.duty.due.short(on: $0.today)) })
    if isWide, !isBrief {
      columns.append(TableColumn("Worker", .flexible(min: 14)) { TableCell($0.workerName) })
    }
    return columns
  }
}
