@_spi(_Unicode) import Swift

/// The blanks that sheets leave around a cell's text.
enum Blanks {
  /// Whether a byte is a space, a tab or part of a line end.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// The text without blanks at its ends; the no-break space is one.
  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      if let first = rest.first, isBlank(first) {
        rest.removeFirst()
      } else if rest.starts(with: noBreakSpace) {
        rest.removeFirst(2)
      } else {
        break
      }
    }
    while true {
      if let last = rest.last, isBlank(last) {
        rest.removeLast()
      } else if rest.count >= 2, rest.suffix(2).elementsEqual(noBreakSpace) {
        rest.removeLast(2)
      } else {
        return rest
      }
    }
  }

  private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]

  /// The text of UTF-8 bytes with each letter in its composed form (NFC), as the store keeps it.
  static func composed(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text._nfc)
    return String(scalars)
  }
}
