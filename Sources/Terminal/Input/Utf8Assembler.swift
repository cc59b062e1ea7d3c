/// Puts the bytes of UTF-8 together; whatever is not valid becomes U+FFFD, never an error.
struct Utf8Assembler: Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  /// What the next byte may be: a narrower range behind some first bytes shuts out overlong
  /// forms, surrogates and what lies beyond Unicode.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  static let replacement: Unicode.Scalar = "\u{FFFD}"

  init() {}

  /// Whether a letter has begun and not ended.
  var isUnfinished: Bool { missing > 0 }

  /// Takes a byte; answers the letters that are complete, and whether the byte ended a broken
  /// letter without being part of it and has to be looked at by itself.
  ///
  /// An ASCII byte always has.
  mutating func feed(_ byte: UInt8) -> (scalars: [Unicode.Scalar], takesAgain: Bool) {
    guard isUnfinished else { return begin(byte) }
    guard allowed.contains(byte) else {
      missing = 0
      let (scalars, takesAgain) = begin(byte)
      return ([Self.replacement] + scalars, takesAgain)
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    allowed = 0x80...0xBF
    return (missing == 0 ? [Unicode.Scalar(value) ?? Self.replacement] : [], false)
  }

  /// Ends a letter whose rest does not come.
  mutating func giveUp() -> Unicode.Scalar? {
    guard isUnfinished else { return nil }
    missing = 0
    return Self.replacement
  }

  private mutating func begin(_ byte: UInt8) -> (scalars: [Unicode.Scalar], takesAgain: Bool) {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return ([], true)
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return ([Self.replacement], false)
    }
    return ([], false)
  }
}
