/// Names that people chose, as names of files that every file system takes.
enum PathComponent {
  /// The most bytes of an encoded name that is used as it is.
  static let longest = 180

  /// The name with everything but ASCII letters, digits, `_`, `-` and dots inside percent-encoded,
  /// in normal form C.
  ///
  /// An empty name is a lone `%`.
  static func encoded(_ name: String) -> String {
    let bytes = Array(NormalForm.composed(name).utf8)
    if bytes.isEmpty { return "%" }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if isPlain(byte) || (byte == UInt8(ascii: ".") && index > 0) {
        out.append(byte)
      } else {
        out.append(UInt8(ascii: "%"))
        out.append(Hex.digit(byte >> 4))
        out.append(Hex.digit(byte & 15))
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The encoded name as a file's name: one too long is cut, and a hash of the whole is added after
  /// a `~`, which no encoded name holds.
  ///
  /// What such a file is is known from its `id` only.
  static func fileName(_ name: String) -> String {
    let encoded = encoded(name)
    guard encoded.utf8.count > longest else { return encoded }
    let hash = Hex.text(of: Fingerprint.sha256(Array(encoded.utf8)).prefix(16))
    return String(encoded.prefix(longest - 40)) + "~" + hash
  }

  /// The name that was encoded, or nil where the text is not an encoded name.
  static func decoded(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8)
    if bytes == [UInt8(ascii: "%")] { return "" }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < bytes.count, let high = Hex.value(bytes[index + 1]),
          let low = Hex.value(bytes[index + 2])
        else { return nil }
        out.append(high << 4 | low)
        index += 3
      } else {
        guard isPlain(byte) || (byte == UInt8(ascii: ".") && index > 0) else { return nil }
        out.append(byte)
        index += 1
      }
    }
    guard !out.isEmpty else { return nil }
    return String(validating: out, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
