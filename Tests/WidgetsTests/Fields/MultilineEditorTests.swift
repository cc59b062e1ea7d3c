import ScreenTestKit
import Terminal
import TestKit
import Testing

@testable import Widgets

/// Typing case notes.
struct MultilineEditorTests {
  /// Ten columns of text.
  private let rect = Rect(x: 0, y: 0, width: 11, height: 4)

  private func picture(_ editor: MultilineEditor, width: Int = 11, height: Int = 4) -> String {
    let frame = drawn(width, height) { editor.draw(in: $0, on: &$1, focused: true) }
    let cursor = frame.cursor.map { " @\($0.x),\($0.y)" } ?? ""
    return frame.lines.joined(separator: "/") + cursor
  }

  @Test(arguments: [
    ("one two three four", "one two/three four// @10,1"),
    ("abcdefghijklmnop", "abcdefghij/klmnop// @6,1"),
    ("a b\n\nc", "a b//c/ @1,2"),
    ("", "/// @0,0"),
    ("one two    ", "one two/// @10,0"),
    ("李小龙李小龙 xx", "李小龙李小/龙 xx// @5,1"),
    ("1\n2\n3\n4\n5\n6", "3/4/5/6 @1,3"),
    ("1234567 李李", "1234567/李李// @4,1"),
    ("e\u{301}e\u{301}e\u{301}e\u{301} abcdefg", "e\u{301}e\u{301}e\u{301}e\u{301}/abcdefg// @7,1"),
  ])
  func wordsAreWrapped(text: String, picture: String) {
    #expect(self.picture(MultilineEditor(text)) == picture)
  }

