/// A place in a text: a hard line and a cluster in it, both from 0.
struct TextPosition: Hashable, Sendable, Comparable {
  var line: Int
  var column: Int

  static let start = TextPosition(line: 0, column: 0)

  static func < (one: TextPosition, other: TextPosition) -> Bool {
    (one.line, one.column) < (other.line, other.column)
  }
}
