import Terminal
import Widgets

/// What a key can mean anywhere in the app.
enum Action: Hashable, Sendable {
  // Everywhere.
  case help, redraw, leave, back
  // Lists and files.
  case close, open, filter, sort, reverseSort, find, logVisit, myWeek, overdue, who
  case nextTab, previousTab, tab(Int), showContact, voidVisit, clear
  // Forms.
  case saveDraft, nextSection, previousSection, nextToFix
  // Boxes that ask.
  case choose, keepDraft, carryOn, check, throwAway, confirm
}

/// A key's record, as Hearth uses it.
typealias Binding = KeyBinding<Action>

/// The scopes that several screens share, and the keys that hold in them.
enum Keys {
  static let everywhere = KeyScope("everywhere", title: "Everywhere")
  /// Wherever letters are commands: lists, tables, files.
  static let lists = KeyScope("lists", title: "Lists", under: everywhere)
  /// Wherever letters are text.
  static let typing = KeyScope("typing", title: "While typing", under: everywhere, takesText: true)
  /// While the words of a filter are typed.
  static let filtering = KeyScope(
    "filtering", title: "Filter", under: everywhere, takesText: true)

  static let shared: [Binding] = [
    Binding(
      .help, in: everywhere, [.character("?"), .control("g"), .function(1)], "Help",
      help: "Show the keys of this screen.", isKept: true),
    Binding(
      .back, in: everywhere, [.escape, .control("c")], "Back",
      help: "Go back one step. What you typed is never lost by it."),
    Binding(
      .leave, in: everywhere, [.control("q")], "Leave",
      help: "Leave Hearth. It asks first if something is not finished."),
    Binding(
      .redraw, in: everywhere, [.control("l")], "Redraw", help: "Draw the screen afresh."),
    Binding(
      .close, in: lists, [.character("q")], "Back",
      help: "Go back one step; on the first screen, leave Hearth.", isKept: true),
    Binding(
      nil, in: lists, [.up, .down, .character("k"), .character("j")], "Move",
      help: "Move up and down.", shownAs: "Up/Down"),
    Binding(
      nil, in: lists, [.pageUp, .pageDown, .control("u"), .control("d")], "Page",
      help: "Move a page up and down.", shownAs: "PgUp/PgDn"),
    Binding(
      nil, in: lists, [.home, .end, .character("g"), .character("G")], "First, last",
      help: "Go to the first and the last row.", shownAs: "Home/End"),
    Binding(
      .find, in: lists, [.character("f"), .control("f")], "Find",
      help: "Find a household by name, reference, phone or postcode.", priority: 6),
    Binding(
      nil, in: filtering, [.enter], "Keep", help: "Keep the filter and go back to the list.",
      priority: 1),
    Binding(
      .back, in: filtering, [.escape, .control("c")], "Clear",
      help: "Clear the filter and show every row.", isKept: true),
    Binding(
      .find, in: typing, [.control("f")], "Find",
      help: "Find a household; what you are writing stays as it is."),
  ]
}
