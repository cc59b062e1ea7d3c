import Terminal

/// What every screen has around it.
enum Chrome {
  /// The part of a window that is the screen's own: under the header, above the announce line.
  static func body(_ size: Size) -> Rect { Rect(size).dropTop(2).dropBottom(3) }

  /// Draws the first line: title, whom it is about, and the date at the right.
  static func drawHeader(
    _ heading: Heading, _ environment: Environment, in row: Rect, on frame: inout Frame
  ) {
    let right = [heading.state, environment.dateWords].filter { !$0.isEmpty }
      .joined(separator: "   ")
    let rightStart = max(row.x, row.right - TextWidth.of(right) - 1)
    frame.fill(row, style: .title)
    let titleClip = Rect(x: row.x, y: row.y, width: rightStart - row.x - 1, height: 1)
    let title = TextWidth.truncated(heading.title, to: max(0, titleClip.width - 1))
    let titleEnd =
      row.x + 1
      + frame.write(title, at: Point(x: row.x + 1, y: row.y), in: titleClip, style: .title)
    let room = rightStart - titleEnd - 4
    if room >= 8, !heading.about.isEmpty {
      let about = TextWidth.truncated(heading.about, to: room)
      let slack = max(0, room - TextWidth.of(about))
      frame.write(
        about, at: Point(x: titleEnd + 2 + slack / 2, y: row.y), in: row, style: .title)
    }
    frame.write(right, at: Point(x: rightStart, y: row.y), in: row, style: .title)
  }
}
