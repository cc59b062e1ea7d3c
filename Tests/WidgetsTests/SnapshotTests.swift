import ScreenTestKit
import Terminal
import Testing

@testable import Widgets

/// How each widget looks at the sizes that matter.
struct SnapshotTests {
  @Test(arguments: [(80, 9), (120, 9), (46, 5), (30, 4)])
  func table(width: Int, height: Int) {
    var table = Samples.table
    _ = table.update(.down, in: Rect(x: 0, y: 0, width: width, height: height))
    expectSnapshot(
      drawn(width, height) { table.draw(in: $0, on: &$1, focused: true) }, "table-\(width)")
    table.sort(by: TableSort(column: 1, isReversed: true))
    table.filter { $0.carer.contains("n") }
    expectSnapshot(
      drawn(width, height) { table.draw(in: $0, on: &$1, focused: false) }, "table-sorted-\(width)")
  }

  @Test func emptyTables() {
    var table = Samples.table
    table.filter { _ in false }
    expectSnapshot(
      drawn(40, 4) { table.draw(in: $0, on: &$1, focused: true) }, "table-no-match")
    table.show([])
    expectSnapshot(drawn(30, 4) { table.draw(in: $0, on: &$1, focused: true) }, "table-empty")
  }

  @Test(arguments: [(80, 8), (120, 8), (50, 6), (30, 6)])
  func matrix(width: Int, height: Int) {
    var matrix = Samples.matrix
    let rect = Rect(x: 0, y: 0, width: width, height: height)
    for key in [Key.down, .right, .right, .right] { _ = matrix.update(key, in: rect) }
    expectSnapshot(
      drawn(width, height) { matrix.draw(in: $0, on: &$1, focused: true) }, "matrix-\(width)")
  }

  @Test(arguments: [(80, 18), (80, 9), (120, 20), (44, 12)])
  func form(width: Int, height: Int) {
    var form = Samples.form
    form.focus(on: .notes)
    expectSnapshot(
      drawn(width, height) { form.draw(in: $0, on: &$1, focused: true) },
      "form-\(width)x\(height)")
  }

  @Test(arguments: [80, 44, 20])
  func picker(width: Int) {
    let table = Table(
      [
        TableColumn<Duty>("Name", .flexible(min: 10)) { TableCell($0.carer) },
        TableColumn("Duty", .between(8, 20), dropPriority: 1) { TableCell($0.what) },
      ], emptyText: "Nobody by that name.", showsHeader: false)
    var picker = Picker("Name, phone or ref:", table)
    let rect = Rect(x: 0, y: 0, width: width, height: 9)
    for sign in "gwne ev" { _ = picker.update(.character(sign), in: rect) }
    picker.show(Array(Samples.duties.prefix(3)), answering: picker.question)
    picker.summary = "3 match"
    picker.notes = ["Nothing else matches all the words.", "Also close in spelling: Gwen Ellis"]
    expectSnapshot(
      drawn(width, 9) { picker.draw(in: $0, on: &$1, focused: true) }, "picker-\(width)")
  }

  @Test(arguments: [(80, 14), (44, 12), (24, 5)])
  func dialog(width: Int, height: Int) {
    let dialog = Dialog(
      "Leave this form?",
      text: [
        "The visit to Gwen & Rhys Evans is not finished.",
        "Your words are kept as a draft (last saved 09:47).",
      ],
      options: [
        .init("keep", "k", "Keep the draft and leave"),
        .init("on", "c", "Carry on writing", note: "Esc does the same"),
        .init("check", "s", "Go to \"Check & save\" now"),
        .dangerous("throw", "Throw the draft away", note: "it is gone then"),
      ])
    expectSnapshot(
      drawn(width, height) { dialog.draw(in: $0, on: &$1, focused: true) }, "dialog-\(width)")
  }

  @Test(arguments: [(80, 24), (60, 16), (30, 8)])
  func help(width: Int, height: Int) {
    let help = HelpOverlay(SampleKeys.keymap, in: SampleKeys.myWeek)
    expectSnapshot(
      drawn(width, height) { help.draw(in: $0, on: &$1, focused: true) }, "help-\(width)")
  }

  /// One picture of all that is a line: footers, tabs, heads, filters, fields, messages.
  @Test(arguments: [24, 60, 80, 120])
  func lines(width: Int) {
    var tabs = Tabs([
      "Summary", "Supervision", "Visits", "Children", "Checks", "Training", "Documents", "Log",
    ])
    tabs.tabs[1].badge = 4
    var filter = FilterBar()
    filter.open()
    _ = filter.update(pasting: "gwen ev")
    var kept = filter
    _ = kept.update(.enter)
    var message = MessageLine()
    message.complain("Could not save the visit: the disk is full. Your words are kept as a draft.")
    let long = TextField(
      "Agreed at the review: Gwen to ring the school about the contact on 21 March")
    let disabled: [SampleKeys.Action: String] = [.open: "no household is chosen"]

    let frame = drawn(width, 14) { rect, frame in
      SpreadLine(
        "MY WEEK", middle: "Priya Nair - East", right: "Tue 10 Mar 2026", style: .title
      ).draw(in: rect.row(0), on: &frame)
      for (row, number) in [0, 1, 6].enumerated() {
        tabs.select(number)
        tabs.draw(in: rect.row(1 + row), on: &frame)
      }
      filter.draw(in: rect.row(4), on: &frame, focused: true)
      kept.draw(in: rect.row(5), on: &frame, focused: false)
      TextField("last fri").draw(in: rect.row(6).left(20), on: &frame, focused: false)
      long.draw(in: rect.row(7).left(30), on: &frame, focused: false)
      var earlier = long
      for _ in 0..<4 { _ = earlier.update(.controlLeft) }
      earlier.draw(in: rect.row(8).left(30), on: &frame, focused: false)
      message.draw(in: rect.row(9), on: &frame)
      for (row, scope) in [SampleKeys.myWeek, .init("x", title: "X"), SampleKeys.form].enumerated()
      {
        Footer(SampleKeys.keymap, in: scope, width: width).draw(in: rect.row(10 + row), on: &frame)
      }
      Footer(SampleKeys.keymap, in: SampleKeys.myWeek, width: width, disabled: disabled)
        .draw(in: rect.row(13), on: &frame)
    }
    expectSnapshot(frame, "lines-\(width)")
  }
}