  @Test func upAndDownFollowTheEye() {
    var editor = MultilineEditor("one two three four\nx\nsecond line here")
    #expect(editor.update(.home, in: rect) == .handled)
    #expect(picture(editor).hasSuffix("@0,3"))
    for _ in 0..<3 { _ = editor.update(.right, in: rect) }
    #expect(editor.update(.up, in: rect) == .handled)
    #expect(editor.update(.up, in: rect) == .handled)
    #expect(picture(editor).hasSuffix("@1,1"))  // the short line
    #expect(editor.update(.up, in: rect) == .handled)
    #expect(picture(editor).hasSuffix("@3,0"))  // the column is remembered
    #expect(editor.update(.up, in: rect) == .handled)
    #expect(editor.update(.up, in: rect) == .ignored)  // the form's
    for _ in 0..<4 { #expect(editor.update(.down, in: rect) == .handled) }
    #expect(editor.update(.down, in: rect) == .ignored)
    #expect(editor.text == "one two three four\nx\nsecond line here")
  }

  @Test func undoGoesByWordsAndPastesAreOneStep() {
    var editor = MultilineEditor()
    for sign in "one two " { _ = editor.update(.character(sign), in: rect) }
    _ = editor.update(pasting: "three\nfour five", in: rect)
    _ = editor.update(.enter, in: rect)
    for sign in "six" { _ = editor.update(.character(sign), in: rect) }
    for _ in 0..<2 { _ = editor.update(.backspace, in: rect) }
    var seen: [String] = []
    while editor.update(.control("z"), in: rect) == .changed { seen.append(editor.text) }
    let full = "one two three\nfour five"
    #expect(
      seen == [full + "\nsix", full + "\n", full, "one two ", "one ", ""])
    seen = []
    while editor.update(.control("y"), in: rect) == .changed { seen.append(editor.text) }
    #expect(
      seen == ["one ", "one two ", full, full + "\n", full + "\nsix", full + "\ns"])
  }

  @Test func pageKeysAreTheFormsWhileAllIsInView() {
    var short = MultilineEditor("a\nb")
    #expect(short.update(.pageDown, in: rect) == .ignored)
    var long = MultilineEditor((1...30).map(String.init).joined(separator: "\n"))
    #expect(long.update(.pageUp, in: rect) == .handled)
    #expect(picture(long) == "27/28/29/30 @2,0")
    for _ in 0..<20 { #expect(long.update(.pageUp, in: rect) == .handled) }
    #expect(picture(long) == "1/2/3/4 @1,0")
  }

  @Test func linesOfOtherSystemsAndControlsComeInClean() {
    var editor = MultilineEditor()
    _ = editor.update(pasting: "a\r\nb\rc\td\u{1B}[31m\u{2028}e\u{0}", in: rect)
    #expect(editor.text == "a\nb\nc d[31m\ne")
    #expect(editor.counter == "13 characters")
    var full = MultilineEditor("123456789", limit: 10)
    #expect(full.counter == "9 of 10 characters")
    #expect(full.update(pasting: "ab", in: rect) == .refused("Only 10 characters fit here."))
    #expect(full.text == "123456789a")
  }

  /// Beside a plain model: after any keys the text is what a string would hold, the cursor is in
  /// the box, every wrapped row fits, and undoing everything gives the beginning back.
  @Test(arguments: 0..<12)
  func anyKeysKeepTheText(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let start = AnyInput.names.randomElement(using: &random) ?? ""
    var editor = MultilineEditor(start, limit: 2_000)
    let begun = editor.text
    let box = Rect(
      x: 0, y: 0, width: Int.random(in: 0...20, using: &random),
      height: Int.random(in: 0...6, using: &random))
    for step in 0..<250 {
      let before = editor
      let key = AnyInput.keys.randomElement(using: &random) ?? .enter
      let outcome =
        step % 29 == 7
        ? editor.update(pasting: AnyInput.names.joined(separator: "\n"), in: box)
        : editor.update(key, in: box)
      if outcome == .ignored || outcome == .handled { #expect(editor.text == before.text) }
      let buffer = editor.buffer
      #expect(buffer.count == rejoinedCount(buffer), "seed \(seed) step \(step)")
      if step % 5 == 0 {
        #expect(isWhole(buffer), "seed \(seed) step \(step): a cluster is torn")
      }
      let frame = drawn(box.width, box.height) { editor.draw(in: $0, on: &$1, focused: true) }
      #expect(box.isEmpty || frame.cursor != nil)
      #expect(cursorIsInside(frame, box), "seed \(seed) step \(step)")
    }
    while editor.update(.control("z"), in: box) == .changed {}
    #expect(editor.text.unicodeScalars.elementsEqual(begun.unicodeScalars), "seed \(seed)")
  }

  private func rejoinedCount(_ buffer: TextBuffer) -> Int {
    buffer.lines.reduce(buffer.lines.count - 1) { $0 + $1.count }
  }

  /// Whether each line holds just the clusters that Swift sees in it, and widths beside them.
  private func isWhole(_ buffer: TextBuffer) -> Bool {
    buffer.lines.allSatisfy { line in
      Array(String(line.characters)) == line.characters
        && line.width(from: 0, to: line.count)
          == line.characters.reduce(0) { $0 + TextWidth.of($1) }
    } && buffer.cursor.column <= buffer.line(buffer.cursor.line).count
  }

  /// 50,000 characters as one paragraph, and as many: each key within the time of a frame.
  @Test(arguments: [0, 60])
  func longNotesStayQuick(lineLength: Int) {
    let words = String(repeating: "Gwen said the mornings are calmer. ", count: 1_430)
    var text = words
    if lineLength > 0 {
      text = words.split(separator: " ").enumerated().map { number, word in
        word + (number % 10 == 9 ? "\n" : " ")
      }.joined()
    }
    var editor = MultilineEditor(text)
    let box = Rect(x: 0, y: 0, width: 58, height: 6)
    _ = editor.update(.home, in: box)
    var keys: [Key] = Array(repeating: .up, count: 50) + [.pageUp, .end, .enter, .backspace]
    keys += "a wet day ".map { .character($0) } + [.delete, .controlLeft, .control("z")]
    let clock = ContinuousClock()
    var times: [Duration] = []
    for key in keys {
      times.append(
        clock.measure {
          _ = editor.update(key, in: box)
          _ = drawn(58, 6) { editor.draw(in: $0, on: &$1, focused: true) }
        })
    }
    times.sort()
    // The budget is 5 ms in a release build; a debug build on a busy machine gets ten times that.
    #expect(times[times.count / 2] < .milliseconds(50), "\(times)")
  }
}
