/// A place in the journal behind a line.
struct JournalCursor: Hashable, Sendable {
  var segment: Int
  var offset: Int
  /// The last transaction before it.
  var number: Int
  /// The hash that the next line must name as the one before it.
  var chain: [UInt8]

  /// The place before a store's first line.
  static func start(of store: String) -> JournalCursor {
    JournalCursor(
      segment: 1, offset: 0, number: 0, chain: JournalLine.genesis(of: store))
  }
}

/// A transaction as the journal holds it, with the place of each body.
struct JournalEntry: Sendable {
  var commit: JournalLine.Commit
  var changes: [Change]

  /// A document's step and where its text lies.
  struct Change: Hashable, Sendable {
    var step: Transaction.VersionChange
    var hash: [UInt8]
    var salt: [UInt8]
    var place: BodyPlace
  }

  var transaction: Transaction {
    Transaction(
      number: commit.number, author: commit.author, reason: commit.reason,
      changes: changes.map(\.step))
  }
}

/// Where a body lies in the journal, between its quotes.
struct BodyPlace: Hashable, Sendable {
  var segment: Int
  var start: Int
  var length: Int

  /// The body's text, or nil where the journal does not hold it any more.
  func body(in folder: StoreFolder) throws(DiskError) -> [UInt8]? {
    guard
      let bytes = try folder.contents(
        StoreFolder.segment(segment), from: start, to: start + length), bytes.count == length
    else { return nil }
    return bytes.withUnsafeBufferPointer { JsonEscapes.decoded($0).map { Array($0.utf8) } }
  }
}
