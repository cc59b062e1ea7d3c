import Terminal

/// Text to read, wrapped at words, that scrolls.
public struct TextView: Hashable, Sendable {
  /// A piece of the text with one style.
  public struct Paragraph: Hashable, Sendable {
    public var text: String
    public var style: Style
    /// How far its lines are moved in.
    public var indent: Int

    public init(_ text: String, _ style: Style = .plain, indent: Int = 0) {
      self.text = text
      self.style = style
      self.indent = max(0, min(indent, 100))
    }
  }

  /// What the view did with a key.
  public enum Outcome: Hashable, Sendable { case ignored, handled }

  public private(set) var paragraphs: [Paragraph]
  private var top = 0

  public init(_ paragraphs: [Paragraph] = []) { self.paragraphs = paragraphs }

  public init(_ text: String) { self.init([Paragraph(text)]) }

  /// Shows other text from its beginning; the same text stays where it is.
  public mutating func show(_ paragraphs: [Paragraph]) {
    guard paragraphs != self.paragraphs else { return }
    self.paragraphs = paragraphs
    top = 0
  }

  /// How many lines the text has in a width.
  public func height(width: Int) -> Int { lines(width: width).count }

  /// Takes Up, Down or `k j`, Page keys, Space, Home, End or `g G`.
  public mutating func update(_ key: Key, in rect: Rect) -> Outcome {
    let last = max(0, lines(in: rect).count - rect.height)
    let page = max(1, rect.height - 1)
    switch key {
    case .up, .character("k"), .character("K"): top -= 1
    case .down, .character("j"), .character("J"): top += 1
    case .pageUp, .control("u"): top -= page
    case .pageDown, .control("d"), .character(" "): top += page
    case .home, .character("g"): top = 0
    case .end, .character("G"): top = last
    default: return .ignored
    }
    top = min(max(0, top), last)
    return .handled
  }

  /// The lines for a rectangle; where they do not all fit, its last column is left to the marks.
  private func lines(in rect: Rect) -> [Paragraph] {
    let lines = lines(width: rect.width)
    return lines.count <= rect.height ? lines : self.lines(width: max(1, rect.width - 1))
  }

  private func lines(width: Int) -> [Paragraph] {
    guard width > 0 else { return [] }
    return paragraphs.flatMap { paragraph in
      let indent = min(paragraph.indent, width - 1)
      return TextWidth.wrapped(paragraph.text, width: width - indent).map {
        Paragraph($0, paragraph.style, indent: indent)
      }
    }
  }

  /// Draws the lines in view; `^` and `v` at the right edge say that there are more.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    guard !rect.isEmpty else { return }
    let lines = lines(in: rect)
    let top = min(self.top, max(0, lines.count - rect.height))
    for number in 0..<rect.height where lines.indices.contains(top + number) {
      let line = lines[top + number]
      let start = Point(x: rect.x + line.indent, y: rect.y + number)
      frame.write(line.text, at: start, in: rect, style: line.style)
    }
    ScrollMarks.draw(
      above: top > 0, below: top + rect.height < lines.count, in: rect, on: &frame)
    if focused { frame.cursor = Point(x: rect.x, y: rect.y) }
  }
}
