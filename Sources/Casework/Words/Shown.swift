/// Text that others wrote as it may stand on a line: harmless to a terminal.
enum Shown {
  /// The first characters of the text in quotation marks: how messages show a bad cell.
  static func short(_ text: String) -> String {
    let isLong = text.count > limit
    return "\"\(onOneLine(String(text.prefix(limit))))\(isLong ? "…" : "")\""
  }

  private static let limit = 24

  /// The text on one line: line ends are spaces, and what a terminal could obey is a question
  /// mark.
  static func onOneLine(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    var shown = ""
    for character in text {
      if character.isNewline || character == "\t" {
        shown.append(" ")
      } else {
        shown.append(character.unicodeScalars.allSatisfy(isHarmless) ? character : "?")
      }
    }
    return shown
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
      .surrogate:
      false
    default: true
    }
  }
}
