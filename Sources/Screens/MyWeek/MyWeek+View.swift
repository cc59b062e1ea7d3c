import Casework
import Fostering
import Terminal
import Widgets

/// How My week is drawn.
extension MyWeekScreen {
  /// The parts of the screen.
  struct Layout {
    var counts: Rect
    var table: Rect
    /// Under the table: whom the row is about, why it is due, and where one is in the list.
    var details: Rect
  }

  func layout(_ area: Rect) -> Layout {
    let details = area.bottom(area.height >= 14 ? 5 : 3)
    return Layout(
      counts: area.row(0), table: area.dropTop(2).dropBottom(details.height), details: details)
  }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    let layout = layout(area)
    if filter.phase == .off {
      SpreadLine(countWords(area.width)).draw(in: layout.counts, on: &frame)
    } else {
      filter.draw(in: layout.counts, on: &frame, focused: false)
    }
    frame.rule(y: layout.counts.y + 1, in: area)
    var table = table
    table.columns = WeekColumns.columns(for: table.rows, width: layout.table.width)
    table.draw(in: layout.table, on: &frame, focused: filter.phase != .typing)
    drawDetails(in: layout.details, on: &frame)
    if filter.phase == .typing { filter.draw(in: layout.counts, on: &frame, focused: true) }
  }

  /// "NEEDS DOING   5 overdue   3 due (2 this week)   2 booked   31 households": the duties of the
  /// rows by the word that each begins with.
  private func countWords(_ width: Int) -> String {
    guard let caseload else { return "" }
    let parts = [
      "\(caseload.overdue) overdue", "\(caseload.dueSoon) due (\(caseload.dueThisWeek) this week)",
      "\(caseload.booked) booked", DutyWords.count(caseload.households, "household"),
    ]
    return (width < 80 ? "" : "NEEDS DOING   ") + parts.joined(separator: "   ")
  }

  private func drawDetails(in area: Rect, on frame: inout Frame) {
    frame.rule(y: area.y, in: area)
    if let item = table.selected {
      SpreadLine(about(item)).draw(in: area.row(1), on: &frame)
      let because = item.row?.duty.because ?? "You began to write this visit up. Enter goes on."
      let lines = area.dropTop(2).dropBottom(1)
      let wrapped = TextWidth.wrapped(because, width: max(1, lines.width - 2))
      for (number, line) in wrapped.prefix(lines.height).enumerated() {
        SpreadLine(line).draw(in: lines.row(number), on: &frame)
      }
    }
    let order = "Sorted by: \(order.words)\(isReversed ? ", reversed" : "")"
    SpreadLine(table.position, right: order).draw(in: area.bottom(1), on: &frame)
  }

  private func about(_ item: WeekItem) -> String {
    var parts = [item.name, item.household.text]
    if let row = item.row {
      parts.append("approved \(row.approvedOn.year)")
      parts.append(DutyWords.placed(row.placed))
      if let days = row.daysOnHold { parts.append("on hold \(days)d") }
      if let booked = row.duty.booked {
        parts.append("booked \(DayWords.near(booked, on: item.today))")
      }
    }
    return parts.joined(separator: "   ")
  }
}
