/// Turns the bytes that a terminal sends into events; a pure state machine.
///
/// A terminal sends a key as one byte or as a sequence that begins with Esc, and a slow line may cut
/// a sequence in two. In this program a stray letter would be a command, so a sequence is never
/// taken apart: what is not known is swallowed whole and reported once as `.unknown`. Memory is
/// bounded whatever arrives.
///
///     var decoder = Decoder()
///     decoder.feed([0x1B])         // []: Esc, or the begin of a key? `waiting` says 50
///     decoder.feed([0x5B, 0x41])   // [.key(.up)]
public struct Decoder: Sendable {
  /// How long a lone Esc is waited on, because it may be the first byte of a key.
  public static let defaultEscapeDelay: Milliseconds = 50
  /// How long the rest of a sequence is waited on once it is clear that it is one.
  static let sequenceDelay: Milliseconds = 300
  /// How long a paste may be silent before it is taken as finished without its end mark.
  static let pasteDelay: Milliseconds = 2000

  enum State: Sendable {
    case ground
    /// Esc and what followed it up to now.
    case sequence([UInt8])
    /// A sequence that is swallowed to its final byte; what is kept of it is only for the report.
    case swallowing(Swallowed, [UInt8])
    case paste(PasteCollector)
  }

  /// How a sequence that is swallowed ends.
  enum Swallowed: Sendable {
    /// With a final byte (a control sequence that is too long).
    case toFinalByte
    /// With BEL or Esc `\` (an operating system command and the like).
    case toTerminator
    /// After so many bytes (the old mouse report).
    case bytes(Int)
  }

  var state = State.ground
  var utf8 = Utf8Assembler()
  /// The last character, as long as marks that belong to it may follow in the same batch.
  private var cluster: String.UnicodeScalarView?
  private let seeds: [[UInt8]: Key]
  private let seedPrefixes: Set<[UInt8]>
  private let escapeDelay: Milliseconds

  /// Makes a decoder.
  /// - Parameters:
  ///   - seeds: The bytes of keys that the terminal's description names; they win over the table
  ///     of what terminals usually send.
  ///   - escapeDelay: How long a lone Esc is waited on.
  public init(seeds: [[UInt8]: Key] = [:], escapeDelay: Milliseconds = defaultEscapeDelay) {
    // Only sequences: a single byte means the same on every terminal that is alive.
    self.seeds = seeds.filter { bytes, _ in
      bytes.first == escapeByte && (2...16).contains(bytes.count)
        && bytes != [escapeByte, 0x5B] && bytes != [escapeByte, 0x4F]
    }
    var prefixes: Set<[UInt8]> = []
    for bytes in self.seeds.keys {
      for length in 1..<bytes.count { prefixes.insert(Array(bytes.prefix(length))) }
    }
    self.seedPrefixes = prefixes
    self.escapeDelay = max(0, escapeDelay)
  }

  /// How long to wait for more before calling `timeout`; nil when nothing is unfinished.
  public var waiting: Milliseconds? {
    switch state {
    case .ground: utf8.isUnfinished ? Self.sequenceDelay : nil
    case .sequence(let bytes): bytes.count == 1 ? escapeDelay : Self.sequenceDelay
    case .swallowing: Self.sequenceDelay
    case .paste: Self.pasteDelay
    }
  }

