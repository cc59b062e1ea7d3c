import Glibc

/// Notices a name that stands twice in one object.
///
/// Documents are written with their names in order, so that comparing each name with the last
/// is enough. Where an object is out of order, its names are gathered once and compared all.
struct KeyOrder {
  private var last: JsonKey?
  private var isChecked = false

  /// Whether `key` makes a name stand twice in the object whose fields start at `start`.
  mutating func isRepeated(
    _ key: JsonKey, in reader: JsonReader, from start: Int
  ) throws(JsonError) -> Bool {
    if isChecked { return false }
    defer { last = key }
    guard let last else {
      // An escaped name cannot be compared as it stands.
      return key.isEscaped ? try checkAll(reader, from: start) : false
    }
    if !key.isEscaped, !last.isEscaped, Self.precedes(last, key) { return false }
    return try checkAll(reader, from: start)
  }

  /// Gathers every name of the object.
  private mutating func checkAll(
    _ reader: JsonReader, from start: Int
  ) throws(JsonError) -> Bool {
    isChecked = true
    var names: Set<String> = []
    var copy = JsonReader(reader.bytes)
    copy.position = start
    copy.skipSpace()
    while true {
      let key = try copy.key()
      if !names.insert(key.text).inserted { return true }
      copy.skipSpace()
      try copy.expect(UInt8(ascii: ":"))
      try copy.skipShallow()
      copy.skipSpace()
      guard copy.nextByte == UInt8(ascii: ",") else { return false }
      copy.position += 1
    }
  }

  private static func precedes(_ left: JsonKey, _ right: JsonKey) -> Bool {
    guard let first = left.bytes.baseAddress, let second = right.bytes.baseAddress else {
      return left.bytes.count < right.bytes.count
    }
    let order = memcmp(first, second, min(left.bytes.count, right.bytes.count))
    return order < 0 || (order == 0 && left.bytes.count < right.bytes.count)
  }
}

extension JsonReader {
  /// Reads over a value by its brackets and strings alone: what is in it is checked elsewhere.
  mutating func skipShallow() throws(JsonError) {
    var open = 0
    repeat {
      guard let byte = nextByte else { throw JsonError(.unexpectedEnd, at: position) }
      switch byte {
      case UInt8(ascii: "\""): _ = try key()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open += 1
        position += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open -= 1
        position += 1
      default: position += 1
      }
    } while open > 0 || !isAtValueEnd
  }

  private var isAtValueEnd: Bool {
    mutating get {
      switch nextByte {
      case nil, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"): true
      default: false
      }
    }
  }
}
