/// What a store says of itself, in `STORE.json`.
public struct StoreIdentity: Hashable, Sendable {
  /// Tells this store from every other: random letters and digits.
  public var id: String
  /// The fostering service's name.
  public var service: String
  /// Whether everything in the store is made up, to try things on.
  public var isMadeUp: Bool

  public init(id: String, service: String, isMadeUp: Bool = false) {
    self.id = id
    self.service = service
    self.isMadeUp = isMadeUp
  }
}
