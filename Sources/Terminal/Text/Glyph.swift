/// What is drawn for a character, and how many columns it takes.
///
/// Text from a file or a keyboard must not be able to move the cursor, turn the line round or push
/// the columns apart. So what is drawn is not always what is stored: the stored text stays as typed.
/// - A control, a direction mark or another invisible character shows as `·`; a tab as a space.
/// - A picture made of several code points (a family, a skin tone, a keycap) is drawn as its first,
///   because terminals disagree about the width of the whole. A flag is drawn as its two letters.
/// - At most four marks are drawn on one letter, and at most four columns for one character.
struct Glyph: Hashable, Sendable {
  let text: Character
  let columns: Int

  private static let hidden = Glyph(text: "·", columns: 1)
  private static let space = Glyph(text: " ", columns: 1)
  private static let marksDrawn = 4
  private static let columnsDrawn = 4

  /// Calls `body` with every glyph of a text, in order.
  static func forEach(in text: some StringProtocol, _ body: (Glyph) -> Void) {
    _ = allSatisfy(in: text) {
      body($0)
      return true
    }
  }

  /// Calls `body` with the glyphs of a text until it says false.
  static func allSatisfy(in text: some StringProtocol, _ body: (Glyph) -> Bool) -> Bool {
    for character in text where !allSatisfy(of: character, body) { return false }
    return true
  }

  /// The columns of one character.
  static func columns(of character: Character) -> Int {
    if isPlain(character) { return 1 }
    var sum = 0
    _ = allSatisfy(of: character) {
      sum += $0.columns
      return true
    }
    return sum
  }

  /// Whether a character is one printable ASCII byte, which is nearly all of them.
  static func isPlain(_ character: Character) -> Bool {
    let bytes = character.utf8
    guard bytes.count == 1, let byte = bytes.first else { return false }
    return byte >= 0x20 && byte < 0x7F
  }

  /// Whether every byte of a text is printable ASCII: its columns are then its bytes.
  static func isPlain(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func allSatisfy(of character: Character, _ body: (Glyph) -> Bool) -> Bool {
    if isPlain(character) { return body(Glyph(text: character, columns: 1)) }
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return true }
    guard !isRegional(first) else {
      for scalar in scalars where isRegional(scalar) {
        let letter = Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value - 0x1F1E6) &+ 0x41)
        guard body(Glyph(text: Character(letter), columns: 1)) else { return false }
      }
      return true
    }
    return body(scalars.count == 1 ? single(first) : cluster(first, scalars))
  }

  private static func single(_ scalar: Unicode.Scalar) -> Glyph {
    if scalar == "\t" { return space }
    if isHidden(scalar) { return hidden }
    let columns = WidthTable.columns(scalar)
    guard columns > 0 else { return hidden }
    switch scalar.properties.generalCategory {
    case .unassigned, .surrogate: return Glyph(text: "\u{FFFD}", columns: 1)
    case .spaceSeparator where columns == 1: return space
    default: return Glyph(text: Character(scalar), columns: columns)
    }
  }

  private static func cluster(
    _ first: Unicode.Scalar, _ scalars: Character.UnicodeScalarView
  ) -> Glyph {
    if isPictureSequence(first, scalars) || isHidden(first) || WidthTable.columns(first) == 0 {
      return single(first)
    }
    var kept = String.UnicodeScalarView()
    var columns = 0
    var marks = 0
    for scalar in scalars where !isHidden(scalar) {
      let width = WidthTable.columns(scalar)
      guard columns + width <= columnsDrawn else { break }
      if width == 0 {
        guard marks < marksDrawn else { continue }
        marks += 1
      } else {
        marks = 0
      }
      columns += width
      kept.append(scalar)
    }
    // Without its invisible joiners the cluster may have fallen apart: the first part is drawn.
    guard let drawn = String(kept).first else { return hidden }
    let width = drawn.unicodeScalars.reduce(0) { $0 + WidthTable.columns($1) }
    return Glyph(text: drawn, columns: max(1, width))
  }

  /// Whether a cluster is a picture that a terminal may draw narrower or wider than its parts.
  private static func isPictureSequence(
    _ first: Unicode.Scalar, _ scalars: Character.UnicodeScalarView
  ) -> Bool {
    guard first.properties.isEmoji else { return false }
    return scalars.dropFirst().contains { scalar in
      switch scalar.value {
      case 0x200D, 0x20E3, 0xFE0E, 0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
      default: false
      }
    }
  }

  private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1F1E6 && scalar.value <= 0x1F1FF
  }

  /// Whether a code point shows nothing by itself, or acts on the text around it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0xAD { return true }
    if value < 0x300 { return false }
    switch value {
    // Arabic, Syriac and Kaithi signs that are called "format" but are drawn.
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
