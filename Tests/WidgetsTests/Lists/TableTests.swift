import ScreenTestKit
import Terminal
import Testing

@testable import Widgets

/// Rows, their selection, and what narrows them.
struct TableTests {
  private let rect = Rect(x: 0, y: 0, width: 60, height: 5)  // a head and four rows

  private struct Item: Identifiable, Sendable {
    let id: Int
    var name: String
  }

  private func table(_ count: Int) -> Table<Item> {
    Table(
      [
        TableColumn("Name", .flexible(min: 5), isBefore: { $0.name < $1.name }) {
          TableCell($0.name)
        }
      ], rows: (0..<count).map { Item(id: $0, name: "name \(count - $0)") })
  }

  /// Keys from the first of ten rows, and the row they lead to.
  @Test(arguments: [
    ([Key.down], 1), ([.down, .up, .up], 0), ([.character("j"), .character("J")], 2),
    ([.pageDown], 4), ([.control("d"), .control("u"), .character("k")], 0), ([.end], 9),
    ([.character("G"), .character("k")], 8), ([.end, .home], 0), ([.end, .character("g")], 0),
    ([.pageDown, .pageDown, .pageDown], 9), ([.left, .tab, .character("x")], 0),
  ])
  func keysMoveTheSelection(keys: [Key], row: Int) {
    var table = table(10)
    for key in keys { _ = table.update(key, in: rect) }
    #expect(table.selectedID == row)
    #expect(table.position == "Row \(row + 1) of 10")
    #expect(table.update(.enter, in: rect) == .opened(row))
  }

  @Test func theSelectionStaysOnItsRow() {
    var table = table(10)
    for _ in 0..<3 { _ = table.update(.down, in: rect) }
    #expect(table.selectedID == 3)
    table.show((1..<20).map { Item(id: $0, name: "again \($0)") })  // a row above is gone
    #expect(table.selectedID == 3 && table.position == "Row 3 of 19")
    table.sort(by: TableSort(column: 0, isReversed: true))
    #expect(table.selectedID == 3)
    table.filter { $0.id % 3 == 0 }
    #expect(table.selectedID == 3)
    table.filter { $0.id > 4 }  // hidden: the first row that is left
    #expect(table.selectedPlace == 0)
    table.filter(by: nil)  // and back where it was
    #expect(table.selectedID == 3)
    table.sort(by: nil)
    table.show((4..<8).map { Item(id: $0, name: "x") })  // gone: the row in its place
    #expect(table.selectedID == 6)
    table.show([])
    #expect(table.selectedID == nil && table.position == "No rows")
    #expect(table.update(.enter, in: rect) == .handled)
    table.show([Item(id: 1, name: "one")])
    #expect(table.selectedID == 1)
  }

  @Test func sortingIsStableBothWays() {
    var table = Table(
      [
        TableColumn<Item>("Name", .fixed(9), isBefore: { $0.name < $1.name }) {
          TableCell($0.name)
        }, TableColumn("No", .fixed(3)) { TableCell("\($0.id)") },
      ],
      rows: ["b", "a", "b", "a"].enumerated().map { Item(id: $0, name: $1) })
    func ids() -> [Int] { (0..<table.count).compactMap { table.row(at: $0)?.id } }
    table.sort(by: TableSort(column: 0))
    #expect(ids() == [1, 3, 0, 2])
    table.sort(by: TableSort(column: 0, isReversed: true))
    #expect(ids() == [0, 2, 1, 3])
    table.sort(by: TableSort(column: 1))  // has no order
    #expect(ids() == [0, 1, 2, 3])
    table.sort(by: TableSort(column: 7))
    #expect(ids() == [0, 1, 2, 3])
  }