  /// Takes in bytes as they come; answers with the events that they complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for byte in bytes { take(byte, into: &events) }
    flushCluster(into: &events)
    return events
  }

  /// Says that nothing came within `waiting`: what is unfinished is all there is.
  public mutating func timeout() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    let unfinished = state
    state = .ground
    switch unfinished {
    case .ground: if let scalar = utf8.giveUp() { add(scalar, into: &events) }
    case .sequence([escapeByte]): events.append(.key(.escape))
    case .sequence(let bytes):
      events.append(seeds[bytes].map { .key($0) } ?? .unknown(bytes))
    case .swallowing(_, let bytes): events.append(.unknown(bytes))
    case .paste(let collector): add(collector, into: &events)
    }
    flushCluster(into: &events)
    return events
  }

  mutating func take(_ byte: UInt8, into events: inout [TerminalEvent]) {
    switch state {
    case .ground: takeInGround(byte, into: &events)
    case .sequence(let bytes): takeInSequence(bytes + [byte], into: &events)
    case .swallowing(let rule, let bytes): swallow(byte, rule, bytes, into: &events)
    case .paste(var collector):
      state = .ground  // so that the collector's buffer is not copied
      if collector.takesLast(byte) {
        add(collector, into: &events)
      } else {
        state = .paste(collector)
      }
    }
  }

  private mutating func takeInGround(_ byte: UInt8, into events: inout [TerminalEvent]) {
    if byte >= 0x80 || utf8.isUnfinished {
      let (scalars, takesAgain) = utf8.feed(byte)
      for scalar in scalars { add(scalar, into: &events) }
      guard takesAgain else { return }
    }
    switch byte {
    case escapeByte:
      flushCluster(into: &events)
      state = .sequence([escapeByte])
    case 0x20...0x7E: add(Unicode.Scalar(byte), into: &events)
    default:
      flushCluster(into: &events)
      events.append(KeyTable.key(forControl: byte).map { .key($0) } ?? .unknown([byte]))
    }
  }

  private mutating func takeInSequence(_ bytes: [UInt8], into events: inout [TerminalEvent]) {
    if let key = seeds[bytes], !seedPrefixes.contains(bytes) {
      state = .ground
      return events.append(.key(key))
    }
    switch SequenceShape(bytes) {
    case .unfinished: state = .sequence(bytes)
    case _ where seedPrefixes.contains(bytes): state = .sequence(bytes)
    case .complete:
      state = .ground
      events.append(event(for: bytes))
    case .pasteBegins: state = .paste(PasteCollector())
    case .swallowed(let rule): state = .swallowing(rule, bytes)
    case .escapeThenByte, .brokenOff:
      // The last byte is not part of it. Esc alone was a key; anything longer was a sequence.
      let head = Array(bytes.dropLast())
      state = .ground
      events.append(head.count == 1 ? .key(.escape) : .unknown(head))
      if let last = bytes.last { take(last, into: &events) }
    }
  }

  private func event(for bytes: [UInt8]) -> TerminalEvent {
    if let key = seeds[bytes] ?? KeyTable.key(forSequence: bytes) { return .key(key) }
    switch bytes {
    case [escapeByte, 0x5B, 0x49]: return .focus(true)
    case [escapeByte, 0x5B, 0x4F]: return .focus(false)
    default: return .unknown(bytes)
    }
  }

  private mutating func swallow(
    _ byte: UInt8, _ rule: Swallowed, _ bytes: [UInt8], into events: inout [TerminalEvent]
  ) {
    // The report keeps a start that is long enough to recognise.
    let kept = bytes.count < SequenceShape.longest ? bytes + [byte] : bytes
    switch rule {
    case .bytes(let count) where count > 1 && byte >= 0x20:
      state = .swallowing(.bytes(count - 1), kept)
    case .toFinalByte where (0x20...0x3F).contains(byte):
      state = .swallowing(rule, kept)
    case .toTerminator where byte == 0x5C && bytes.last == escapeByte,
      .toTerminator where byte == 0x07, .toFinalByte where (0x40...0x7E).contains(byte),
      .bytes where byte >= 0x20:
      state = .ground
      events.append(.unknown(kept))
    case .toTerminator where byte >= 0x20 && bytes.last != escapeByte,
      .toTerminator where byte == escapeByte:
      // An Esc must be remembered even when the report is full.
      state = .swallowing(rule, byte == escapeByte ? kept.dropLast() + [byte] : kept)
    case .toTerminator, .toFinalByte, .bytes:  // it breaks off
      state = .ground
      events.append(.unknown(bytes))
      if bytes.last == escapeByte, bytes.count > 1 { take(escapeByte, into: &events) }
      take(byte, into: &events)
    }
  }

  /// Adds a letter; one that continues the character before it becomes part of that.
  private mutating func add(_ scalar: Unicode.Scalar, into events: inout [TerminalEvent]) {
    if (0x80...0x9F).contains(scalar.value) {
      flushCluster(into: &events)
      return events.append(.unknown(Array(String(scalar).utf8)))
    }
    if var joined = cluster, joined.count < 64 {
      joined.append(scalar)
      if String(joined).count == 1 {
        cluster = joined
        return
      }
    }
    flushCluster(into: &events)
    var view = String.UnicodeScalarView()
    view.append(scalar)
    cluster = view
  }

  private mutating func flushCluster(into events: inout [TerminalEvent]) {
    if let character = cluster.flatMap({ String($0).first }) {
      events.append(.key(.character(character)))
    }
    cluster = nil
  }

  private func add(_ collector: PasteCollector, into events: inout [TerminalEvent]) {
    let text = collector.text
    if !text.isEmpty { events.append(.paste(text)) }
  }
}

/// The byte with which every sequence begins.
let escapeByte: UInt8 = 0x1B
