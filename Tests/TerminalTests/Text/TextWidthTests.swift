import TestKit
import Testing

@testable import Terminal

struct TextWidthTests {
  /// What stands in files and what is drawn for it; the columns are those of what is drawn.
  static let corpus: [(text: String, columns: Int, shown: String)] = [
    ("", 0, ""),
    ("Evans", 5, "Evans"),
    ("\u{E9}", 1, "\u{E9}"),
    ("e\u{301}", 1, "e\u{301}"),
    ("Nguyễn", 6, "Nguyễn"),
    ("Nguye\u{302}\u{303}n", 6, "Nguye\u{302}\u{303}n"),
    ("Ó Ceallaigh", 11, "Ó Ceallaigh"),
    ("Zieliński", 9, "Zieliński"),
    ("李小龙", 6, "李小龙"),
    ("김", 2, "김"),
    ("\u{1100}\u{1161}\u{11A8}", 2, "\u{1100}\u{1161}\u{11A8}"),
    ("ก็", 1, "ก็"),
    ("क्षि", 3, "क्षि"),
    ("שלום", 4, "שלום"),
    ("محمد", 4, "محمد"),
    ("👩‍🔬", 2, "👩"),
    ("👨‍👩‍👧‍👦", 2, "👨"),
    ("👍🏽", 2, "👍"),
    ("🇬🇧", 2, "GB"),
    ("❤️", 1, "❤"),
    ("1️⃣", 1, "1"),
    ("🦊", 2, "🦊"),
    ("\u{1FAE8}", 2, "\u{1FAE8}"),
    ("a\u{AD}b", 3, "a·b"),
    ("a\u{200B}b", 3, "a·b"),
    ("a\u{200D}b", 2, "ab"),
    ("\u{202E}evil", 5, "·evil"),
    ("\u{2066}x\u{2069}", 3, "·x·"),
    ("\u{FEFF}x", 2, "·x"),
    ("\u{1B}[2Jx", 5, "·[2Jx"),
    ("a\tb", 3, "a b"),
    ("a\nb", 3, "a·b"),
    ("a\r\nb", 3, "a·b"),
    ("\u{9B}1m", 3, "·1m"),
    ("\u{7F}", 1, "·"),
    ("\u{0}", 1, "·"),
    ("\u{2028}", 1, "·"),
    ("\u{301}", 1, "·"),
    ("\u{A0}|", 2, " |"),
    ("\u{3000}|", 3, "\u{3000}|"),
    ("\u{378}", 1, "\u{FFFD}"),
    ("\u{3164}", 1, "·"),
    ("─│┌…", 4, "─│┌…"),
    ("ＡＢ", 4, "ＡＢ"),
    ("z" + String(repeating: "\u{351}", count: 40), 1, "z\u{351}\u{351}\u{351}\u{351}"),
    (String(repeating: "n", count: 300), 300, String(repeating: "n", count: 300)),
  ]

  @Test func namesHaveTheWidthOfWhatIsDrawn() {
    for (text, columns, shown) in Self.corpus {
      #expect(TextWidth.of(text) == columns, "\(text.unicodeScalars.map { $0.value })")
      #expect(TextWidth.shown(text) == shown, "\(text.unicodeScalars.map { $0.value })")
      #expect(TextWidth.of(TextWidth.shown(text)) == columns, "shown once more: \(shown)")
      #expect(text.reduce(0) { $0 + TextWidth.of($1) } == columns)
    }
  }

  @Test func whatIsShownCannotMoveTheCursor() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for drawn in TextWidth.shown("a" + String(scalar)).unicodeScalars {
        let category = drawn.properties.generalCategory
        let isHarmless =
          category != .control && category != .lineSeparator && category != .paragraphSeparator
          && drawn.properties.isBidiControl == false
        if !isHarmless { Issue.record("U+\(String(value, radix: 16)) is drawn") }
      }
    }
  }

  @Test func cutAndPaddedTextFitsExactly() {
    #expect(TextWidth.truncated("Gwen Evans", to: 10) == "Gwen Evans")
    #expect(TextWidth.truncated("Gwen Evans", to: 9) == "Gwen Eva…")
    #expect(TextWidth.truncated("李小龙", to: 5) == "李小…")
    #expect(TextWidth.truncated("李小龙", to: 4) == "李…")
    #expect(TextWidth.truncated("李小龙", to: 1) == "…")
    #expect(TextWidth.truncated("李小龙", to: -5) == "")
    #expect(TextWidth.padded("ab", to: 4) == "ab  ")
    #expect(TextWidth.padded("ab", to: 4, alignedRight: true) == "  ab")
    #expect(TextWidth.padded("李小龙", to: 4) == "李… ")
    for (text, columns, _) in Self.corpus {
      for width in -1...(min(columns, 30) + 3) {
        let cut = TextWidth.truncated(text, to: width)
        #expect(TextWidth.of(cut) <= max(0, width), "\(text) to \(width)")
        #expect((cut == text) == (columns <= max(0, width)) || text.isEmpty, "\(text) to \(width)")
        #expect(TextWidth.of(TextWidth.padded(text, to: width)) == max(0, width))
      }
    }
  }

  @Test func wrappingBreaksAtSpacesAndKeepsLineEnds() {
    let cases: [(text: String, width: Int, lines: [String])] = [
      ("", 5, [""]),
      ("one two three", 7, ["one two", "three"]),
      ("one two three", 3, ["one", "two", "thr", "ee"]),
      ("one  two", 4, ["one", "two"]),
      ("a\n\nb\n", 5, ["a", "", "b", ""]),
      ("a\r\nb", 5, ["a", "b"]),
      ("unbreakable", 4, ["unbr", "eaka", "ble"]),
      ("李小龙", 4, ["李小", "龙"]),
      ("李小龙", 1, ["李", "小", "龙"]),
      ("keep  two ", 20, ["keep  two "]),
      ("abc", 0, ["a", "b", "c"]),
    ]
    for (text, width, lines) in cases {
      #expect(TextWidth.wrapped(text, width: width) == lines, "\(text) in \(width)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func wrappedTextJoinsBackAndFits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "word", " ", "  ", "\n", "李", "e\u{301}", "👩‍🔬", "Ó", "-", "\t", "🇬🇧"]
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let width = Int.random(in: 1...12, using: &random)
      let ranges = TextWidth.lineRanges(of: text, width: width)
      var joined = ""
      var end = text.startIndex
      for range in ranges {
        joined += text[end..<range.lowerBound]
        joined += text[range]
        end = range.upperBound
      }
      #expect(joined == text && end == text.endIndex, "seed \(seed)")
      for line in TextWidth.wrapped(text, width: width) {
        var words = Substring(line)
        while words.last == " " { words.removeLast() }
        let isOneWide = words.count == 1
        #expect(TextWidth.of(String(words)) <= width || isOneWide, "seed \(seed): \(line)")
      }
      // No word is lost and none is doubled.
      let letters = TextWidth.wrapped(text, width: width).joined().filter { $0 != " " }
      #expect(letters == text.filter { $0 != " " && !$0.isNewline }, "seed \(seed)")
    }
  }
}
