import Terminal
import Widgets

/// How the picker is drawn.
extension WhoScreen {
  func tableRect(_ area: Rect) -> Rect { area.dropTop(3) }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    let words = "This service is made up: you may be anybody in it. Choose who you are."
    SpreadLine(words).draw(in: area.row(0), on: &frame)
    frame.rule(y: area.y + 1, in: area)
    table.draw(in: tableRect(area), on: &frame, focused: true)
  }
}
