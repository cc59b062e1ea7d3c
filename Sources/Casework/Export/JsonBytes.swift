import Fostering

/// Appends JSON to a run of bytes without making text in between: for lists of a country's size.
struct JsonBytes {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// JSON that is written already.
  mutating func raw(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func raw(_ json: [UInt8]) { bytes.append(contentsOf: json) }

  mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    bytes.append(.quote)
    text.withUTF8 { utf8 in
      if utf8.allSatisfy(Self.isPlain) {
        bytes.append(contentsOf: utf8)
      } else {
        for byte in utf8 { append(escaping: byte) }
      }
    }
    bytes.append(.quote)
  }

  mutating func int(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    digits(value.magnitude, atLeast: 1)
  }

  mutating func date(_ date: CalendarDate?) {
    guard let date else { return raw("null") }
    let (year, month, day) = date.parts
    bytes.append(.quote)
    digits(year.magnitude, atLeast: 4)
    bytes.append(UInt8(ascii: "-"))
    digits(month.magnitude, atLeast: 2)
    bytes.append(UInt8(ascii: "-"))
    digits(day.magnitude, atLeast: 2)
    bytes.append(.quote)
  }

  private mutating func digits(_ value: UInt, atLeast count: Int) {
    var divisor: UInt = 1
    var length = 1
    while value / divisor >= 10 || length < count {
      divisor *= 10
      length += 1
    }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != .quote && byte != UInt8(ascii: "\\")
  }

  private mutating func append(escaping byte: UInt8) {
    if Self.isPlain(byte) {
      bytes.append(byte)
      return
    }
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case .lineFeed: bytes.append(UInt8(ascii: "n"))
    case .carriageReturn: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case .quote, UInt8(ascii: "\\"): bytes.append(byte)
    default:
      raw("u00")
      for digit in [byte >> 4, byte & 15] {
        bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }
}
