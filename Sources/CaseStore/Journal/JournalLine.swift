/// One line of the journal, read and checked.
///
///     {"commit":{header},"bodies":[…],"salts":[…],"check":"16 hex"}
///     {"part":{header},"bodies":[…],"salts":[…],"check":"16 hex"}
///     {"close":{header},"check":"16 hex"}
///     {"supersedes":{header},"check":"16 hex"}
///
/// A commit is one line, or, where it is large, parts and the line that closes them. The check
/// covers all of the line before it; the chain runs over headers, which name each body by the
/// hash of its salt and text.
struct JournalLine: Sendable {
  enum Kind: Hashable, Sendable {
    case commit(Commit)
    /// The n-th part of a large commit, from 1.
    case part(number: Int, part: Int)
    /// The end of a large commit: without it, its parts never happened.
    case close(Commit, parts: Int, hash: [UInt8])
    /// What lies in the journal behind this place and before this line never happened.
    case supersedes(Supersession)
  }

  /// What a commit's header says besides its changes.
  struct Commit: Hashable, Sendable {
    var number: Int
    var author: Author
    var reason: String
  }

  /// The last good place before a write that failed.
  struct Supersession: Hashable, Sendable {
    var segment: Int
    var offset: Int
    /// The last transaction before it.
    var number: Int
  }

  var kind: Kind
  /// The chain's hash of the line before this one.
  var previous: [UInt8]
  /// The hash of this line's header.
  var hash: [UInt8]
  var changes: [Change] = []

  /// A document's step, with where its body lies.
  struct Change: Hashable, Sendable {
    var step: Transaction.VersionChange
    var hash: [UInt8]
    var salt: [UInt8] = []
    /// The body between its quotes, as bytes of the line.
    var body: Range<Int> = 0..<0
  }

  /// The chain's start: each store has its own.
  static func genesis(of store: String) -> [UInt8] {
    Fingerprint.sha256(Array("hearth store \(store)".utf8))
  }
}
