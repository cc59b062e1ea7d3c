import Terminal
import Widgets

/// The keys of the form, its check page and its questions.
extension LogVisitScreen {
  static let writing = KeyScope(
    "log-visit", title: "Log visit", under: Keys.typing,
    takesText: true)
  static let checking = KeyScope("check-visit", title: "Check & save", under: Keys.everywhere)
  static let answering = KeyScope("visit-question", title: "A question", under: Keys.everywhere)

  var scope: KeyScope {
    asking != nil ? Self.answering : isChecking ? Self.checking : Self.writing
  }

  static let bindings: [Binding] = [
    Binding(
      nil, in: writing, [.tab, .enter, .down], "Next",
      help: "Go to the next question; in the notes Enter starts a new line.", priority: 1),
    Binding(
      nil, in: writing, [.up, .backTab], "Back", help: "Go to the question before.", priority: 6,
      shownAs: "Shift-Tab"),
    Binding(
      nil, in: writing, [.character(" ")], "Tick", help: "Tick or pick what the cursor is on."),
    Binding(
      .saveDraft, in: writing, [.control("s"), .function(2)], "Save draft",
      help: "Keep what you typed as a draft. It is kept by itself too.", priority: 3),
    Binding(
      nil, in: writing, [.control("z"), .control("y")], "Undo",
      help: "Undo and redo typing in a field.", priority: 5, shownAs: "Ctrl-Z"),
    Binding(
      .nextSection, in: writing, [.pageDown, .control("n")], "Check & save",
      help: "Go on to the page where the visit is checked and saved.", priority: 2),
    Binding(
      .nextToFix, in: writing, [.control("o")], "Next to fix",
      help: "Go to the next thing to put right.", priority: 7),
    Binding(
      .back, in: writing, [.escape, .control("c")], "Leave",
      help: "Leave the form. What you typed is kept.", isKept: true),
    Binding(
      nil, in: checking, [.up, .down, .tab], "Choose", help: "Choose what to do.", priority: 1,
      shownAs: "Up/Down"),
    Binding(
      .open, in: checking, [.enter], "Do it",
      help: "Save the visit, or go to what is to be put right.", priority: 2),
    Binding(
      .previousSection, in: checking,
      [.pageUp, .character("1"), .character("["), .backTab, .left], "Back to the visit",
      help: "Go back to the questions.", priority: 3),
    Binding(
      .saveDraft, in: checking, [.control("s"), .function(2)], "Save draft",
      help: "Keep what you typed as a draft.", priority: 4),
    Binding(
      .find, in: checking, [.control("f")], "Find",
      help: "Find a household; what you are writing stays as it is."),
    Binding(
      .back, in: checking, [.escape, .control("c")], "Leave",
      help: "Leave the form. What you typed is kept.", isKept: true),
    Binding(
      nil, in: answering, [.up, .down], "Choose", help: "Choose an answer.", priority: 1,
      shownAs: "Up/Down"),
    Binding(
      nil, in: answering, [.enter], "Do it", help: "Give the answer that is marked.",
      priority: 2),
    Binding(
      .back, in: answering, [.escape, .control("c")], "Back", help: "Go back; nothing is lost.",
      isKept: true),
  ]
}
