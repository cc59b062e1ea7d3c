extension Frame {
  /// Draws a line across a rectangle at row `y` of the screen.
  public mutating func rule(y: Int, in rect: Rect) {
    let width = rect.intersection(Rect(size)).width
    guard width > 0, y >= rect.y, y < rect.bottom else { return }
    let x = max(0, rect.x)
    write(String(repeating: "─", count: width), at: Point(x: x, y: y), in: rect, style: .line)
  }

  /// Draws a box along the inside of a rectangle, with a title in its top line.
  public mutating func box(_ rect: Rect, title: String = "") {
    guard rect.width >= 2, rect.height >= 2 else { return }
    let last = Point(x: rect.right.subtractingSaturated(1), y: rect.bottom.subtractingSaturated(1))
    rule(y: rect.y, in: rect)
    rule(y: last.y, in: rect)
    let visible = rect.intersection(Rect(size))
    if !visible.isEmpty {
      for y in visible.y..<visible.bottom {
        write("│", at: Point(x: rect.x, y: y), style: .line)
        write("│", at: Point(x: last.x, y: y), style: .line)
      }
    }
    write("┌", at: Point(x: rect.x, y: rect.y), style: .line)
    write("┐", at: Point(x: last.x, y: rect.y), style: .line)
    write("└", at: Point(x: rect.x, y: last.y), style: .line)
    write("┘", at: last, style: .line)
    let room = rect.width.subtractingSaturated(4)
    guard !title.isEmpty, room > 2 else { return }
    let words = " " + TextWidth.truncated(title, to: room - 2) + " "
    write(words, at: Point(x: rect.x.addingSaturated(2), y: rect.y), style: .heading)
  }

  /// The screen as plain text, a string for each row, without the spaces at its end.
  public var lines: [String] {
    rows { line, cell in
      if let text = cell.text { line.append(text) }
    }
  }

  /// The styles of the screen as text for snapshots: a letter for each cell (see `Style.letter`),
  /// a space for plain ones.
  public var styleLines: [String] {
    rows { line, cell in line.append(cell.style.letter) }
  }

  private func rows(_ add: (inout String, Cell) -> Void) -> [String] {
    (0..<size.height).map { y in
      var line = ""
      for cell in cells[(y * size.width)..<((y + 1) * size.width)] { add(&line, cell) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension Style {
  /// The letter that stands for the style in a snapshot.
  public var letter: Character {
    switch self {
    case .plain: " "
    case .title: "T"
    case .heading: "H"
    case .line: "-"
    case .alarm: "A"
    case .warning: "W"
    case .good: "G"
    case .focus: "F"
    case .strong: "S"
    case .key: "K"
    case .field: "_"
    }
  }
}
