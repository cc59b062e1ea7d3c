/// Text as the look-up compares it, for filters and for putting names in order.
public enum FoldedText {
  /// The text in small letters without accents and apostrophes; what lies between words is a blank.
  ///
  ///     FoldedText.of("Niamh O'Brien & Ní")   // "niamh obrien   ni"
  public static func of(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch Folding.piece(scalar) {
      case .letters(let letters): bytes += letters
      case .gap: bytes.append(UInt8(ascii: " "))
      case .joiner, .nothing: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
