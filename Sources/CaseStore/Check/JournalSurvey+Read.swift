/// How a survey is made.
extension JournalSurvey {
  /// Reads the whole journal.
  ///
  /// - Parameter asked: places of which is asked whether the journal has them.
  static func read(
    _ folder: StoreFolder, store: String, asked: Set<JournalCursor>
  ) throws(DiskError) -> JournalSurvey {
    var survey = JournalSurvey(store: store, asked: asked)
    let segments = try folder.disk.listIfAny(folder.path(StoreFolder.journal))
      .compactMap { StoreFolder.segmentNumber($0.name) }.sorted()
    let voids = try Supersessions.among(segments, in: folder)
    survey.last = voids.last
    for segment in stride(from: 1, through: voids.last, by: 1) {
      let bytes = try folder.contents(
        StoreFolder.segment(segment), to: voids.limit(of: segment))
      guard let bytes else {
        // A segment that could not be begun is void as a whole.
        if voids.limit(of: segment) != 0 { survey.miss(segment) }
        continue
      }
      survey.read(bytes, of: segment, isLast: segment == voids.last)
    }
    if survey.group != nil, survey.remains == nil {
      survey.remains = Remains(segment: voids.last, isTorn: false)
    }
    return survey
  }

  private mutating func miss(_ segment: Int) {
    // One gap is one finding, however many segments it is wide.
    if !(troubles.last?.kind == .journalMissing && chain == nil) {
      troubles.append(
        Trouble(
          kind: .journalMissing, segment: segment,
          what: "The file is not there, though later parts of the journal are."))
    }
    loseTrack()
    isEverythingDoubtful = true
  }

  /// Goes on behind what could not be read.
  private mutating func loseTrack() {
    chain = nil
    for change in group?.changes ?? [] { doubtful.insert(change.step.id) }
    group = nil
  }

  /// Reads the lines of one segment.
  private mutating func read(_ bytes: [UInt8], of segment: Int, isLast: Bool) {
    var lines = LineSplitter(bytes)
    var count = 0
    while let range = lines.next() {
      count += 1
      let line = bytes.withUnsafeBufferPointer {
        range.isWhole ? JournalLine(UnsafeBufferPointer(rebasing: $0[range.text])) : nil
      }
      if let line {
        take(line, bytes, of: segment, at: range.text, line: count)
        continue
      }
      let steps = TornEnd.steps(bytes, at: range)
      if isLast, TornEnd.isTorn(bytes, at: range) {
        remains = Remains(segment: segment, steps: steps, isTorn: true)
        return
      }
      note(segment, "Line \(count) is not as it was written.")
      if steps.isEmpty { isEverythingDoubtful = true }
      for step in steps { doubtful.insert(step.id) }
      loseTrack()
    }
  }

  private mutating func note(_ segment: Int, _ what: String) {
    troubles.append(Trouble(kind: .journalAltered, segment: segment, what: what))
  }

  /// Takes a whole line in its turn.
  private mutating func take(
    _ line: JournalLine, _ bytes: [UInt8], of segment: Int, at text: Range<Int>, line count: Int
  ) {
    let isSure = chain != nil
    if let chain, line.previous != chain {
      note(segment, "Line \(count) does not name the line that stands before it.")
      // Lines may be missing between the two.
      isEverythingDoubtful = true
    }
    chain = line.hash
    let changes = line.changes.map { change in
      JournalEntry.Change(
        step: change.step, hash: change.hash, salt: change.salt,
        place: BodyPlace(
          segment: segment, start: text.lowerBound + change.body.lowerBound,
          length: change.body.count))
    }
    verify(changes, bytes, line: count)
    switch line.kind {
    case .commit(let commit):
      if group != nil { note(segment, "Line \(count) stands within another commit.") }
      group = nil
      happen(changes, commit.number, isSure: isSure, segment, line: count)
    case .part(_, let part):
      var open = group ?? Group()
      if isSure, part != open.parts + 1 { note(segment, "Line \(count) is not the next part.") }
      open.parts += 1
      open.hashes += line.hash
      open.changes += changes
      group = open
    case .close(let commit, let parts, let hash):
      let open = group ?? Group()
      group = nil
      if isSure, parts != open.parts || hash != Fingerprint.sha256(open.hashes) {
        note(segment, "Line \(count) closes a commit of other parts.")
      }
      happen(open.changes, commit.number, isSure: isSure, segment, line: count)
    case .supersedes(let place):
      group = nil
      if isSure, place.number != number {
        note(segment, "Line \(count) goes on from another transaction.")
      }
    }
    let place = JournalCursor(
      segment: segment, offset: text.upperBound + 1, number: number, chain: line.hash)
    if group == nil, asked.contains(place) { reached.insert(place) }
  }

  /// Compares each text of a line with the hash in its header.
  private mutating func verify(
    _ changes: [JournalEntry.Change], _ bytes: [UInt8], line count: Int
  ) {
    for change in changes {
      let range = change.place.start..<(change.place.start + change.place.length)
      let hash = bytes.withUnsafeBufferPointer { bytes -> [UInt8]? in
        JsonEscapes.plain(UnsafeBufferPointer(rebasing: bytes[range]))?.withUnsafeBytes {
          Fingerprint.sha256(salt: change.salt, body: $0)
        }
      }
      if hash != change.hash {
        note(
          change.place.segment,
          "Line \(count) holds a text of \(change.step.id.text) that its header does not know.")
      }
    }
  }

  /// Takes up what a transaction changed.
  private mutating func happen(
    _ changes: [JournalEntry.Change], _ number: Int, isSure: Bool, _ segment: Int, line count: Int
  ) {
    if isSure ? number != self.number + 1 : number <= self.number {
      note(segment, "Line \(count) is transaction \(number), which does not follow the last.")
    }
    self.number = number
    for change in changes {
      let step = change.step
      let last = newest[step.id]?.version ?? 0
      if !mayHaveLost(step.id), step.from != last || step.to != last + 1 {
        note(segment, "Line \(count) changes \(step.id.text) from a version that it never had.")
      }
      newest[step.id] = Newest(
        version: step.to, number: number, hash: change.hash, salt: change.salt,
        place: change.place)
    }
  }
}
