import ScreenTestKit
import Terminal
import Testing

@testable import Widgets

/// Cells in two directions.
struct MatrixTests {
  private let rect = Rect(x: 0, y: 0, width: 80, height: 8)

  @Test(arguments: [
    ([Key](), "Priya Nair", "supervision"),
    ([.left, .left, .character("h")], "Priya Nair", "supervision"),  // plain numbers are no cells
    ([.right, .down], "Owain Rees", "unannounced"),
    ([.character("l"), .character("j")], "Owain Rees", "unannounced"),
    ([.end], "team", "supervision"), ([.end, .right], "team", "unannounced"),
    ([.end, .home], "Priya Nair", "supervision"),
    ([.character("G")], "team", "supervision"), ([.pageDown, .pageDown], "team", "supervision"),
    ([.character("G"), .up], "(unassigned)", "supervision"),
    ([.pageDown, .character("g")], "Priya Nair", "supervision"),
  ])
  func keysMoveToACell(keys: [Key], row: String, column: String) {
    var matrix = Samples.matrix
    for key in keys { #expect(matrix.update(key, in: rect) != .ignored) }
    #expect(matrix.update(.enter, in: rect) == .opened(row, column))
  }

  @Test func theSelectionStaysOnItsRowAndColumn() {
    var matrix = Samples.matrix
    matrix.select("Mei Chen", "review")
    matrix.show(matrix.rows.reversed(), totals: matrix.totals)
    #expect(matrix.selectedRow?.id == "Mei Chen" && matrix.selectedColumn?.id == "review")
    matrix.show([], totals: nil)
    #expect(matrix.selectedRow == nil && matrix.update(.enter, in: rect) == .handled)
    matrix.show(Samples.matrix.rows)
    #expect(matrix.selectedRow?.id == "Priya Nair")
    let none = Matrix<Int, Int>(corner: "", columns: [])
    #expect(none.selectedColumn == nil)
  }

  /// Three workers or forty, three duties or twelve: the selected cell is seen, with its head and row.
  @Test(arguments: [(3, 3), (40, 12), (1, 1)])
  func theSelectedCellIsAlwaysInView(rows: Int, columns: Int) {
    var matrix = Matrix(
      corner: "Worker", columns: (0..<columns).map { MatrixColumn($0, "Duty \($0)") },
      rows: (0..<rows).map { row in
        MatrixRow(row, "Worker \(row)", (0..<columns).map { TableCell("\(row)R \($0)A") })
      })
    for width in [20, 40, 80] {
      for _ in 0..<rows { _ = matrix.update(.up, in: rect) }
      for _ in 0..<(rows + columns) {
        let frame = drawn(width, 6) { matrix.draw(in: $0, on: &$1, focused: true) }
        let text = "[\(matrix.rowPlace)R \(matrix.columnPlace)A]"
        #expect(frame.lines.joined().contains(text), "\(width): \(frame.lines)")
        #expect(frame.lines.joined().contains("Duty \(matrix.columnPlace)"))
        #expect(frame.cursor != nil)
        _ = matrix.update(.down, in: Rect(frame.size))
        _ = matrix.update(.right, in: Rect(frame.size))
      }
      for _ in 0..<columns { _ = matrix.update(.left, in: rect) }
    }
  }
}
