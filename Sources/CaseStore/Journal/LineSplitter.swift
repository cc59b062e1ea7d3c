import Glibc

/// Finds the lines of a run of bytes.
struct LineSplitter {
  struct Line {
    /// The line without its end.
    var text: Range<Int>
    /// Whether it has an end.
    var isWhole: Bool
  }

  private let bytes: [UInt8]
  private var position: Int

  init(_ bytes: [UInt8], from position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes.withUnsafeBytes { bytes -> Int? in
      guard let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
    position = (end ?? bytes.count) + 1
    return Line(text: start..<(end ?? bytes.count), isWhole: end != nil)
  }
}
