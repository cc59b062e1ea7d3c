/// What follows a backslash in a JSON string.
enum JsonEscapes {
  /// The text with its escapes resolved, or nil where one is wrong or half of a pair.
  static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    plain(bytes).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The bytes of the text with its escapes resolved, or nil where one is wrong or half of a pair.
  static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let run = bytes[index...].prefix { $0 != UInt8(ascii: "\\") }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: run))
      index = run.endIndex
      guard index < bytes.count else { break }
      guard index + 1 < bytes.count else { return nil }
      if bytes[index + 1] == UInt8(ascii: "u") {
        guard let (scalar, length) = unicode(bytes, at: index) else { return nil }
        out.append(contentsOf: String(scalar).utf8)
        index += length
      } else {
        guard let plain = simple(bytes[index + 1]) else { return nil }
        out.append(plain)
        index += 2
      }
    }
    return out
  }

  /// The letter's meaning after a backslash, or nil where it has none.
  private static func simple(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    default: nil
    }
  }

  /// The scalar of `\uXXXX`, or of two of them that are a surrogate pair, and how long it is.
  private static func unicode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Unicode.Scalar, Int)? {
    guard let first = unit(bytes, at: index) else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    guard (0xD800...0xDBFF).contains(first), let second = unit(bytes, at: index + 6),
      (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first - 0xD800) << 10) + UInt32(second - 0xDC00))
    else { return nil }
    return (scalar, 12)
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard index + 5 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt16 = 0
    for digit in bytes[(index + 2)..<(index + 6)] {
      guard let digit = Hex.value(digit) else { return nil }
      value = value << 4 | UInt16(digit)
    }
    return value
  }
}
