@_spi(_Unicode) import Swift

/// Unicode normal form C: the one way in which text is stored.
enum NormalForm {
  /// The text with every letter and its accents composed, so that equal words are equal bytes.
  static func composed(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } }
    if isPlain { return text }
    return String(String.UnicodeScalarView(text._nfc))
  }
}
