/// A place where the journal is not as it was written.
enum JournalDamage: Hashable, Sendable {
  /// A segment is not there.
  case missing(segment: Int)
  /// A line is not as it was written.
  case altered(segment: Int, offset: Int)
  /// A line is whole, and is not the one that must follow transaction `after`.
  case brokenChain(segment: Int, offset: Int, after: Int)
  /// The journal ends before a transaction that was saved.
  case cutShort(after: Int)

  /// What is wrong, as a clause that names the file.
  var words: String {
    switch self {
    case .missing(let segment): "\(StoreFolder.segment(segment)) is missing"
    case .altered(let segment, _): "\(StoreFolder.segment(segment)) was altered"
    case .brokenChain(let segment, _, let number):
      "\(StoreFolder.segment(segment)) does not go on where transaction \(number) ended"
    case .cutShort(let number): "the journal ends too soon, after transaction \(number)"
    }
  }
}
