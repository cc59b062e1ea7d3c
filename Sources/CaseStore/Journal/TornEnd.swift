/// Tells a line that a crash broke off from one that was harmed after it was written.
enum TornEnd {
  /// Whether a line that is not good, in a journal's last segment, is the end of a write that never
  /// came to its own.
  ///
  /// A good line behind it shows that it was whole once; so does its own end, if nothing in it is
  /// a gap.
  static func isTorn(_ bytes: [UInt8], at bad: LineSplitter.Line) -> Bool {
    if bad.isWhole, !bytes[bad.text].contains(0) { return false }
    var later = LineSplitter(bytes, from: bad.text.upperBound + 1)
    while let range = later.next() {
      let isGood = bytes.withUnsafeBufferPointer {
        range.isWhole && JournalLine(UnsafeBufferPointer(rebasing: $0[range.text])) != nil
      }
      if isGood { return false }
    }
    return true
  }

  /// What a line that is not good would have changed, as far as it can be read.
  static func steps(_ bytes: [UInt8], at bad: LineSplitter.Line) -> [Transaction.VersionChange] {
    bytes.withUnsafeBufferPointer {
      JournalLine.guessedSteps(UnsafeBufferPointer(rebasing: $0[bad.text]))
    }
  }
}
