/// The check at the end of each line: 16 hexadecimal digits over all that stands before it.
enum LineCheck {
  private static let lead = Array(#","check":""#.utf8)
  private static let tail = Array(#""}"#.utf8)
  private static let digits = 16

  /// The bytes after a line's content.
  private static var length: Int { lead.count + digits + tail.count }

  /// A line that lacks its last brace, with check, brace and line end.
  static func sealed(_ content: [UInt8]) -> [UInt8] {
    let check = content.withUnsafeBytes { value(of: $0) }
    return content + lead + check + tail + [0x0A]
  }

  /// Whether a line, without its end, is as it was written.
  static func isIntact(_ line: UnsafeRawBufferPointer) -> Bool {
    guard line.count > length else { return false }
    let content = UnsafeRawBufferPointer(rebasing: line[..<(line.count - length)])
    let end = line[(line.count - length)...]
    guard end.starts(with: lead), end.suffix(tail.count).elementsEqual(tail) else { return false }
    return end.dropFirst(lead.count).prefix(digits).elementsEqual(value(of: content))
  }

  private static func value(of content: UnsafeRawBufferPointer) -> [UInt8] {
    Array(Hex.text(of: Fingerprint.sha256(content).prefix(digits / 2)).utf8)
  }
}
