import ScreenTestKit
import Terminal
import Testing

@testable import Widgets

/// Questions, tabs, messages and text to read.
struct PanelTests {
  enum Answer: Hashable, Sendable { case keep, on, void }

  private var dialog: Dialog<Answer> {
    Dialog(
      "Void this visit?",
      options: [
        .init(.keep, "k", "Keep it"), .dangerous(.void, "Void it"), .init(.on, "c", "Look again"),
      ], trigger: .character("V"))
  }

  /// A dangerous answer needs `y`; nothing else gives it.
  @Test(arguments: [
    ([Key.enter], [Dialog<Answer>.Outcome.chosen(.keep)]),
    ([.down, .enter], [.handled, .handled]),
    ([.down, .character(" ")], [.handled, .handled]),
    ([.down, .down, .enter], [.handled, .handled, .chosen(.on)]),
    ([.character("V")], [.handled]), ([.character("v"), .character("V")], [.handled, .handled]),
    ([.character("y")], [.chosen(.void)]), ([.character("Y")], [.chosen(.void)]),
    ([.character("c")], [.chosen(.on)]),
    ([.up, .up, .enter], [.handled, .handled, .chosen(.keep)]),
    ([.escape], [.goBack]), ([.control("c")], [.goBack]),
    ([.function(3), .tab, .backTab, .delete], [.handled, .handled, .handled, .handled]),
  ])
  func onlyYConfirmsDanger(keys: [Key], outcomes: [Dialog<Answer>.Outcome]) {
    var dialog = dialog
    #expect(keys.map { dialog.update($0) } == outcomes)
    #expect(dialog.problems == [])
  }

  @Test func badDialogsAreFound() {
    let same = Dialog(
      "X?", options: [.init(1, "k", "One"), .init(2, "k", "Two")], trigger: .character("k"))
    #expect(
      same.problems == [
        "X?: k opens it and is also an answer.", "X?: two answers have the letter k.",
        "X?: k opens it and is also an answer.",
      ])
    #expect(Dialog("X?", options: [.dangerous(1, "One")]).problems == ["X?: no answer is safe."])
    var byY = Dialog("X?", options: [.dangerous(1, "One")], trigger: .character("y"))
    #expect(byY.update(.character("y")) == .handled && byY.update(.character("Y")) == .handled)
  }

  @Test func tabsGoByNumberAndBrackets() {
    var tabs = Tabs(["Visit", "Check & save"])
    #expect(tabs.update(.character("]")) == .moved && tabs.selected == 1)
    #expect(tabs.update(.character("]")) == .handled)
    #expect(tabs.update(.character("1")) == .moved && tabs.selected == 0)
    #expect(tabs.update(.character("[")) == .handled)
    for key in [Key.character("3"), .character("0"), .character("٢"), .tab, .right] {
      #expect(tabs.update(key) == .ignored)
    }
    #expect(tabs.selectNext() && !tabs.selectNext() && tabs.selectPrevious())
    var none = Tabs([])
    #expect(none.update(.character("1")) == .ignored && !none.selectNext())
  }

  @Test func aProblemStaysUntilItIsDismissed() {
    var line = MessageLine()
    line.announce("Saved.")
    line.moveOn()
    #expect(line.current == nil)
    line.complain("The disk is full.")
    line.moveOn()
    #expect(line.current?.text == "The disk is full.")
    #expect(line.dismiss() && !line.dismiss())
    for number in 0..<200 { line.announce("\(number)") }
    #expect(line.log.count == 100 && line.log.last?.text == "199")
  }

  @Test func textScrollsToItsEndAndNoFurther() {
    let rect = Rect(x: 0, y: 0, width: 12, height: 4)
    var view = TextView([
      .init("Visit of 6 Mar", .heading), .init("Gwen said the mornings are calmer", indent: 2),
      .init("a\nb"),
    ])
    func picture() -> String {
      drawn(12, 4) { view.draw(in: $0, on: &$1, focused: true) }.lines.joined(separator: "/")
    }
    #expect(view.height(width: 12) == 8)
    #expect(picture() == "Visit of 6/Mar/  Gwen said/  the      v")
    for key in [Key.down, .character("j")] { #expect(view.update(key, in: rect) == .handled) }
    #expect(picture() == "  Gwen said^/  the/  mornings/  are      v")
    #expect(view.update(.character(" "), in: rect) == .handled)
    #expect(picture() == "  are      ^/  calmer/a/b")
    _ = view.update(.end, in: rect)
    let end = picture()
    #expect(view.update(.pageDown, in: rect) == .handled && picture() == end)
    #expect(view.update(.home, in: rect) == .handled && picture().hasPrefix("Visit of 6"))
    #expect(view.update(.enter, in: rect) == .ignored)
  }
}
