import Casework
import Fostering
import Terminal
import Widgets

/// The first tab of a file: who, on what terms, what is owed and why, who lives there.
extension FileScreen {
  struct SummaryLayout {
    var facts: Rect
    var duties: Rect
    var because: Rect
    var rest: Rect
  }

  func summaryLayout(_ page: Rect, _ world: World) -> SummaryLayout {
    let factCount = file.map { facts(of: FileWords(file: $0, reader: nil)).count } ?? 0
    let dutyRows = 1 + max(1, duties.count)
    // In a low window the duties come first: the facts give way.
    let top = page.top(max(1, min(factCount, page.height - dutyRows - 4)))
    let below = page.dropTop(top.height + 1)
    let because = below.dropTop(dutyRows)
    return SummaryLayout(
      facts: top, duties: below.top(dutyRows), because: because.top(2),
      rest: because.dropTop(2))
  }

  func drawSummary(
    _ words: FileWords, in page: Rect, on frame: inout Frame, _ world: World
  ) {
    let layout = summaryLayout(page, world)
    for (number, fact) in facts(of: words).prefix(layout.facts.height).enumerated() {
      let row = layout.facts.row(number)
      frame.write(fact.label, at: Point(x: row.x + 1, y: row.y), in: row, style: .heading)
      frame.write(
        TextWidth.truncated(fact.value, to: row.width - 13), at: Point(x: row.x + 12, y: row.y),
        in: row)
    }
    frame.rule(y: layout.facts.bottom, in: page)
    duties.draw(in: layout.duties, on: &frame, focused: true)
    if let because = duties.selected?.duty.because {
      let lines = TextWidth.wrapped(because, width: max(1, page.width - 4))
      for (number, line) in lines.prefix(layout.because.height).enumerated() {
        let row = layout.because.row(number)
        frame.write(line, at: Point(x: row.x + 2, y: row.y), in: row)
      }
    }
    frame.rule(y: layout.rest.y, in: page)
    drawRest(words, in: layout.rest.dropTop(1), on: &frame)
  }

  private func facts(of words: FileWords) -> [(label: String, value: String)] {
    var facts = [
      ("Worker", words.worker), ("Standing", words.standing), ("Approved", words.approval),
      ("Offers", words.offers), ("Team", words.place),
    ]
    if words.contacts.isEmpty {
      facts.append(("Contact", "none recorded"))
    } else if showsContact {
      facts += words.contacts
    } else {
      facts.append(("Contact", "press t to show phone and address"))
    }
    return facts
  }

  /// Who lives there, and what was said last.
  private func drawRest(_ words: FileWords, in area: Rect, on frame: inout Frame) {
    guard let file else { return }
    var lines: [(label: String, value: String)] = []
    let children = words.childrenPlaced
    lines.append(("CHILDREN", children.isEmpty ? "no child placed today" : children[0]))
    lines += children.dropFirst().map { ("", $0) }
    let last = file.visits.first {
      $0.voided == nil && $0.outcome == .completed && $0.date <= file.today
    }
    if let last {
      let said = last.summary.map { ": \"\(Self.oneLine($0))\"" } ?? ""
      lines.append(("LAST VISIT", last.date.short(on: file.today) + said))
    }
    var y = area.y
    for line in lines {
      let wrapped = TextWidth.wrapped(line.value, width: max(1, area.width - 13))
      frame.write(line.label, at: Point(x: area.x + 1, y: y), in: area, style: .heading)
      for text in wrapped.prefix(3) {
        frame.write(text, at: Point(x: area.x + 12, y: y), in: area)
        y += 1
      }
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
