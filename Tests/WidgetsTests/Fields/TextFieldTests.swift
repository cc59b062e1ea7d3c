import ScreenTestKit
import Terminal
import Testing

@testable import Widgets

/// Typing into one line.
struct TextFieldTests {
  /// A text where `|` is the cursor, keys, and the text after them.
  @Test(arguments: [
    ("gwen|", [Key.character("!")], "gwen!|"),
    ("gw|en", [.character("x")], "gwx|en"),
    ("gw|en", [.backspace], "g|en"),
    ("gw|en", [.delete], "gw|n"),
    ("|gwen", [.backspace], "|gwen"),
    ("gwen|", [.delete], "gwen|"),
    ("gw|en", [.home], "|gwen"),
    ("gw|en", [.end], "gwen|"),
    ("one two  three|", [.controlLeft], "one two  |three"),
    ("one two  |three", [.controlLeft], "one |two  three"),
    ("|one two", [.controlLeft], "|one two"),
    ("o|ne two  three", [.controlRight], "one |two  three"),
    ("one |two  three", [.controlRight], "one two  |three"),
    ("one two  th|ree", [.controlRight], "one two  three|"),
    ("Zoe|", [.character("\u{301}"), .left], "Zo|e\u{301}"),
    ("Ze\u{301}|", [.backspace], "Z|"),
    ("👩|", [.character("\u{200D}"), .character("🔬"), .left], "|👩\u{200D}🔬"),
    ("x🇬🇧|", [.left, .left], "|x🇬🇧"),
    ("🇬|", [.character("🇧"), .left], "|🇬🇧"),
    ("|🇬🇧🇫🇷", [.character("🇩"), .end, .left, .left], "🇩🇬|🇧🇫🇷"),
    ("李小|龙", [.backspace, .right, .right, .right], "李龙|"),
    ("some words|", [.character("!"), .control("z")], "some words|"),
    ("|", [.character("a"), .character("b"), .control("z"), .control("y")], "ab|"),
    ("a|b", [.character("\n"), .character("\t")], "a |b"),
  ])
  func keysEditByCharacter(before: String, keys: [Key], after: String) {
    var field = TextField(before.replacing("|", with: ""))
    field.buffer.moveCursor(
      to: TextPosition(line: 0, column: before.prefix { $0 != "|" }.count))
    for key in keys { _ = field.update(key) }
    #expect(shown(field) == after)
  }

  private func shown(_ field: TextField) -> String {
    let column = field.buffer.cursor.column
    return field.text.prefix(column) + "|" + field.text.dropFirst(column)
  }

  @Test func pastedLinesBecomeOneLine() {
    var field = TextField("to: ")
    #expect(field.update(pasting: "Gwen\r\nEvans\nCardiff\u{1B}\u{7}") == .changed)
    #expect(field.text == "to: Gwen Evans Cardiff")
    #expect(field.update(.control("z")) == .changed)
    #expect(field.text == "to: ")
  }

  @Test func theLimitRefusesAndSaysSo() {
    var field = TextField("abc", limit: 5)
    #expect(field.update(pasting: "defg") == .refused("Only 5 characters fit here."))
    #expect(field.text == "abcde")
    #expect(field.update(.character("x")) == .refused("Only 5 characters fit here."))
    #expect(field.update(.character("\u{301}")) == .changed)
    #expect(field.counter == "5 of 5")
  }

  @Test(arguments: [Key.tab, .enter, .escape, .up, .down, .pageUp, .function(1), .control("s")])
  func keysOfOthersAreIgnored(key: Key) {
    var field = TextField("gwen")
    #expect(field.update(key) == .ignored)
  }

  @Test func theCursorIsAlwaysSeen() {
    for width in 1...40 {
      for text in AnyInput.names {
        var field = TextField(text)
        for _ in 0..<(min(text.count, 50) + 1) {
          let frame = drawn(width, 1) { field.draw(in: $0, on: &$1, focused: true) }
          #expect(frame.cursor != nil && cursorIsInside(frame, Rect(frame.size)))
          _ = field.update(.left)
        }
      }
    }
  }
}
