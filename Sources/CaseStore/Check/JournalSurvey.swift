/// Everything that the journal says, read from its first line on, whatever is damaged in it.
///
/// Where the store itself stops at the first line that it cannot believe, this goes on, so that one
/// harmed line does not hide what lies behind it.
struct JournalSurvey: Sendable {
  /// The newest version of a document that a commit made.
  struct Newest: Hashable, Sendable {
    var version: Int
    /// The transaction that made it.
    var number: Int
    var hash: [UInt8]
    var salt: [UInt8]
    var place: BodyPlace
  }

  /// A place at which the journal is not as it was written.
  struct Trouble: Hashable, Sendable {
    var kind: CheckReport.Kind
    var segment: Int
    var what: String
  }

  /// What follows the last whole transaction and never happened.
  struct Remains: Hashable, Sendable {
    var segment: Int
    /// The documents that a torn line named; none for parts that were never closed.
    var steps: [Transaction.VersionChange] = []
    var isTorn: Bool
  }

  var newest: [DocumentID: Newest] = [:]
  var troubles: [Trouble] = []
  var remains: Remains?
  /// Behind the last whole transaction.
  var number = 0
  /// The number of the last segment.
  var last = 0
  /// The places asked about that lie behind a whole transaction.
  var reached: Set<JournalCursor> = []

  /// Documents whose commits may stand where nothing can be read.
  var doubtful: Set<DocumentID> = []
  /// Whether any document's may.
  var isEverythingDoubtful = false

  /// The hash that the next line must name; nil behind a place that could not be read.
  var chain: [UInt8]?
  var group: Group?
  let asked: Set<JournalCursor>

  /// The parts of a group whose closing line has not been read.
  struct Group: Sendable {
    var hashes: [UInt8] = []
    var parts = 0
    var changes: [JournalEntry.Change] = []
  }

  init(store: String, asked: Set<JournalCursor> = []) {
    chain = JournalLine.genesis(of: store)
    self.asked = asked
    let start = JournalCursor.start(of: store)
    if asked.contains(start) { reached.insert(start) }
  }

  /// Whether every line was as it was written, a torn end aside.
  var isIntact: Bool { troubles.isEmpty }

  /// Whether a commit of the document may stand where nothing can be read.
  func mayHaveLost(_ id: DocumentID) -> Bool { isEverythingDoubtful || doubtful.contains(id) }
}
