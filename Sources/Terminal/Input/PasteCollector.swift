/// Collects what is pasted, up to its end mark or a megabyte.
struct PasteCollector: Sendable {
  /// What lies beyond is dropped: nobody pastes a longer note, and memory stays bounded.
  static let largest = 1_000_000

  private static let endMark: [UInt8] = [escapeByte, 0x5B, 0x32, 0x30, 0x31, 0x7E]
  private var bytes: [UInt8] = []
  private var marked = 0  // how many bytes of the end mark have just been seen

  /// Takes a byte; answers whether it was the last of the end mark.
  mutating func takesLast(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[marked] {
      marked += 1
      return marked == Self.endMark.count
    }
    // Only its first byte is an Esc, so a mark cannot begin inside a broken one.
    for seen in Self.endMark.prefix(marked) { keep(seen) }
    marked = 0
    if byte == escapeByte { marked = 1 } else { keep(byte) }
    return false
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Self.largest { bytes.append(byte) }
  }

  /// The text: line ends are `\n`, a tab is a space, other control characters are gone.
  var text: String {
    var whole = bytes[...]
    if whole.count >= Self.largest {  // a letter may have been cut in two
      let tail = whole.suffix(3).lastIndex { $0 >= 0xC0 }
      if let tail { whole = whole[..<tail] }
    }
    var text = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in String(decoding: whole, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0D: text.append("\n")
      case 0x0A: if !isAfterReturn { text.append("\n") }
      case 0x09: text.append(" ")
      case 0x00..<0x20, 0x7F...0x9F: break
      default: text.append(scalar)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    return String(text)
  }
}
