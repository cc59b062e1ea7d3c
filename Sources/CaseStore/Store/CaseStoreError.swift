/// Why a store could not do what it was asked.
///
/// The message says what failed, on what, and what to do. It names references and files,
/// never a person.
public struct CaseStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of trouble it is, for programs; the message is for people.
  public enum Kind: Hashable, Sendable {
    /// There is no store at the place named.
    case noStore
    /// There is a store, or something else, at the place where one was to be made.
    case alreadyThere
    /// The store's folder cannot be made.
    case cannotCreate
    /// A newer version of Hearth made the store, or a document of it.
    case newerFormat
    /// Another program held the store for too long.
    case busy
    /// The system refused to read or write, with the system's own number for why.
    case inputOutput(Int32)
    /// The permissions of a file or folder forbid it.
    case notAllowed
    /// The store lies on a network file system, where no writing is safe.
    case networkFileSystem
    /// What is stored is not what was written.
    case damaged
    /// The change that was asked for is not one that a store can hold.
    case badChange
  }

  public var kind: Kind
  public var message: String

  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  public var description: String { message }
}
