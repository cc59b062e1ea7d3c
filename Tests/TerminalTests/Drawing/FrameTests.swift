import TestKit
import Testing

@testable import Terminal

struct FrameTests {
  @Test func drawingIsTotalAtEverySizeAndPlace() {
    let places = [Int.min, -5, -2, -1, 0, 1, 2, 3, 7, Int.max - 1, Int.max]
    let lengths = [Int.min, -1, 0, 1, 2, 3, 9, Int.max]
    for width in 0...3 {
      for height in 0...3 {
        var frame = Frame(size: Size(width: width, height: height))
        for x in places {
          for y in places {
            #expect(frame.write("李a👩‍🔬e\u{301}", at: Point(x: x, y: y)) >= 0)
            for length in lengths {
              let rect = Rect(x: x, y: y, width: length, height: length)
              frame.box(rect, title: "Title")
              frame.rule(y: y, in: rect)
              frame.fill(rect, style: .focus)
              frame.restyle(rect, style: .alarm)
              frame.write("李小龙", at: Point(x: x, y: y), in: rect)
              frame.write("李小龙", at: Point(x: 0, y: 0), in: rect.inset(dx: length, dy: x))
              _ = frame[x, y]
            }
          }
        }
        expectWhole(frame)
        #expect(frame.lines.count == height && frame.styleLines.count == height)
      }
    }
    #expect(Frame(size: Size(width: .max, height: 1)).size.width == Frame.longestSide)
  }

  @Test func textIsCutAtTheClip() {
    var frame = Frame(size: Size(width: 10, height: 3))
    let clip = Rect(x: 2, y: 1, width: 4, height: 1)
    #expect(frame.write("abcdefgh", at: Point(x: 0, y: 1), in: clip) == 6)
    #expect(frame.write("hidden", at: Point(x: 2, y: 0), in: clip) == 0)
    #expect(frame.write("far", at: Point(x: 10, y: 2)) == 0)
    #expect(frame.write("end", at: Point(x: 8, y: 2), style: .alarm) == 2)
    #expect(frame.lines == ["", "  cdef", "        en"])
    #expect(frame.styleLines == ["", "", "        AA"])
  }

  @Test func aWideCharacterIsNeverHalf() {
    var frame = Frame(size: Size(width: 6, height: 1))
    frame.write("李小龙", at: Point(x: 0, y: 0))
    #expect(frame.lines == ["李小龙"])
    frame.write("x", at: Point(x: 1, y: 0))
    #expect(frame.lines == [" x小龙"])
    frame.write("y", at: Point(x: 2, y: 0))
    #expect(frame.lines == [" xy 龙"])
    frame.fill(Rect(x: 5, y: 0, width: 1, height: 1))
    #expect(frame.lines == [" xy"])
    frame.write("李", at: Point(x: 5, y: 0))
    frame.write("小", at: Point(x: -1, y: 0))
    #expect(frame.lines == [" xy"])
    frame.write("龙", at: Point(x: 2, y: 0), in: Rect(x: 0, y: 0, width: 3, height: 1))
    #expect(frame.lines == [" x"])
    expectWhole(frame)
  }

  @Test func hostileTextStaysInItsCells() {
    var frame = Frame(size: Size(width: 12, height: 2))
    frame.write("a\u{1B}[2J\u{202E}\r\nb\t|", at: Point(x: 0, y: 0))
    frame.write("🇬🇧❤️1️⃣👨‍👩‍👧‍👦|", at: Point(x: 0, y: 1))
    #expect(frame.lines == ["a·[2J··b |", "GB❤1👨|"])
    expectWhole(frame)
  }

  @Test func boxesAndRulesAreDrawn() {
    var frame = Frame(size: Size(width: 12, height: 4))
    frame.box(Rect(frame.size), title: "Find a very long person")
    frame.rule(y: 2, in: Rect(x: 1, y: 1, width: 10, height: 2))
    #expect(
      frame.lines == ["┌─ Find … ─┐", "│          │", "│──────────│", "└──────────┘"])
    #expect(
      frame.inAscii.lines == ["+- Find ~ -+", "|          |", "|----------|", "+----------+"])
    #expect(frame.styleLines[0] == "--HHHHHHHH--")
  }

  @Test func asciiKeepsTheColumns() {
    var frame = Frame(size: Size(width: 30, height: 1))
    frame.write("Łódź Nguyễn 李 ø’–…é·£ß👩‍🔬|", at: Point(x: 0, y: 0), style: .strong)
    #expect(frame.inAscii.lines == ["Lodz Nguyen ?? o'-~e.Ls??|"])
    #expect(frame.inAscii.styleLines == frame.styleLines)
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func onlyWhatChangedIsWritten(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["李小", "ab", "x", "👩‍🔬", "क्षि", " ", "─"]
    var screen: [Cell]?
    var previous: Frame?
    for _ in 0..<200 {
      var frame = previous ?? Frame(size: Size(width: 14, height: 5))
      if Int.random(in: 0..<20, using: &random) == 0 { frame = Frame(size: frame.size) }
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        frame.write(
          pieces.randomElement(using: &random) ?? "",
          at: Point(
            x: .random(in: -2...14, using: &random), y: .random(in: 0..<5, using: &random)),
          style: Style.allCases.randomElement(using: &random) ?? .plain)
      }
      let changes = frame.changes(since: previous)
      var cells = screen ?? Array(repeating: Cell(text: "?"), count: 70)
      for change in changes {
        #expect(change.cells.first?.text != nil, "seed \(seed): begins inside a character")
        for (offset, cell) in change.cells.enumerated() {
          cells[change.y * 14 + change.x + offset] = cell
        }
      }
      #expect(cells == frame.cells, "seed \(seed)")
      if frame == previous { #expect(changes.isEmpty) }
      screen = cells
      previous = frame
    }
    #expect(Frame(size: Size(width: 2, height: 2)).changes(since: previous).count == 2)
    #expect(Frame(size: Size(width: 0, height: 2)).changes(since: previous).isEmpty)
  }

  /// Every wide character is followed by as many empty cells as it takes, and no others are empty.
  private func expectWhole(_ frame: Frame, sourceLocation: SourceLocation = #_sourceLocation) {
    for y in 0..<frame.size.height {
      var due = 0
      for x in 0..<frame.size.width {
        guard let cell = frame[x, y] else { continue }
        if let text = cell.text {
          #expect(due == 0, sourceLocation: sourceLocation)
          due = TextWidth.of(text) - 1
        } else {
          due -= 1
          #expect(due >= 0, sourceLocation: sourceLocation)
        }
      }
      #expect(due == 0, sourceLocation: sourceLocation)
    }
  }
}
