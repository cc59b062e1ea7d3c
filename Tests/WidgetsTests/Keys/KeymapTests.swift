import Terminal
import Testing

@testable import Widgets

/// What a key means, and what footer and help say of it.
struct KeymapTests {
  typealias Action = SampleKeys.Action

  @Test(arguments: [
    (Key.enter, SampleKeys.myWeek, Action.open as Action?),
    (.character("s"), SampleKeys.myWeek, .sort),
    (.character("S"), SampleKeys.myWeek, .sort),  // Caps Lock
    (.character("Q"), SampleKeys.myWeek, .quit),
    (.character("q"), SampleKeys.myWeek, .back),
    (.character("?"), SampleKeys.myWeek, .help),
    (.character("j"), SampleKeys.myWeek, nil),  // the list's own
    (.character("?"), SampleKeys.form, nil),  // typed
    (.character("Q"), SampleKeys.form, nil),
    (.control("g"), SampleKeys.form, .help),
    (.function(1), SampleKeys.form, .help),
    (.escape, SampleKeys.form, .back),
    (.tab, SampleKeys.form, nil),
    (.enter, SampleKeys.lists, nil),
  ])
  func aKeyMeansTheNearestScopesAction(key: Key, scope: KeyScope, action: Action?) {
    #expect(SampleKeys.keymap.action(for: key, in: scope) == action)
  }

  @Test func theSampleKeysKeepTheRules() {
    #expect(KeyRules.problems(in: SampleKeys.keymap) == [])
  }

  /// Each planted fault is found, and nothing else is said.
  @Test(arguments: [
    (
      KeyBinding(Action.new, in: SampleKeys.lists, [.character("s")], "New", help: "x"),
      "Lists: s is both Sort and New."
    ),
    (
      KeyBinding(Action.new, in: SampleKeys.myWeek, [.character("/")], "New", help: "x"),
      "My week: / New hides Filter of Lists without saying so."
    ),
    (
      KeyBinding(Action.week, in: SampleKeys.form, [.character("w")], "Week", help: "x"),
      "Log visit: Week is on w, but letters are typed there."
    ),
    (
      KeyBinding(
        Action.week, in: SampleKeys.lists, [.control("b"), .character("w")], "Week",
        help: "x"),
      "Lists: Week is on Ctrl-B, which is reserved: tmux takes it."
    ),
    (
      KeyBinding(
        Action.week, in: SampleKeys.lists, [.function(11), .character("w")], "Week",
        help: "x"),
      "Lists: Week is on F11, which is reserved: terminals take it for the full screen."
    ),
    (
      KeyBinding(
        Action.week, in: SampleKeys.lists, [.function(5), .controlLeft], "Week",
        help: "x"),
      "Lists: Week has no key that every terminal has."
    ),
    (
      KeyBinding(Action.week, in: SampleKeys.lists, [], "Week", help: "x"),
      "Lists: Week has no key that every terminal has."
    ),
    (
      KeyBinding(Action.week, in: SampleKeys.lists, [.character("w")], "Week", help: ""),
      "Lists: Week has no words for the footer or for help."
    ),
    (
      KeyBinding(
        Action.week, in: SampleKeys.lists, [.character("V")], "Void", help: "x",
        confirmedBy: [.character("V")]),
      "Lists: Void is dangerous and confirmed by its own key V."
    ),
    (
      KeyBinding(
        Action.week, in: SampleKeys.lists, [.character("V")], "Void", help: "x",
        confirmedBy: [.enter]),
      "Lists: Void is dangerous and confirmed by Enter."
    ),
  ])
  func aPlantedFaultIsFound(fault: KeyBinding<Action>, problem: String) {
    #expect(KeyRules.problems(in: Keymap(SampleKeys.bindings + [fault])) == [problem])
  }

  @Test func whatIsNeverCutOffIsReachableWhereOneTypes() {
    let lettersOnly = SampleKeys.bindings.map { binding in
      guard binding.action == .help else { return binding }
      return KeyBinding(
        Action.help, in: binding.scope, [.character("?")], "Help", help: "x", isKept: true)
    }
    #expect(
      KeyRules.problems(in: Keymap(lettersOnly))
        == ["Log visit: Help cannot be reached by a key."])
  }

  @Test func aDeclaredShadowIsNoProblem() {
    let shadow = KeyBinding(
      Action.week, in: SampleKeys.myWeek, [.character("/")], "Week", help: "x",
      shadows: [.character("/")])
    #expect(KeyRules.problems(in: Keymap(SampleKeys.bindings + [shadow])) == [])
  }

  /// Help and Back stay at every width; no footer is wider than its line where they fit.
  @Test func theFooterKeepsHelpAndBack() {
    for width in 0...130 {
      for scope in [SampleKeys.myWeek, SampleKeys.lists, SampleKeys.form] {
        let footer = Footer(SampleKeys.keymap, in: scope, width: width)
        #expect(footer.items.suffix(2).first?.label == "Help")
        #expect(["Back", "Cancel"].contains(footer.items.last?.label))
        if width >= 26 { #expect(TextWidth.of(footer.text) <= width, "\(footer.text)") }
      }
    }
    #expect(
      Footer(SampleKeys.keymap, in: SampleKeys.myWeek, width: 80).text
        == " Enter Open  n New record  / Filter  s Sort  f Find person  ? Help  q Back")
  }

  @Test(arguments: [
    ("", 9), ("s", 1), ("S", 3), ("/", 1), ("ctrl-g", 1), ("Ctrl-G", 1), ("Up", 1),
    ("filter", 1), ("name ref", 1), ("household", 3), ("hous log", 1), ("zzz", 0), ("ctrl", 3),
  ])
  func helpIsFoundByKeyOrWords(question: String, count: Int) {
    let help = KeyHelp(SampleKeys.keymap, in: SampleKeys.myWeek).matching(question)
    let found = help.sections.flatMap(\.entries).map(\.label)
    #expect(found.count == count, "\(question): \(found)")
  }

  @Test func helpClosesOnlyWhenNothingIsTyped() {
    let rect = Rect(x: 0, y: 0, width: 80, height: 24)
    var help = HelpOverlay(SampleKeys.keymap, in: SampleKeys.form)
    #expect(help.text(width: 60).first == "Log visit")
    #expect(help.update(.character("s"), in: rect) == .handled)
    #expect(help.update(pasting: "ave") == .handled)
    #expect(help.text(width: 60).count == 2)
    #expect(help.update(.escape, in: rect) == .handled)
    #expect(help.update(.escape, in: rect) == .closed)
  }
}
