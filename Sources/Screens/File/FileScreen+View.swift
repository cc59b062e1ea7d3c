import Casework
import Fostering
import Terminal
import Widgets

/// How a household's file is drawn.
extension FileScreen {
  struct Layout {
    var tabs: Rect
    var page: Rect
  }

  func layout(_ area: Rect) -> Layout { Layout(tabs: area.row(0), page: area.dropTop(2)) }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    let layout = layout(area)
    tabs.draw(in: layout.tabs, on: &frame)
    frame.rule(y: area.y + 1, in: area)
    guard let file else {
      SpreadLine(note).draw(in: layout.page, on: &frame)
      frame.cursor = Point(x: layout.page.x + 1, y: layout.page.y)
      return
    }
    let words = FileWords(file: file, reader: world.environment.who?.username)
    let counts = words.statusCounts
    let start = layout.tabs.right - 1 - TextWidth.of(counts)
    frame.write(counts, at: Point(x: start, y: layout.tabs.y), in: layout.tabs, style: .strong)
    switch page {
    case .summary: drawSummary(words, in: layout.page, on: &frame, world)
    case .visits: drawVisits(words, in: layout.page, on: &frame)
    case .history:
      history.draw(in: layout.page.inset(dx: 1, dy: 0), on: &frame, focused: true)
    }
  }

  // MARK: - Visits

  /// The list of visits, and under it the words of the one selected.
  func visitsLayout(_ page: Rect) -> (list: Rect, text: Rect) {
    let listHeight = max(4, page.height * 45 / 100)
    return (page.top(listHeight), page.dropTop(listHeight))
  }

  private func drawVisits(_ words: FileWords, in page: Rect, on frame: inout Frame) {
    let layout = visitsLayout(page)
    visits.draw(in: layout.list, on: &frame, focused: true)
    frame.rule(y: layout.text.y, in: layout.text)
    guard let line = visits.selected else { return }
    let area = layout.text.dropTop(1).inset(dx: 1, dy: 0)
    let paragraphs = VisitWords(visit: line.visit, workerName: line.workerName).paragraphs
    let text = TextView(paragraphs)
    let isCut = text.height(width: area.width) > area.height
    text.draw(in: isCut ? area.dropBottom(1) : area, on: &frame, focused: false)
    if isCut {
      SpreadLine("Enter to read on", right: visits.position).draw(
        in: layout.text.bottom(1), on: &frame)
    }
  }
}
