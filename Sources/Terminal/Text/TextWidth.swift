/// How wide text is on the screen, and how it is cut, padded and wrapped to fit.
///
/// Everything works on Swift characters (what a reader takes for one letter), never on bytes or
/// code points, so that no cut ever falls inside a letter. Widths are those of what `Frame` draws.
public enum TextWidth {
  /// The columns that a text takes on one line.
  public static func of(_ text: String) -> Int {
    if Glyph.isPlain(text) { return text.utf8.count }
    return text.reduce(0) { $0 + Glyph.columns(of: $1) }
  }

  /// The columns that one character takes: 1, 2, or up to 4 for a joined cluster.
  public static func of(_ character: Character) -> Int { Glyph.columns(of: character) }

  /// The text, or as much of its start as fits with a `…` behind it.
  public static func truncated(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    if text.utf8.count <= width, Glyph.isPlain(text) { return text }
    var used = 0
    var end = text.startIndex  // behind the last character that leaves room for the mark
    var index = text.startIndex
    while index < text.endIndex {
      used += Glyph.columns(of: text[index])
      guard used <= width else { return text[..<end] + "…" }
      text.formIndex(after: &index)
      if used < width { end = index }
    }
    return text
  }

  /// The text in exactly `width` columns: cut, or filled with spaces.
  public static func padded(_ text: String, to width: Int, alignedRight: Bool = false) -> String {
    let cut = truncated(text, to: width)
    let fill = String(repeating: " ", count: max(0, width - of(cut)))
    return alignedRight ? fill + cut : cut + fill
  }

  /// What is drawn for a text: its controls, direction marks and invisible characters harmless.
  public static func shown(_ text: String) -> String {
    if Glyph.isPlain(text) { return text }
    var drawn = ""
    Glyph.forEach(in: text) { drawn.append($0.text) }
    return drawn
  }
}
