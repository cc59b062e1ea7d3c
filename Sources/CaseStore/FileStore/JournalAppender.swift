import Glibc

/// Adds lines to the journal and makes them stay.
struct JournalAppender {
  let folder: StoreFolder
  let limits: StoreLimits
  /// The place behind the last line.
  private(set) var cursor: JournalCursor
  /// Whether the segment of `cursor` must take no more lines.
  private(set) var mustRoll: Bool
  /// Whether all of the line that makes the commit was handed to the system, so that it may be
  /// read even though the append failed.
  private(set) var mayStand = false

  init(
    _ folder: StoreFolder, limits: StoreLimits, from cursor: JournalCursor, mustRoll: Bool
  ) {
    self.folder = folder
    self.limits = limits
    self.cursor = cursor
    self.mustRoll = mustRoll
  }

  /// Writes a whole commit.
  ///
  /// When it returns, the commit has happened; when it throws, it has not.
  mutating func append(
    _ commit: JournalLine.Commit, _ entries: [JournalLine.Entry]
  ) throws(DiskError) -> JournalEntry {
    if mustRoll { try supersede(from: cursor) }
    let start = cursor
    do throws(DiskError) {
      let weight = entries.reduce(0) { $0 + $1.weight }
      let changes =
        weight > limits.line
        ? try appendGroup(commit, entries) : try appendLine(commit, entries)
      cursor.number = commit.number
      return JournalEntry(commit: commit, changes: changes)
    } catch {
      cutBack(to: start)
      throw error
    }
  }

  private mutating func appendLine(
    _ commit: JournalLine.Commit, _ entries: [JournalLine.Entry]
  ) throws(DiskError) -> [JournalEntry.Change] {
    let line = JournalLine.commit(commit, entries, previous: cursor.chain)
    return try write(line, entries, decides: true)
  }

  private mutating func appendGroup(
    _ commit: JournalLine.Commit, _ entries: [JournalLine.Entry]
  ) throws(DiskError) -> [JournalEntry.Change] {
    var changes: [JournalEntry.Change] = []
    var hashes: [UInt8] = []
    var parts = 0
    var rest = entries[...]
    while !rest.isEmpty {
      var weight = 0
      let part = rest.prefix { entry in
        defer { weight += entry.weight }
        return weight == 0 || weight + entry.weight <= limits.part
      }
      rest = rest.dropFirst(part.count)
      parts += 1
      let line = JournalLine.part(
        parts, of: commit.number, Array(part), previous: cursor.chain)
      // Each part is synced by itself, so that only a last line can ever be torn.
      changes += try write(line, Array(part), decides: false)
      hashes += line.hash
    }
    let close = JournalLine.close(
      commit, parts: parts, hash: Fingerprint.sha256(hashes), previous: cursor.chain)
    _ = try write(close, [], decides: true)
    return changes
  }

  /// Writes one line and waits for the disk.
  ///
  /// - Parameter decides: whether the commit has happened once the line is there.
  private mutating func write(
    _ line: JournalLine.Written, _ entries: [JournalLine.Entry], decides: Bool
  ) throws(DiskError) -> [JournalEntry.Change] {
    if cursor.offset >= limits.segment {
      cursor.segment = try lastSegment() + 1
      cursor.offset = 0
    }
    try write(line.bytes, to: cursor.segment, at: cursor.offset, decides: decides)
    let place = cursor
    cursor.offset += line.bytes.count
    cursor.chain = line.hash
    return zip(entries, line.bodies).map { entry, body in
      JournalEntry.Change(
        step: entry.change.step, hash: [], salt: entry.salt,
        place: BodyPlace(
          segment: place.segment, start: place.offset + body.lowerBound, length: body.count))
    }
  }

  private mutating func write(
    _ bytes: [UInt8], to segment: Int, at offset: Int, decides: Bool
  ) throws(DiskError) {
    let disk = folder.disk
    let path = folder.path(StoreFolder.segment(segment))
    let isNew = offset == 0
    let file: DiskFile
    if isNew {
      do throws(DiskError) {
        file = try disk.open(path, .creating)
      } catch  where error.code == EEXIST {
        // The first line of this segment was torn, and cut.
        file = try disk.open(path, .writing)
      }
    } else {
      file = try disk.open(path, .writing)
    }
    defer { disk.close(file) }
    try disk.writeAll(file, at: offset, bytes)
    if decides { mayStand = true }
    try disk.sync(file)
    if isNew { try disk.syncFolder(folder.path(StoreFolder.journal)) }
  }

  private func lastSegment() throws(DiskError) -> Int {
    try Supersessions.after(cursor.segment, in: folder).last
  }

  // MARK: - After a failure

  /// Takes back what was written behind a place, and begins a new segment that says so.
  ///
  /// The segment that failed is not used again: after a failed sync nobody knows what of it is on
  /// the disk. Where even this fails, the next writer is told to do it.
  private mutating func cutBack(to start: JournalCursor) {
    let disk = folder.disk
    let last = (try? lastSegment()) ?? cursor.segment
    if start.segment <= last {
      for segment in start.segment...last {
        let path = folder.path(StoreFolder.segment(segment))
        guard let file = try? disk.open(path, .writing) else { continue }
        try? disk.truncate(file, to: segment == start.segment ? start.offset : 0)
        disk.close(file)
      }
    }
    cursor = start
    mustRoll = true
    try? supersede(from: start)
  }

  /// Begins a new segment whose first line makes everything behind a place void.
  mutating func supersede(from start: JournalCursor) throws(DiskError) {
    let segment = try lastSegment() + 1
    let line = JournalLine.supersedes(
      JournalLine.Supersession(
        segment: start.segment, offset: start.offset, number: start.number),
      previous: start.chain)
    try write(line.bytes, to: segment, at: 0, decides: false)
    cursor = JournalCursor(
      segment: segment, offset: line.bytes.count, number: start.number, chain: line.hash)
    mustRoll = false
  }
}
