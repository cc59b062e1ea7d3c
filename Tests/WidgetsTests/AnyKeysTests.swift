import ScreenTestKit
import Terminal
import TestKit
import Testing

@testable import Widgets

/// Any keys at any size: nothing traps, and the cursor stays in the part that has the focus.
struct AnyKeysTests {
  /// Something with a state that takes keys and can be drawn.
  struct Subject: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// A new one, as the two things that are done with it.
    let make:
      @Sendable () -> (
        press: (Key, Rect) -> Void, paste: (String, Rect) -> Void,
        draw: (Rect, inout Frame) -> Void
      )
  }

  private static func names() -> Table<Duty> {
    var table = Samples.table
    let rows = AnyInput.names.enumerated().map { number, name in
      Duty(id: number, status: name, carer: name, what: "Supervision", due: name, last: "")
    }
    table.show(
      rows
        + rows.map { row in
          Duty(id: row.id + 100, status: "OK", carer: row.carer, what: "", due: "", last: row.carer)
        })
    return table
  }

  static let subjects: [Subject] = [
    Subject(testDescription: "table") {
      var table = names()
      return (
        { key, rect in
          _ = table.update(key, in: rect)
          if key == .control("s") { table.sort(by: TableSort(column: 1)) }
          if key == .control("f") { table.filter { $0.id % 7 == 0 } }
          if key == .control("g") { table.show(Array(table.rows.dropLast())) }
        }, { _, _ in }, { table.draw(in: $0, on: &$1, focused: true) }
      )
    },
    Subject(testDescription: "matrix") {
      var matrix = Samples.matrix
      return (
        { key, rect in
          _ = matrix.update(key, in: rect)
          if key == .control("g") { matrix.show(matrix.rows.reversed(), totals: nil) }
        }, { _, _ in }, { matrix.draw(in: $0, on: &$1, focused: true) }
      )
    },
    Subject(testDescription: "form") {
      var form = Samples.form
      return (
        { key, rect in _ = form.update(key, in: rect) },
        { text, rect in _ = form.update(pasting: text, in: rect) },
        { form.draw(in: $0, on: &$1, focused: true) }
      )
    },
    Subject(testDescription: "picker") {
      var picker = Picker("Name:", names())
      return (
        { key, rect in _ = picker.update(key, in: rect) },
        { text, _ in _ = picker.update(pasting: text) },
        { picker.draw(in: $0, on: &$1, focused: true) }
      )
    },
    Subject(testDescription: "help") {
      var help = HelpOverlay(SampleKeys.keymap, in: SampleKeys.myWeek)
      return (
        { key, rect in _ = help.update(key, in: rect) },
        { text, _ in _ = help.update(pasting: text) },
        { help.draw(in: $0, on: &$1, focused: true) }
      )
    },
    Subject(testDescription: "dialog") {
      var dialog = Dialog(
        "Leave?", text: AnyInput.names,
        options: [.init(1, "k", "Keep"), .dangerous(2, "Throw away"), .init(3, "李", "龙")])
      return (
        { key, _ in _ = dialog.update(key) }, { _, _ in },
        { dialog.draw(in: $0, on: &$1, focused: true) }
      )
    },
    Subject(testDescription: "text") {
      var view = TextView(AnyInput.names.map { .init($0, indent: $0.count % 9) })
      return (
        { key, rect in _ = view.update(key, in: rect) }, { _, _ in },
        { view.draw(in: $0, on: &$1, focused: true) }
      )
    },
    Subject(testDescription: "lines") {
      var tabs = Tabs(AnyInput.names)
      var filter = FilterBar()
      var message = MessageLine()
      message.complain(AnyInput.names.joined())
      return (
        { key, _ in
          _ = tabs.update(key)
          if key == .character("/") { filter.open() }
          _ = filter.update(key)
        }, { text, _ in _ = filter.update(pasting: text) },
        { rect, frame in
          SpreadLine(tabs.tabs.first?.title ?? "", middle: "李", right: "x").draw(
            in: rect, on: &frame)
          message.draw(in: rect.dropTop(1), on: &frame)
          Footer(SampleKeys.keymap, in: SampleKeys.myWeek, width: rect.width).draw(
            in: rect.bottom(1), on: &frame)
          tabs.draw(in: rect.dropTop(2), on: &frame, focused: true)
          filter.draw(in: rect.dropTop(3), on: &frame, focused: true)
        }
      )
    },
  ]

  @Test(arguments: subjects, 0..<3)
  func nothingTraps(subject: Subject, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let (press, paste, draw) = subject.make()
    for step in 0..<150 {
      let size = AnyInput.sizes.randomElement(using: &random) ?? Size(width: 80, height: 24)
      // A part of the screen, also one that lies partly outside.
      let rect = Rect(
        x: Int.random(in: -3...5, using: &random), y: Int.random(in: -3...3, using: &random),
        width: size.width, height: size.height)
      if step % 23 == 9 {
        paste(AnyInput.names.randomElement(using: &random) ?? "", rect)
      } else {
        press(AnyInput.keys.randomElement(using: &random) ?? .enter, rect)
      }
      var frame = Frame(size: Size(width: size.width, height: size.height))
      draw(rect, &frame)
      #expect(cursorIsInside(frame, rect), "\(subject.testDescription), seed \(seed), \(step)")
      #expect(outside(rect, of: frame).allSatisfy { $0 == .blank })
    }
  }

  /// The cells of a frame outside a rectangle: a part draws nothing there.
  private func outside(_ rect: Rect, of frame: Frame) -> [Cell] {
    (0..<frame.size.height).flatMap { y in
      (0..<frame.size.width).compactMap { x in
        let isIn = x >= rect.x && x < rect.right && y >= rect.y && y < rect.bottom
        return isIn ? nil : frame[x, y]
      }
    }
  }
}
