/// The nearest that ASCII has, for terminals whose locale knows no other letters.
///
/// Only for what is shown: what is stored stays as it is.
enum AsciiText {
  /// As many ASCII characters as the character takes columns.
  static func of(_ character: Character, columns: Int) -> String {
    let near = nearest(character)
    return near + String(repeating: "?", count: max(0, columns - near.utf8.count))
  }

  private static func nearest(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return " " }
    if scalar.isASCII { return String(scalar) }
    if let sign = signs[scalar] { return String(sign) }
    // The letter without its marks: the tables of the standard library take it apart.
    let name = scalar.properties.name ?? ""
    for (prefix, isSmall) in [("LATIN SMALL LETTER ", true), ("LATIN CAPITAL LETTER ", false)] {
      guard name.hasPrefix(prefix) else { continue }
      let word = name.dropFirst(prefix.count).prefix { $0 != " " }
      if word.utf8.count == 1 { return isSmall ? word.lowercased() : String(word) }
    }
    return "?"
  }

  private static let signs: [Unicode.Scalar: Character] = [
    "─": "-", "━": "-", "═": "=", "│": "|", "┃": "|", "║": "|", "┌": "+", "┐": "+", "└": "+",
    "┘": "+", "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+", "╔": "+", "╗": "+", "╚": "+",
    "╝": "+", "█": "#", "▓": "#", "▒": "#", "░": ".", "▌": "#", "▐": "#", "▁": "_", "▂": "_",
    "▃": "_", "▄": "=", "▅": "=", "▆": "#", "▇": "#", "…": "~", "·": ".", "•": "*", "–": "-",
    "—": "-", "‐": "-", "‑": "-", "‘": "'", "’": "'", "“": "\"", "”": "\"", "ʼ": "'", "£": "L",
    "×": "x", "÷": "/", "→": ">", "←": "<", "↑": "^", "↓": "v", "▲": "^", "▼": "v", "►": ">",
    "✓": "v", "✔": "v", "✗": "x", "−": "-", "«": "<", "»": ">", "ß": "s", "ẞ": "S", "æ": "a",
    "Æ": "A", "œ": "o", "Œ": "O", "ð": "d", "Ð": "D", "þ": "t", "Þ": "T", "ı": "i", "ŋ": "n",
  ]
}

extension Frame {
  /// The same screen in ASCII: lines and marks as `-`, `|`, `+`, letters without their accents,
  /// whatever has no likeness as `?`.
  public var inAscii: Frame {
    var frame = self
    for y in 0..<size.height {
      for x in 0..<size.width {
        guard let cell = self[x, y], let text = cell.text, !Glyph.isPlain(text) else { continue }
        var columns = 1
        while let next = self[x + columns, y], next.text == nil { columns += 1 }
        frame.write(
          AsciiText.of(text, columns: columns), at: Point(x: x, y: y), style: cell.style)
      }
    }
    return frame
  }
}
