/// A decoder and the moment until which its unfinished bytes are waited on.
struct TimedDecoder {
  private var decoder: Decoder
  private(set) var deadline: Int?

  init(_ decoder: Decoder) { self.decoder = decoder }

  mutating func feed(_ bytes: [UInt8], at now: Int) -> [TerminalEvent] {
    let events = decoder.feed(bytes)
    deadline = decoder.waiting.map { now.addingSaturated($0) }
    return events
  }

  /// What the unfinished bytes mean once they have been waited on for long enough.
  mutating func expire(at now: Int) -> [TerminalEvent] {
    guard let deadline, now >= deadline else { return [] }
    let events = decoder.timeout()
    self.deadline = decoder.waiting.map { now.addingSaturated($0) }
    return events
  }
}
