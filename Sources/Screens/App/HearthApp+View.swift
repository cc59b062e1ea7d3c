import Terminal
import Widgets

/// How the app is drawn: header, the screen in front, the announce line and the footer.
extension HearthApp {
  public func view(_ size: Size) -> Frame {
    if let card = TooSmall.card(size, reassurance: reassurance) { return card }
    var frame = Frame(size: size)
    guard let top = layers.last else { return frame }
    let base = layers.lastIndex { !$0.isOverlay } ?? 0
    let whole = Rect(size)
    for screen in layers[base...] {
      screen.draw(in: Chrome.body(size), on: &frame, world)
    }
    Chrome.drawHeader(layers[base].heading(world), world.environment, in: whole.top(1), on: &frame)
    frame.rule(y: 1, in: whole)
    let bottom = whole.bottom(3)
    frame.rule(y: bottom.y, in: whole)
    let line = bottom.row(1)
    if messages.current == nil {
      let legend = TextWidth.truncated(top.legend(world), to: line.width - 2)
      frame.write(legend, at: Point(x: line.x + 1, y: line.y), in: line)
    } else {
      // A message with more to say than one line holds stands over the screen's last rows.
      let height = min(messages.height(width: line.width), max(1, size.height / 3))
      let box = Rect(x: line.x, y: line.bottom - height, width: line.width, height: height)
      frame.fill(box)
      if height > 1 { frame.rule(y: box.y - 1, in: whole) }
      messages.draw(in: box, on: &frame)
    }
    Footer(
      HearthApp.keymap, in: top.scope, width: size.width, disabled: top.unavailable(world)
    ).draw(in: bottom.row(2), on: &frame)
    return frame
  }
}
