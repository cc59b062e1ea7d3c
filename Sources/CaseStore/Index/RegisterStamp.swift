/// Which moment of which store a register shows.
struct RegisterStamp: Hashable, Sendable {
  /// The store's own identity.
  var store: String
  /// The newest transaction in it.
  var transaction: Int
  /// The journal segment and the byte in it behind that transaction's line.
  var segment: Int
  var offset: Int
  /// The hash that the next line of the journal must name.
  var chain: [UInt8]

  static let chainLength = 32
}
