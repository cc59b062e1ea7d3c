import CaseStore

/// Why an action or a question came to nothing: what failed, on what, and what to do.
///
/// Messages name references, files and dates, never people or what was written about them.
public struct CaseworkError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of failure that scripts tell apart; commands turn each into an exit status.
  public enum Kind: Hashable, Sendable {
    /// A value that an option or field cannot take.
    case usage
    /// Bad data in a file or fact that was given.
    case badData
    /// No such file, store, household or visit.
    case notFound
    /// Something could not be made.
    case cannotCreate
    /// The disk or the system failed.
    case inputOutput
    /// Locked too long, or changed by someone else meanwhile.
    case busy
    /// Not allowed to this user.
    case notAllowed
    /// A configuration that cannot be used.
    case configuration
    /// A defect of ours.
    case defect
  }

  public var kind: Kind
  /// One line: what failed, on what, and what to do.
  public var message: String
  /// Further lines, one a finding, where there is more than one thing wrong.
  public var details: [String]

  public init(_ kind: Kind, _ message: String, details: [String] = []) {
    self.kind = kind
    self.message = message
    self.details = details
  }

  public var description: String { message }
}
