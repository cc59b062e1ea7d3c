/// A text being edited: hard lines, a cursor that stands only between clusters, and undo.
///
/// Knows nothing of keys or of the screen; `TextField` and `MultilineEditor` are built on it.
struct TextBuffer: Hashable, Sendable {
  /// Never empty.
  private(set) var lines: [TextLine]
  private(set) var cursor: TextPosition
  /// How many clusters the text has, line ends among them.
  private(set) var count: Int
  /// How many clusters it takes.
  let limit: Int
  private var history = EditHistory()

  /// A text with the cursor at its end; what is there already is kept even beyond the limit.
  init(_ text: String = "", limit: Int) {
    self.limit = max(0, limit)
    lines = TextBuffer.clean(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { TextLine(Array($0)) }
    cursor = .start
    count = lines.reduce(lines.count - 1) { $0 + $1.count }
    cursor = end
  }

  /// The whole text, its line ends `\n`.
  var text: String {
    var text = ""
    for (number, line) in lines.enumerated() {
      if number > 0 { text.append("\n") }
      text.append(contentsOf: line.characters)
    }
    return text
  }

  var isBlank: Bool { lines.allSatisfy { $0.characters.allSatisfy(\.isWhitespace) } }

  var end: TextPosition {
    TextPosition(line: lines.count - 1, column: lines.last?.count ?? 0)
  }

  /// The line at a number; an empty one outside the text.
  func line(_ number: Int) -> TextLine {
    lines.indices.contains(number) ? lines[number] : TextLine()
  }

  mutating func wrapLine(_ number: Int, to width: Int) {
    guard lines.indices.contains(number) else { return }
    lines[number].wrap(to: width)
  }

  /// Puts the cursor somewhere, or as near as the text allows; the undo group ends there.
  mutating func moveCursor(to position: TextPosition) {
    let line = ScrollWindow.clamped(position.line, count: lines.count)
    cursor = TextPosition(line: line, column: min(max(0, position.column), self.line(line).count))
    history.endGroup()
  }

  // MARK: Editing

  /// Puts text in at the cursor, as much of it as fits; false if some did not.
  ///
  /// Text that was pasted is an undo step of its own.
  mutating func insert(_ text: String, typed: Bool) -> Bool {
    let text = TextBuffer.clean(text)
    let room = max(0, limit - count)
    let fitting = joinsClusterBefore(text) ? text : String(text.prefix(room))
    if !fitting.isEmpty {
      if !typed { history.endGroup() }
      replace(from: cursor, to: cursor, with: fitting, kind: typed ? .typing : .other)
      if !typed { history.endGroup() }
    }
    return fitting.utf8.count == text.utf8.count
  }

  /// Whether what is typed becomes part of the cluster before the cursor, and so needs no room.
  private func joinsClusterBefore(_ text: String) -> Bool {
    guard text.unicodeScalars.count == 1, cursor.column > 0,
      let before = line(cursor.line).character(at: cursor.column - 1)
    else { return false }
    return (String(before) + text).count == 1
  }

  /// Deletes the cluster before the cursor, or joins the line to the one before.
  mutating func deleteBackward() -> Bool {
    guard let before = position(before: cursor) else { return false }
    replace(from: before, to: cursor, with: "", kind: .deletingBackward)
    return true
  }

  /// Deletes the cluster after the cursor, or joins the next line to this one.
  mutating func deleteForward() -> Bool {
    guard let after = position(after: cursor) else { return false }
    replace(from: cursor, to: after, with: "", kind: .deletingForward)
    return true
  }

  mutating func undo() -> Bool {
    guard let edit = history.undo() else { return false }
    splice(at: edit.start, removing: edit.inserted.count, inserting: edit.removed)
    cursor = edit.cursorBefore
    return true
  }

  mutating func redo() -> Bool {
    guard let edit = history.redo() else { return false }
    splice(at: edit.start, removing: edit.removed.count, inserting: edit.inserted)
    cursor = edit.cursorAfter
    return true
  }

  /// Text without what cannot be in one: line ends of other systems, tabs, control characters.
  static func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 == 0x0A || ($0 >= 0x20 && $0 < 0x7F) }) { return text }
    var cleaned = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{0B}", "\u{0C}": cleaned.append("\n")
      case "\t": cleaned.append(" ")
      case "\u{0}"..<" ", "\u{7F}"..<"\u{A0}": break
      default: cleaned.append(scalar)
      }
    }
    return String(cleaned)
  }
}

extension TextBuffer {
  /// The place one cluster or line end further left; nil at the start of the text.
  func position(before place: TextPosition) -> TextPosition? {
    if place.column > 0 { return TextPosition(line: place.line, column: place.column - 1) }
    guard place.line > 0 else { return nil }
    return TextPosition(line: place.line - 1, column: line(place.line - 1).count)
  }

