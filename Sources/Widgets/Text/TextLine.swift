import Terminal

/// A hard line of a text being edited: its clusters, and beside each its width, so that no key has
/// to measure the line again.
struct TextLine: Hashable, Sendable {
  private(set) var characters: [Character]
  /// For each cluster its width, and `spaceFlag` if it is a space.
  private var measures: [UInt8]
  /// The starts of the visual rows for `wrappedTo` columns; empty if not known.
  private var starts: [Int] = []
  private var wrappedTo = 0

  private static let spaceFlag: UInt8 = 0x80

  init(_ characters: [Character] = []) {
    self.characters = characters
    measures = characters.map(TextLine.measure)
  }

  static func == (one: TextLine, other: TextLine) -> Bool { one.characters == other.characters }
  func hash(into hasher: inout Hasher) { hasher.combine(characters) }

  var count: Int { characters.count }

  /// The cluster at a column; nil at the end of the line and outside it.
  func character(at column: Int) -> Character? {
    characters.indices.contains(column) ? characters[column] : nil
  }

  /// The clusters from one column to another, as far as they exist.
  func characters(from start: Int, to end: Int) -> ArraySlice<Character> {
    let start = min(max(0, start), count)
    return characters[start..<min(max(start, end), count)]
  }

  /// The width of the cluster at a column, in cells.
  func width(at column: Int) -> Int {
    measures.indices.contains(column) ? Int(measures[column] & ~TextLine.spaceFlag) : 0
  }

  func isSpace(at column: Int) -> Bool {
    measures.indices.contains(column) && measures[column] & TextLine.spaceFlag != 0
  }

  /// The width of the clusters from one column to another, in cells.
  func width(from start: Int, to end: Int) -> Int {
    let start = min(max(0, start), count)
    let end = min(max(start, end), count)
    return measures.withUnsafeBufferPointer { measures in
      var width = 0
      for column in start..<end { width += Int(measures[column] & ~TextLine.spaceFlag) }
      return width
    }
  }

  /// The cluster whose cell lies `cells` to the right of `start`, or the last one before `end`.
  func column(atCell cells: Int, from start: Int, to end: Int) -> Int {
    var column = min(max(0, start), count)
    var left = cells
    while column < min(end, count), width(at: column) <= left {
      left -= width(at: column)
      column += 1
    }
    return column
  }

  /// Puts clusters in the place of `removed` others.
  mutating func replace(at column: Int, removing removed: Int, with inserted: [Character]) {
    let start = min(max(0, column), count)
    let end = min(count, start + max(0, removed))
    characters.replaceSubrange(start..<end, with: inserted)
    measures.replaceSubrange(start..<end, with: inserted.map(TextLine.measure))
    starts = []
  }

  private static func measure(_ character: Character) -> UInt8 {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      return ascii == 0x20 ? 1 | spaceFlag : 1
    }
    return UInt8(clamping: min(max(0, TextWidth.of(character)), 8))
  }
}

// The wrapping: greedy, at spaces; a word longer than a row is cut. Spaces hang over the edge.
extension TextLine {
  /// Where each visual row starts.
  func rowStarts(width: Int) -> [Int] {
    wrappedTo == width && !starts.isEmpty ? starts : wrapped(to: width)
  }

  /// Works out the rows for a width once, so that the next questions cost nothing.
  mutating func wrap(to width: Int) {
    guard wrappedTo != width || starts.isEmpty else { return }
    starts = wrapped(to: width)
    wrappedTo = width
  }

  private func wrapped(to width: Int) -> [Int] {
    let limit = max(1, width)
    return measures.withUnsafeBufferPointer { measures in
      var starts = [0]
      var rowStart = 0
      var used = 0
      var breakBefore = 0
      for column in 0..<measures.count {
        let measure = measures[column]
        let cells = Int(measure & ~TextLine.spaceFlag)
        if measure & TextLine.spaceFlag != 0 {
          used += cells
          breakBefore = column + 1
          continue
        }
        if used + cells > limit && column > rowStart {
          rowStart = breakBefore > rowStart ? breakBefore : column
          used = 0
          for earlier in rowStart..<column {
            used += Int(measures[earlier] & ~TextLine.spaceFlag)
          }
          starts.append(rowStart)
          if used + cells > limit && column > rowStart {
            rowStart = column
            used = 0
            starts.append(rowStart)
          }
        }
        used += cells
      }
      return starts
    }
  }
}