  @Test func onlyTheRowsInViewAreDrawn() {
    final class Count: @unchecked Sendable { var cells = 0 }  // drawn by one thread only
    let count = Count()
    let columns = [
      TableColumn<Item>("Name", .flexible(min: 5)) {
        count.cells += 1
        return TableCell($0.name)
      }
    ]
    for rows in [0, 1, 100_000] {
      var table = Table(columns, rows: (0..<rows).map { Item(id: $0, name: "\($0)") })
      _ = table.update(.end, in: rect)
      count.cells = 0
      let frame = drawn(60, 5) { table.draw(in: $0, on: &$1, focused: true) }
      #expect(count.cells == min(rows, 4))
      #expect(rows < 2 || frame.lines.last == " >99999")
      #expect(frame.cursor?.x == 2)
    }
  }

  @Test func columnsShareTheirRoom() {
    let rules: [(width: ColumnWidth, dropPriority: Int)] = [
      (.fixed(10), 0), (.between(5, 8), 1), (.flexible(min: 4, weight: 1), 0),
      (.flexible(min: 4, weight: 3), 2),
    ]
    func widths(_ width: Int) -> [String] {
      ColumnLayout(rules, width: width).places.map { "\($0.column):\($0.x)+\($0.width)" }
    }
    #expect(widths(60) == ["0:0+10", "1:12+8", "2:22+11", "3:35+25"])
    #expect(widths(29) == ["0:0+10", "1:12+5", "2:19+4", "3:25+4"])
    #expect(widths(28) == ["0:0+10", "1:12+8", "2:22+6"])
    #expect(widths(20) == ["0:0+10", "2:12+8"])
    #expect(widths(14) == ["0:0+10", "2:12+2"])
    #expect(widths(3) == ["0:0+3"])
    #expect(widths(0) == [])
    for width in 0...200 {
      let places = ColumnLayout(rules, width: width).places
      #expect((places.last.map { $0.x + $0.width } ?? 0) <= width)
    }
  }

  @Test func theFilterIsTypedKeptAndCleared() {
    var bar = FilterBar()
    #expect(bar.update(.character("x")) == .ignored)
    bar.open()
    #expect(bar.update(.character("É")) == .changed)
    #expect(bar.update(pasting: "v gw\n") == .changed)
    #expect(bar.text == "Év gw")
    #expect(bar.update(.left) == .handled)
    #expect(bar.update(.down) == .ignored)
    let words = bar.words { $0.lowercased().replacing("é", with: "e") }
    for (text, isMatch) in [("gwen evans", true), ("gwen", false), ("", false), ("evgw", true)] {
      #expect(words.match(text) == isMatch, "\(text)")
    }
    #expect(bar.update(.enter) == .kept)
    #expect(bar.phase == .kept && bar.update(.character("s")) == .ignored)
    bar.open()
    #expect(bar.text == "Év gw")
    #expect(bar.update(.escape) == .cleared)
    #expect(bar.phase == .off && bar.text.isEmpty && bar.update(.escape) == .ignored)
    bar.open()
    #expect(bar.update(.character(" ")) == .changed && bar.update(.enter) == .cleared)
    #expect(FilterWords("").match("anything"))
  }

  @Test func anAnswerToAnOlderQuestionIsDropped() {
    var picker = Picker("Name:", table(0))
    let rect = Rect(x: 0, y: 0, width: 40, height: 10)
    #expect(picker.update(.character("a"), in: rect) == .asked(1))
    #expect(picker.update(.character("b"), in: rect) == .asked(2))
    let none = picker.show([Item(id: 1, name: "late")], answering: 1)
    #expect(!none && picker.selected == nil)
    picker.show([Item(id: 2, name: "two"), Item(id: 3, name: "three")], answering: 2)
    #expect(picker.update(.down, in: rect) == .moved)
    #expect(picker.update(.character("k"), in: rect) == .asked(3))
    #expect(picker.query == "abk" && picker.selected?.id == 3)
    picker.show([Item(id: 4, name: "x"), Item(id: 3, name: "three")], answering: 3)
    #expect(picker.update(.enter, in: rect) == .opened(4))  // the best answer
    #expect(picker.update(.control("u"), in: rect) == .asked(4))
    #expect(picker.query.isEmpty && picker.update(.escape, in: rect) == .cancelled)
  }
}