  /// The place one cluster or line end further right; nil at the end of the text.
  func position(after place: TextPosition) -> TextPosition? {
    if place.column < line(place.line).count {
      return TextPosition(line: place.line, column: place.column + 1)
    }
    guard place.line + 1 < lines.count else { return nil }
    return TextPosition(line: place.line + 1, column: 0)
  }

  /// The start of the word before a place.
  func wordStart(before place: TextPosition) -> TextPosition {
    guard var here = position(before: place) else { return place }
    while isBetweenWords(here), let next = position(before: here) { here = next }
    while here.column > 0, !line(here.line).isSpace(at: here.column - 1) { here.column -= 1 }
    return here
  }

  /// The start of the word after a place.
  func wordStart(after place: TextPosition) -> TextPosition {
    var here = place
    while !isBetweenWords(here), let next = position(after: here) { here = next }
    while isBetweenWords(here), let next = position(after: here) { here = next }
    return here
  }

  private func isBetweenWords(_ place: TextPosition) -> Bool {
    place.column >= line(place.line).count || line(place.line).isSpace(at: place.column)
  }

  /// The one way the text changes: what lies between two places becomes `text`.
  ///
  /// Clusters at the seams may join with what comes in (an accent typed after its letter, two halves
  /// of a flag); then they belong to the change, so that the cursor never stands inside a cluster.
  private mutating func replace(
    from start: TextPosition, to end: TextPosition, with text: String, kind: TextEdit.Kind
  ) {
    let before = start.column > 0 ? line(start.line).character(at: start.column - 1) : nil
    var string = (before.map { String($0) } ?? "") + text
    let cursorColumn = string.count
    var end = end
    while let next = line(end.line).character(at: end.column) {
      let joined = string + String(next)
      guard let last = joined.last, !last.isExactly(next) else { break }
      string = joined
      end.column += 1
    }
    var clusters = Array(string)
    var start = start
    var cursorSteps = min(cursorColumn, clusters.count)
    if let before {
      if let first = clusters.first, first.isExactly(before) {
        clusters.removeFirst()
        cursorSteps -= 1
      } else {
        start.column -= 1
      }
    }
    let removed = contents(from: start, to: end)
    let cursorBefore = cursor
    splice(at: start, removing: removed.count, inserting: clusters)
    cursor = place(after: clusters.prefix(max(0, cursorSteps)), from: start)
    history.record(
      TextEdit(
        kind: kind, start: start, removed: removed, inserted: clusters,
        cursorBefore: cursorBefore, cursorAfter: cursor))
  }

  private func contents(from start: TextPosition, to end: TextPosition) -> [Character] {
    var contents: [Character] = []
    var here = start
    while here < end {
      if here.line == end.line {
        contents += line(here.line).characters(from: here.column, to: end.column)
        break
      }
      contents += line(here.line).characters(from: here.column, to: line(here.line).count)
      contents.append("\n")
      here = TextPosition(line: here.line + 1, column: 0)
    }
    return contents
  }

  private func place(
    after clusters: some Collection<Character>, from start: TextPosition
  ) -> TextPosition {
    var place = start
    for cluster in clusters {
      if cluster == "\n" {
        place = TextPosition(line: place.line + 1, column: 0)
      } else {
        place.column += 1
      }
    }
    return place
  }

  /// Exchanges clusters as they are, without looking at the seams: edits and their undoing.
  private mutating func splice(
    at start: TextPosition, removing: Int, inserting: [Character]
  ) {
    guard lines.indices.contains(start.line) else { return }
    let pieces = inserting.split(separator: "\n", omittingEmptySubsequences: false)
    if pieces.count <= 1, start.column + removing <= lines[start.line].count {
      lines[start.line].replace(at: start.column, removing: removing, with: inserting)
      count += inserting.count - removing
      return
    }
    var end = start
    var left = removing
    while left > 0, end.line < lines.count {
      let rest = lines[end.line].count - end.column
      if left <= rest {
        end.column += left
        left = 0
      } else {
        left -= rest + 1
        end = TextPosition(line: end.line + 1, column: 0)
      }
    }
    let tail = line(end.line).characters(from: end.column, to: line(end.line).count)
    var first = lines[start.line]
    first.replace(
      at: start.column, removing: first.count - start.column, with: Array(pieces.first ?? []))
    var new = [first] + pieces.dropFirst().map { TextLine(Array($0)) }
    let last = new.count - 1
    new[last].replace(at: new[last].count, removing: 0, with: Array(tail))
    lines.replaceSubrange(start.line..<min(lines.count, end.line + 1), with: new)
    count += inserting.count - removing
  }
}

extension Character {
  /// Whether two clusters are the same scalar by scalar, not merely equivalent.
  fileprivate func isExactly(_ other: Character) -> Bool {
    unicodeScalars.elementsEqual(other.unicodeScalars)
  }
}
