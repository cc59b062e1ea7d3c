import Casework
import Fostering
import Terminal
import Widgets

/// How the list of duties is drawn.
extension DutyListScreen {
  func tableRect(_ area: Rect) -> Rect { area.dropTop(2).dropBottom(5) }

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
      for: table.rows, width: rect.width, isOneDuty: cell.duty != nil, isBrief: false)
    table.draw(in: rect, on: &frame, focused: !isTyping)
    frame.rule(y: rect.bottom, in: area)
    let details = area.bottom(4)
    if let selected = table.selected {
      let about = [selected.row.name, selected.row.household.text, selected.workerName]
      SpreadLine(about.joined(separator: "   ")).draw(in: details.row(0), on: &frame)
      let because = selected.row.duty.because
      let lines = TextWidth.wrapped(because, width: max(1, area.width - 2))
      for (number, line) in lines.prefix(2).enumerated() {
        SpreadLine(line).draw(in: details.row(number + 1), on: &frame)
      }
    }
    SpreadLine(table.position).draw(in: details.row(3), on: &frame)
    if isTyping { filter.draw(in: area.row(0), on: &frame, focused: true) }
  }

  /// The columns, as wide as their words need, so that names get all the room that is left.
  ///
  /// In a narrow window the reference gives way where rows are of several duties: the line below
  /// the list has it.
  static func columns(
    for rows: [DutyListRow], width: Int, isOneDuty: Bool, isBrief: Bool
  ) -> [TableColumn<DutyListRow>] {
    let isWide = width >= 100
    let statusWidth = min(36, widest(rows, least: 15) { $0.status.text })
    let dueWidth = widest(rows, least: 6) { $0.due }
    let hasReference = isWide || isOneDuty
    let hasWhat = isWide || !isOneDuty
    let hasWorker = isWide && !isBrief
    let others = statusWidth + dueWidth + (hasReference ? 11 : 0) + (hasWhat ? 19 : 0)
    let nameRoom = (width - others - 6) * (hasWorker ? 2 : 3) / 3
    var columns: [TableColumn<DutyListRow>] = [
      TableColumn("   Status", .fixed(statusWidth)) { $0.status },
      TableColumn("Carer", .flexible(min: 12, weight: 2)) {
        TableCell(TextWidth.of($0.row.name) <= nameRoom ? $0.row.name : $0.briefName)
      },
    ]
    if hasReference {
      columns.append(TableColumn("Ref", .fixed(9)) { TableCell($0.row.household.text) })
    }
    if hasWhat {
      columns.append(TableColumn("What", .fixed(17)) { TableCell($0.row.duty.kind.words) })
    }
    columns.append(TableColumn("Due", .fixed(dueWidth)) { TableCell($0.due) })
    if hasWorker {
      columns.append(TableColumn("Worker", .flexible(min: 14)) { TableCell($0.workerName) })
    }
    return columns
  }

  private static func widest(
    _ rows: [DutyListRow], least: Int, _ text: (DutyListRow) -> String
  ) -> Int {
    rows.reduce(least) { max($0, TextWidth.of(text($1))) }
  }
}
