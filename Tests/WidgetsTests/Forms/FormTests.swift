import ScreenTestKit
import Terminal
import Testing

@testable import Widgets

/// Filling a form in.
struct FormTests {
  typealias Field = Samples.VisitField
  private let rect = Rect(x: 0, y: 0, width: 80, height: 18)

  @Test func everyFieldIsReachedByTabAndBack() {
    for keys in [(Key.tab, Key.backTab), (.enter, .up), (.down, .up)] {
      var form = Samples.form
      form[.notes]?.content = .notes(MultilineEditor(), rows: 3)
      var seen: [Field?] = [form.focus]
      // Enter makes a new line in the notes and presses the button: Tab leads on from there.
      while seen.count < 7 {
        let isEntered = keys.0 == .enter && form.focus == .notes
        guard case .moved = form.update(isEntered ? .tab : keys.0, in: rect) else { break }
        seen.append(form.focus)
      }
      #expect(seen == Field.allCases)
      let isButton = keys.0 == .enter
      #expect(form.update(keys.0, in: rect) == (isButton ? .pressed(.save) : .pastEnd))
      for _ in 0..<6 { _ = form.update(keys.1, in: rect) }
      #expect(form.focus == .date && form.update(keys.1, in: rect) == .pastStart)
    }
  }

  /// Nothing that is wrong stops anyone from moving on, and it is said at the field.
  @Test func anErrorNeverBlocks() {
    var form = Samples.form
    form[.date]?.error = "This is not a date. Try: last fri, 12/3, 6 Mar."
    #expect(form.toPutRight.map(\.id) == [.date, .present])
    #expect(form.update(.tab, in: rect) == .moved(from: .date, to: .type))
    let frame = drawn(80, 18) { form.draw(in: $0, on: &$1, focused: true) }
    #expect(
      frame.lines.contains { $0.hasSuffix("! This is not a date. Try: last fri, 12/3, 6 Mar.") })
  }

  @Test func keysFillIn() {
    var form = Samples.form
    #expect(form.update(.character("x"), in: rect) == .changed(.date))
    #expect(form.update(pasting: "y\nz", in: rect) == .changed(.date))
    #expect(form.text(.date) == "last frixy z" && form.takesText)
    form.focus(on: .type)
    #expect(!form.takesText && form.update(pasting: "nothing", in: rect) == .ignored)
    #expect(form.update(.character("U"), in: rect) == .handled)
    #expect(form.picked(.type) == "planned")
    #expect(form.update(.character(" "), in: rect) == .changed(.type))
    #expect(form.update(.character(" "), in: rect) == .handled)
    #expect(form.picked(.type) == "unannounced")
    form.focus(on: .present)
    for key in [Key.character(" "), .right, .right, .character(" "), .end, .character(" ")] {
      _ = form.update(key, in: rect)
    }
    #expect(form.ticked(.present) == ["rhys", "m9", "f12"])
    form.focus(on: .notes)
    #expect(form.update(.enter, in: rect) == .changed(.notes))
    #expect(form.text(.notes).hasSuffix("Thursday.\n"))
    #expect(form.update(.control("z"), in: rect) == .changed(.notes))
    #expect(form.update(.control("s"), in: rect) == .ignored)
    form.focus(on: .save)
    #expect(form.update(.character(" "), in: rect) == .pressed(.save))
    #expect(form[.save]?.isEmpty == false && form[.concerns]?.isEmpty == true)
  }

  @Test func aHiddenFieldKeepsWhatIsInIt() {
    var form = Samples.form
    form.focus(on: .concerns)
    _ = form.update(.character("x"), in: rect)
    form[.concerns]?.isShown = false
    #expect(form.focus == .save && form.text(.concerns) == "x")
    form[.concerns]?.isShown = true
    #expect(form.text(.concerns) == "x")
    for field in Field.allCases { form[field]?.isShown = false }
    #expect(form.focus == nil && form.update(.tab, in: rect) == .ignored)
    form[.date]?.isShown = true
    #expect(form.focus == .date)
  }

  @Test func fillingInFromADraftGivesTheSame() {
    var form = Samples.form
    form.fill(.date, "12/3 ")
    form.fill(.notes, "one\ntwo  ")
    form.pick(.type, "video")
    form.tick(.present, ["f12", "gwen", "gone"])
    form.fill(.type, "no text field")
    #expect(form.text(.date) == "12/3 " && form.text(.notes) == "one\ntwo  ")
    #expect(form.picked(.type) == "video" && form.ticked(.present) == ["gwen", "f12"])
    form.pick(.type, "no such option")
    #expect(form.picked(.type) == nil)
  }

  @Test func theFocusedFieldIsAlwaysInView() {
    for height in 1...20 {
      for width in [20, 44, 80] {
        let rect = Rect(x: 0, y: 0, width: width, height: height)
        var form = Samples.form
        for _ in Field.allCases {
          let frame = drawn(width, height) { form.draw(in: $0, on: &$1, focused: true) }
          #expect(frame.cursor != nil && cursorIsInside(frame, rect), "\(width)x\(height)")
          _ = form.update(.tab, in: rect)
        }
      }
    }
  }

  @Test func anOptionThatCannotBePickedSaysWhy() {
    var choice = ChoiceField([
      FieldOption("a", "Office"), FieldOption("v", "Video", disabledBecause: "the last was video"),
    ])
    #expect(choice.update(.right) == .handled)
    #expect(choice.update(.character(" ")) == .refused("Video: the last was video."))
    #expect(choice.picked == nil)
    choice.offer([FieldOption("v", "Video")])
    #expect(choice.update(.character(" ")) == .changed && choice.picked == "v")
    choice.offer([])
    #expect(choice.picked == nil && choice.update(.character(" ")) == .handled)
    var list = ChecklistField([FieldOption("a", "A"), FieldOption("b", "B")], ticked: ["b"])
    list.offer([FieldOption("a", "A")])
    #expect(list.ticked.isEmpty)
    list.offer([FieldOption("a", "A"), FieldOption("b", "B")])
    #expect(list.ticked == ["b"])
  }
}
