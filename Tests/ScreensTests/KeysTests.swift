import Terminal
import Testing

@testable import Screens
@testable import Widgets

/// The keys of the app, all of them: no surprise, and always a way back and to help.
@Suite struct KeysTests {
  @Test func noKeySurprises() {
    #expect(HearthApp.keymap.bindings.count > 60, "the real keymap is looked at")
    #expect(KeyRules.problems(in: HearthApp.keymap) == [])
  }

  @Test(arguments: [60, 80, 120])
  func everyFooterShowsHelpAndTheWayBack(_ width: Int) {
    for scope in HearthApp.keymap.scopes {
      // What several screens share is never in front by itself.
      if ["everywhere", "lists", "typing"].contains(scope.id) { continue }
      var frame = Frame(size: Size(width: width, height: 1))
      Footer(HearthApp.keymap, in: scope, width: width)
        .draw(in: Rect(frame.size), on: &frame)
      let line = frame.lines[0]
      #expect(line.contains("Help"), "\(scope.id): \(line)")
      let ways = ["Back", "Leave", "Close", "Clear", "Cancel"]
      #expect(ways.contains { line.contains($0) }, "\(scope.id): \(line)")
      #expect(TextWidth.of(line) <= width)
    }
  }
}
