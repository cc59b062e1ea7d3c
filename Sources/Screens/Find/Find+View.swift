import Casework
import Fostering
import Terminal
import Widgets

/// How Find is drawn: the question, what was found, and at the right what is worth knowing of it.
extension FindScreen {
  struct Layout {
    var list: Rect
    /// Empty where the window is too narrow for it.
    var preview: Rect
  }

  func layout(_ area: Rect) -> Layout {
    let width = area.width < 70 ? 0 : area.width < 100 ? 31 : 46
    let preview = area.dropTop(2).dropLeft(area.width - width)
    return Layout(list: area.dropTop(2).left(area.width - width), preview: preview)
  }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    let layout = layout(area)
    drawQuestion(in: area.row(0), on: &frame)
    frame.rule(y: area.y + 1, in: area)
    var table = table
    table.columns = Self.columns(isWide: layout.list.width >= 70)
    table.draw(in: layout.list, on: &frame, focused: false)
    let below = layout.list.dropTop(table.count + 1).inset(dx: 1, dy: 0)
    for (number, note) in notes.enumerated() where number < below.height {
      frame.write(note, at: Point(x: below.x, y: below.y + number), in: below)
    }
    guard layout.preview.width > 0 else { return }
    for y in layout.preview.y..<max(layout.preview.y, layout.preview.bottom) {
      frame.write("│", at: Point(x: layout.preview.x, y: y), in: area, style: .line)
    }
    drawPreview(in: layout.preview.dropLeft(2), on: &frame, world)
  }

  /// The cursor stands in the question: the chosen row is marked with ">".
  private func drawQuestion(in row: Rect, on frame: inout Frame) {
    let line = row.inset(dx: 1, dy: 0)
    let summaryWidth = TextWidth.of(summary)
    frame.write(summary, at: Point(x: line.right - summaryWidth, y: line.y), in: line)
    let used = frame.write(
      "Name, phone, postcode or ref: ", at: Point(x: line.x, y: line.y), in: line)
    let room = line.dropLeft(used)
    question.draw(in: room.left(room.width - summaryWidth - 2), on: &frame, focused: true)
  }

  private static func columns(isWide: Bool) -> [TableColumn<FindRow>] {
    var columns: [TableColumn<FindRow>] = [
      TableColumn("Name", .flexible(min: 12, weight: 2)) { TableCell($0.name) },
      TableColumn("Ref", .fixed(9)) { TableCell($0.match.household.text) },
      TableColumn("Worker", .flexible(min: 10)) { TableCell($0.worker) },
    ]
    if isWide { columns.append(TableColumn("Status", .fixed(18)) { $0.status }) }
    return columns
  }

  private func drawPreview(in area: Rect, on frame: inout Frame, _ world: World) {
    guard let row = table.selected else { return }
    var lines: [(String, Style)] = [
      (row.match.displayName.uppercased(), .heading), (row.match.household.text, .plain),
      ("", .plain),
    ]
    let isYours = row.match.worker != nil && row.match.worker == world.environment.who?.username
    lines.append(("Worker: \(row.worker)\(isYours ? " (you)" : "")", .plain))
    if let team = row.match.team { lines.append(("Team: \(team)", .plain)) }
    lines.append(("", .plain))
    lines += duties(of: row, on: world.today)
    lines.append(("", .plain))
    lines.append(("Address and phone are hidden until you open the file.", .plain))
    let wrapped = lines.flatMap { text, style in
      TextWidth.wrapped(text, width: max(1, area.width - 1)).map { ($0, style) }
    }
    for (number, line) in wrapped.prefix(area.height).enumerated() {
      frame.write(line.0, at: Point(x: area.x, y: area.y + number), in: area, style: line.1)
    }
  }

  private func duties(of row: FindRow, on today: CalendarDate) -> [(String, Style)] {
    switch row.match.status {
    case .ended(let day): return [("Approval ended \(day.withYear).", .plain)]
    case .notYetApproved(let day): return [("Approved from \(day.withYear).", .plain)]
    case .duty: break
    }
    guard let preview, preview.household == row.id else { return [] }
    return preview.rows.map { row in
      let mark = TextWidth.padded(DutyWords.mark(row.duty), to: 3)
      let status = StatusWords.short(row.duty, on: today)
      return ("\(mark)\(row.duty.kind.words): \(status)", DutyWords.style(row.duty))
    }
  }
}
