/// Reads the journal from a place on, line by line, and stops where it can no longer be believed.
///
/// It only reads, so that anybody may use it while others write. It is a value that can be kept:
/// scanning again goes on from where it stopped.
struct JournalScanner: Sendable {
  let folder: StoreFolder
  /// The place behind the last line that was good, parts of a group included.
  private(set) var cursor: JournalCursor
  /// The parts of a group whose closing line has not been read.
  private(set) var group: Group?

  /// A group that is being read.
  struct Group: Sendable {
    /// The place before its first part.
    var start: JournalCursor
    var hashes: [UInt8] = []
    var parts = 0
    var changes: [JournalEntry.Change] = []
  }

  /// How a scan ended.
  enum End: Sendable {
    /// Everything was good.
    case complete
    /// The journal ends in bytes that are not a whole line.
    case torn(Torn)
    /// A line in the midst is not good.
    case damaged(JournalDamage)
    /// What was read earlier no longer stands: start again from the last checkpoint.
    case stale
  }

  /// The end of a journal that is not a whole line.
  struct Torn: Sendable {
    var bytes: [UInt8]
    /// What the line would have changed, as far as it can be read.
    var steps: [Transaction.VersionChange]
  }

  init(_ folder: StoreFolder, from cursor: JournalCursor) {
    self.folder = folder
    self.cursor = cursor
  }

  /// The place behind the last whole transaction.
  var committed: JournalCursor { group?.start ?? cursor }

  /// Reads on to the end and hands over each transaction.
  mutating func scan(
    _ body: (JournalEntry) throws(DiskError) -> Void
  ) throws(DiskError) -> End {
    var isStart = true
    while true {
      // Asked before reading: once there is a later segment, nothing is added to this one.
      let later = try Supersessions.after(cursor.segment, in: folder)
      let limit = later.limit(of: cursor.segment)
      if let limit, limit < cursor.offset { return .stale }
      let bytes = try folder.contents(
        StoreFolder.segment(cursor.segment), from: cursor.offset, to: limit)
      if bytes == nil, limit == nil, cursor.offset > 0 || later.last > cursor.segment {
        return .damaged(.missing(segment: cursor.segment))
      }
      if isStart, bytes?.isEmpty == true, limit == nil, try isCutBack() { return .stale }
      isStart = false
      let isLast = later.last == cursor.segment
      if let end = try scan(bytes ?? [], isLast: isLast, body) { return end }
      if isLast { return .complete }
      cursor.segment += 1
      cursor.offset = 0
    }
  }

  /// Whether the segment is shorter than what was read of it.
  private func isCutBack() throws(DiskError) -> Bool {
    let status = try folder.disk.status(folder.path(StoreFolder.segment(cursor.segment)))
    return (status?.size ?? 0) < cursor.offset
  }

  /// Reads the lines of one segment; nil means that all were good.
  private mutating func scan(
    _ bytes: [UInt8], isLast: Bool, _ body: (JournalEntry) throws(DiskError) -> Void
  ) throws(DiskError) -> End? {
    let base = cursor.offset
    var lines = LineSplitter(bytes)
    while let range = lines.next() {
      let line = bytes.withUnsafeBufferPointer {
        range.isWhole ? JournalLine(UnsafeBufferPointer(rebasing: $0[range.text])) : nil
      }
      guard let line else {
        return ending(bytes, at: range, base: base, isLast: isLast)
      }
      if let damage = try take(line, at: base + range.text.lowerBound, body) {
        return .damaged(damage)
      }
      cursor.offset = base + range.text.upperBound + 1
    }
    return nil
  }

  /// Judges a line that is not whole: the torn end of a last write, or damage.
  private func ending(
    _ bytes: [UInt8], at bad: LineSplitter.Line, base: Int, isLast: Bool
  ) -> End {
    guard isLast, TornEnd.isTorn(bytes, at: bad) else {
      return .damaged(
        .altered(segment: cursor.segment, offset: base + bad.text.lowerBound))
    }
    let steps = TornEnd.steps(bytes, at: bad)
    return .torn(Torn(bytes: Array(bytes[bad.text.lowerBound...]), steps: steps))
  }

  /// Takes a whole line in its turn; gives the damage where it is not the one that must follow.
  private mutating func take(
    _ line: JournalLine, at offset: Int, _ body: (JournalEntry) throws(DiskError) -> Void
  ) throws(DiskError) -> JournalDamage? {
    let expected = cursor.number + 1
    guard line.previous == cursor.chain else {
      return .brokenChain(segment: cursor.segment, offset: offset, after: cursor.number)
    }
    let changes = line.changes.map { change in
      JournalEntry.Change(
        step: change.step, hash: change.hash, salt: change.salt,
        place: BodyPlace(
          segment: cursor.segment, start: offset + change.body.lowerBound,
          length: change.body.count))
    }
    var isGood = false
    switch line.kind {
    case .commit(let commit):
      isGood = commit.number == expected && group == nil
      if isGood {
        cursor.number = commit.number
        try body(JournalEntry(commit: commit, changes: changes))
      }
    case .part(let number, let part):
      var open = group ?? Group(start: cursor)
      isGood = number == expected && part == open.parts + 1
      open.parts += 1
      open.hashes += line.hash
      open.changes += changes
      if isGood { group = open }
    case .close(let commit, let parts, let hash):
      if let open = group {
        isGood =
          commit.number == expected && parts == open.parts
          && hash == Fingerprint.sha256(open.hashes)
        if isGood {
          group = nil
          cursor.number = commit.number
          try body(JournalEntry(commit: commit, changes: open.changes))
        }
      }
    case .supersedes(let place):
      isGood = place.number == cursor.number && group == nil
    }
    guard isGood else {
      return .brokenChain(segment: cursor.segment, offset: offset, after: cursor.number)
    }
    cursor.chain = line.hash
    return nil
  }
}
