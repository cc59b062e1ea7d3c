/// What a file store knows at a moment: how far it has read the journal, and what that says.
struct StoreState: Sendable {
  /// A document that was changed after the checkpoint.
  struct Waiting: Sendable {
    var version: Int
    /// The transaction that made this version.
    var number: Int
    var place: BodyPlace
  }

  let folder: StoreFolder
  let store: String
  let oldestWriter: Int

  /// Up to here every document is on the disk in its place.
  private(set) var checkpoint: JournalCursor
  /// The transaction that the checkpoint's file names, believed or not: the journal goes at least
  /// that far.
  private var leastNumber = 0
  var scanner: JournalScanner
  /// The documents changed after the checkpoint, as the journal has them.
  private(set) var waiting: [DocumentID: Waiting] = [:]
  private(set) var waitingCommits = 0
  /// Why the journal can be believed only up to here; nothing is written then.
  private(set) var damage: JournalDamage?
  /// The journal's files as they were when the damage was last looked at.
  private var damagedMarks: JournalMarks?

  /// Whether this opening of the store has looked for what a crash left behind.
  var isRecovered = false
  /// Whether a document may not be in its place, though its commit has happened.
  var mustInstall = false
  /// Whether the journal must go on in a new segment, because a write to the last one failed.
  var mustRoll = false
  /// The register as it was last asked for.
  var register: Register?
  /// The transaction that the index file shows, if it is whole.
  var indexNumber: Int?
  /// The transaction at which writing the index file was last tried.
  var indexTried: Int?

  init(_ folder: StoreFolder, store: String, oldestWriter: Int) {
    self.folder = folder
    self.store = store
    self.oldestWriter = oldestWriter
    checkpoint = .start(of: store)
    scanner = JournalScanner(folder, from: checkpoint)
    isFresh = true
  }

  /// Whether the next scan starts at the checkpoint, so that what it says is final.
  private var isFresh: Bool
  private var hasStarted = false

  /// What is left to the next writer.
  var duties: WriterLock.Duties {
    var duties: WriterLock.Duties = []
    if mustRoll { duties.insert(.roll) }
    if mustInstall { duties.insert(.install) }
    return duties
  }

  // MARK: - Catching up

  /// Reads what was added to the journal.
  ///
  /// What looks wrong may be a writer caught in the act, or something that was declared void
  /// since: it is read again from the checkpoint, and at last from the start, before it is
  /// believed.
  ///
  /// - Returns: bytes at the journal's end that are not a whole line, if there are such.
  @discardableResult
  mutating func catchUp() throws(DiskError) -> JournalScanner.Torn? {
    if !hasStarted { try restart(fromCheckpoint: true) }
    hasStarted = true
    // Damage is settled by reading all of the journal: that is not done again while it is the same.
    let marks = damage == nil ? nil : try JournalMarks(folder)
    if let marks, marks == damagedMarks { return nil }
    for attempt in 0..<4 {
      let wasFresh = isFresh
      isFresh = false
      switch try scan() {
      case .complete:
        damage = isCutShort ? .cutShort(after: scanner.committed.number) : nil
        if damage == nil { return nil }
      case .torn(let torn):
        if wasFresh {
          damage = isCutShort ? .cutShort(after: scanner.committed.number) : nil
          return torn
        }
      case .damaged(let found): damage = found
      case .stale: break
      }
      if damage != nil, attempt == 3 {
        damagedMarks = marks
        return nil
      }
      try restart(fromCheckpoint: attempt < 2)
    }
    return nil
  }

  private mutating func scan() throws(DiskError) -> JournalScanner.End {
    var found: [JournalEntry] = []
    let end = try scanner.scan { (entry) throws(DiskError) in found.append(entry) }
    for entry in found { note(entry) }
    return end
  }

  /// Takes a transaction's documents up among those that wait for a checkpoint.
  private mutating func note(_ entry: JournalEntry) {
    for change in entry.changes {
      waiting[change.step.id] = Waiting(
        version: change.step.to, number: entry.commit.number, place: change.place)
    }
    waitingCommits += 1
  }

  private mutating func restart(fromCheckpoint: Bool) throws(DiskError) {
    let saved = fromCheckpoint ? try Checkpoint.read(in: folder) : nil
    checkpoint = saved ?? .start(of: store)
    if let saved { leastNumber = saved.number }
    scanner = JournalScanner(folder, from: checkpoint)
    waiting = [:]
    waitingCommits = 0
    isFresh = true
  }

  /// Whether the checkpoint knows of transactions that the journal does not hold.
  private var isCutShort: Bool { scanner.committed.number < leastNumber }

  // MARK: - Writing

  /// Takes up a transaction that this store has just written.
  mutating func wrote(_ entry: JournalEntry, upTo cursor: JournalCursor) {
    scanner = JournalScanner(folder, from: cursor)
    note(entry)
  }

  /// Goes on from a place at which the journal was cut or a segment was begun.
  mutating func goOn(from cursor: JournalCursor) {
    scanner = JournalScanner(folder, from: cursor)
  }

  /// Every document up to here is on the disk.
  mutating func reached(_ cursor: JournalCursor) {
    checkpoint = cursor
    waiting = waiting.filter { $0.value.number > cursor.number }
    waitingCommits = max(0, scanner.committed.number - cursor.number)
  }

  /// Lets go of what another program's checkpoint has put in its place.
  mutating func takeUpCheckpoint() throws(DiskError) {
    guard let saved = try Checkpoint.read(in: folder), saved.number > checkpoint.number,
      saved.number <= scanner.committed.number
    else { return }
    reached(saved)
  }
}
