/// A pull reader of JSON text: it hands out one value after the other, and keeps nothing.
///
/// It takes what RFC 8259 takes, and is stricter in one thing: a name may stand once in an
/// object. It never traps, whatever the text.
///
///     let name = try JsonReader.reading(body) { (reader) throws(JsonError) in
///       var name = ""
///       try reader.object { (reader, key) throws(JsonError) in
///         switch key {
///         case "name": name = try reader.string()
///         default: try reader.skip()
///         }
///       }
///       return name
///     }
public struct JsonReader {
  /// How deep objects and lists may be nested.
  public static let deepest = 128

  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte to be read next.
  public internal(set) var position = 0
  private var depth = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Reads a whole text: UTF-8, and one value with nothing after it.
  ///
  /// The reader, and keys it hands out, must not be kept after `work` returns.
  public static func reading<Value>(
    _ body: [UInt8], _ work: (inout JsonReader) throws(JsonError) -> Value
  ) throws(JsonError) -> Value {
    try body.withUnsafeBufferPointer { (bytes) throws(JsonError) -> Value in
      try reading(bytes, work)
    }
  }

  /// Reads a whole text that lies in memory for as long as `work` runs.
  static func reading<Value>(
    _ bytes: UnsafeBufferPointer<UInt8>, _ work: (inout JsonReader) throws(JsonError) -> Value
  ) throws(JsonError) -> Value {
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw JsonError(.notUTF8, at: 0)
    }
    var reader = JsonReader(bytes)
    let value = try work(&reader)
    reader.skipSpace()
    guard reader.position == bytes.count else {
      throw JsonError(.textAfterEnd, at: reader.position)
    }
    return value
  }

  // MARK: - Objects and lists

  /// Reads an object, field by field; a field whose value is left unread is skipped.
  public mutating func object(
    _ field: (inout JsonReader, JsonKey) throws(JsonError) -> Void
  ) throws(JsonError) {
    try enter(UInt8(ascii: "{"))
    let start = position
    var order = KeyOrder()
    if try !isEnd(UInt8(ascii: "}")) {
      repeat {
        let at = position
        let key = try key()
        if key.isEscaped, JsonEscapes.decoded(key.bytes) == nil {
          throw JsonError(.badEscape, at: at)
        }
        if try order.isRepeated(key, in: self, from: start) {
          throw JsonError(.duplicateKey, at: at)
        }
        skipSpace()
        try expect(UInt8(ascii: ":"))
        skipSpace()
        let before = position
        try field(&self, key)
        if position == before { try skip() }
      } while try isMore(UInt8(ascii: "}"))
    }
    depth -= 1
  }

  /// Reads a list, element by element; an element that is left unread is skipped.
  public mutating func array(
    _ element: (inout JsonReader) throws(JsonError) -> Void
  ) throws(JsonError) {
    try enter(UInt8(ascii: "["))
    if try !isEnd(UInt8(ascii: "]")) {
      repeat {
        skipSpace()
        let before = position
        try element(&self)
        if position == before { try skip() }
      } while try isMore(UInt8(ascii: "]"))
    }
    depth -= 1
  }

  private mutating func enter(_ bracket: UInt8) throws(JsonError) {
    skipSpace()
    try expect(bracket)
    depth += 1
    if depth > Self.deepest { throw JsonError(.nestedTooDeeply, at: position) }
  }

  private mutating func isEnd(_ bracket: UInt8) throws(JsonError) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw JsonError(.unexpectedEnd, at: position) }
    guard bytes[position] == bracket else { return false }
    position += 1
    return true
  }

  private mutating func isMore(_ bracket: UInt8) throws(JsonError) -> Bool {
    skipSpace()
    guard position < bytes.count else { throw JsonError(.unexpectedEnd, at: position) }
    let byte = bytes[position]
    guard byte == bracket || byte == UInt8(ascii: ",") else {
      throw JsonError(.unexpectedCharacter, at: position)
    }
    position += 1
    skipSpace()
    return byte != bracket
  }

  // MARK: - Characters

  /// The first byte of the next value, or nil at the end.
  var nextByte: UInt8? {
    mutating get {
      skipSpace()
      return position < bytes.count ? bytes[position] : nil
    }
  }

  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  mutating func expect(_ byte: UInt8) throws(JsonError) {
    guard position < bytes.count else { throw JsonError(.unexpectedEnd, at: position) }
    guard bytes[position] == byte else { throw JsonError(.unexpectedCharacter, at: position) }
    position += 1
  }

  /// Reads a fixed word: `true`, `false` or `null`.
  mutating func expect(_ word: StaticString) throws(JsonError) {
    for index in 0..<word.utf8CodeUnitCount { try expect(word.utf8Start[index]) }
  }
}
