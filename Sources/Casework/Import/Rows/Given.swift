/// What a sheet says about one fact: nothing at all, that there is none, or what it is.
enum Given<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The sheet has no such column: what is recorded stands.
  case notGiven
  /// The cell was left empty: there is no such fact.
  case empty
  case value(Value)

  /// What is recorded once the sheet has spoken.
  func over(_ recorded: Value?) -> Value? {
    switch self {
    case .notGiven: recorded
    case .empty: nil
    case .value(let value): value
    }
  }

  /// The same of a value made from this one.
  func map<Other>(_ transform: (Value) -> Other) -> Given<Other> {
    switch self {
    case .notGiven: .notGiven
    case .empty: .empty
    case .value(let value): .value(transform(value))
    }
  }
}
