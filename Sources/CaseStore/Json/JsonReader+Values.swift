extension JsonReader {
  /// Reads a string.
  public mutating func string() throws(JsonError) -> String {
    let start = position
    let key = try key()
    guard key.isEscaped else { return String(decoding: key.bytes, as: UTF8.self) }
    guard let text = JsonEscapes.decoded(key.bytes) else {
      throw JsonError(.badEscape, at: start)
    }
    return text
  }

  /// Reads a string, or nil for `null`.
  public mutating func optionalString() throws(JsonError) -> String? {
    try isNull() ? nil : string()
  }

  /// Whether the next value is `null`, which is then read.
  public mutating func isNull() throws(JsonError) -> Bool {
    guard nextByte == UInt8(ascii: "n") else { return false }
    try expect("null")
    return true
  }

  /// Reads `true` or `false`.
  public mutating func bool() throws(JsonError) -> Bool {
    if nextByte == UInt8(ascii: "t") {
      try expect("true")
      return true
    }
    try expect("false")
    return false
  }

  /// Reads a whole number without fraction or exponent.
  public mutating func int() throws(JsonError) -> Int {
    skipSpace()
    let start = position
    let text = try numberText()
    guard let value = Int(String(decoding: text, as: UTF8.self)) else {
      throw JsonError(.badNumber, at: start)
    }
    return value
  }

  /// Reads a string and hands out its bytes between the quotes, escapes and all.
  mutating func key() throws(JsonError) -> JsonKey {
    skipSpace()
    try expect(UInt8(ascii: "\""))
    let start = position
    var isEscaped = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        let text = UnsafeBufferPointer(rebasing: bytes[start..<position])
        position += 1
        return JsonKey(bytes: text, isEscaped: isEscaped)
      }
      if byte < 0x20 { throw JsonError(.controlCharacter, at: position) }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        position += 1
      }
      position += 1
    }
    throw JsonError(.unexpectedEnd, at: bytes.count)
  }

  /// Reads a number and hands out its text, which is one that JSON allows.
  mutating func numberText() throws(JsonError) -> Slice<UnsafeBufferPointer<UInt8>> {
    skipSpace()
    let start = position
    skipByte(UInt8(ascii: "-"))
    let whole = position
    try skipDigits()
    if bytes[whole] == UInt8(ascii: "0"), position > whole + 1 {
      throw JsonError(.badNumber, at: start)
    }
    if skipByte(UInt8(ascii: ".")) { try skipDigits() }
    if skipByte(UInt8(ascii: "e")) || skipByte(UInt8(ascii: "E")) {
      if !skipByte(UInt8(ascii: "+")) { skipByte(UInt8(ascii: "-")) }
      try skipDigits()
    }
    return bytes[start..<position]
  }

  @discardableResult
  private mutating func skipByte(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Reads one digit or more.
  private mutating func skipDigits() throws(JsonError) {
    let start = position
    while position < bytes.count,
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position])
    { position += 1 }
    if position == start {
      throw JsonError(
        position < bytes.count ? .unexpectedCharacter : .unexpectedEnd, at: position)
    }
  }

  /// Reads over a value of any kind, however it is made up, and checks it on the way.
  public mutating func skip() throws(JsonError) {
    switch nextByte {
    case UInt8(ascii: "{"): try object { (reader, _) throws(JsonError) in try reader.skip() }
    case UInt8(ascii: "["): try array { (reader) throws(JsonError) in try reader.skip() }
    case UInt8(ascii: "\""):
      let start = position
      let text = try key()
      if text.isEscaped, JsonEscapes.decoded(text.bytes) == nil {
        throw JsonError(.badEscape, at: start)
      }
    case UInt8(ascii: "t"): try expect("true")
    case UInt8(ascii: "f"): try expect("false")
    case UInt8(ascii: "n"): try expect("null")
    case nil: throw JsonError(.unexpectedEnd, at: position)
    default: _ = try numberText()
    }
  }
}
