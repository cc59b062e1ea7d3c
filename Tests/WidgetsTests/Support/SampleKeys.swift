import Terminal

@testable import Widgets

/// A keymap like that of a program: everywhere, lists, one list, forms.
enum SampleKeys {
  enum Action: Hashable, Sendable {
    case help, back, palette, quit, open, filter, sort, new, find, week, save, section
  }

  static let everywhere = KeyScope("everywhere", title: "Everywhere")
  static let lists = KeyScope("lists", title: "Lists", under: everywhere)
  static let myWeek = KeyScope("my-week", title: "My week", under: lists)
  static let form = KeyScope("form", title: "Log visit", under: everywhere, takesText: true)

  static let bindings: [KeyBinding<Action>] = [
    KeyBinding(
      .help, in: everywhere, [.character("?"), .control("g"), .function(1)], "Help",
      help: "Show the keys of this screen.", isKept: true),
    KeyBinding(
      .back, in: everywhere, [.escape, .control("c")], "Cancel",
      help: "Go back one step; nothing typed is lost.", isKept: true),
    KeyBinding(
      .quit, in: everywhere, [.control("q"), .character("Q")], "Leave", help: "Leave the program."),
    KeyBinding(
      .find, in: everywhere, [.control("f")], "Find person",
      help: "Find a household by any name, reference, phone or postcode.", priority: 6),
    KeyBinding(
      nil, in: lists, [.up, .down, .character("k"), .character("j")], "Move",
      help: "Move up and down.", shownAs: "Up/Down"),
    KeyBinding(
      .back, in: lists, [.character("q"), .escape], "Back", help: "Go back.", isKept: true),
    KeyBinding(
      .filter, in: lists, [.character("/")], "Filter", help: "Narrow the list while typing.",
      priority: 3),
    KeyBinding(
      .sort, in: lists, [.character("s")], "Sort", help: "Choose the order of the rows.",
      priority: 4),
    KeyBinding(
      .find, in: lists, [.character("f"), .control("f")], "Find person",
      help: "Find a household by any name, reference, phone or postcode.", priority: 5),
    KeyBinding(
      .open, in: myWeek, [.enter], "Open", help: "Open the household's file.", priority: 1),
    KeyBinding(
      .new, in: myWeek, [.character("n")], "New record", help: "Log a visit for the household.",
      priority: 2),
    KeyBinding(
      nil, in: form, [.tab, .backTab], "Next", help: "Go to the next or the field before.",
      priority: 1, shownAs: "Tab"),
    KeyBinding(
      .save, in: form, [.control("s"), .function(2)], "Save draft", help: "Keep what is typed.",
      priority: 2),
    KeyBinding(
      .section, in: form, [.pageDown, .control("n")], "Next section",
      help: "Go to the next section.", priority: 3),
  ]

  static let keymap = Keymap(bindings)
}
