import Fostering

/// Where a service's records are kept: alike for memory, files, and what comes later.
///
/// A store knows documents and versions. It knows no clock: whoever commits says when and who.
/// Its methods block; nothing here may be called while a key waits for its answer.
public protocol CaseStoring: AnyObject, Sendable {
  /// The document as the last commit left it, or nil where there is none.
  func document(_ id: DocumentID) throws(CaseStoreError) -> StoredDocument?

  /// The documents of a kind in order of identity; for visits, those of one household.
  func list(
    _ kind: DocumentKind, household: HouseholdReference?
  ) throws(CaseStoreError) -> [DocumentID]

  /// Makes all the changes or none.
  ///
  /// - Returns: the transaction once it is safe on the disk, or the conflicts, in which case
  ///   nothing has changed.
  func commit(
    _ changes: [DocumentChange], by author: Author, reason: String
  ) throws(CaseStoreError) -> CommitOutcome

  /// The transactions after `number`, oldest first; all of them after 0.
  func changes(since number: Int) throws(CaseStoreError) -> [Transaction]

  /// The newest transaction's number; 0 in a new store.
  func latestNumber() throws(CaseStoreError) -> Int

  /// The derived register: a row per household, up to date with the last commit.
  func register() throws(CaseStoreError) -> Register

  /// What is being typed, kept apart from the records and private to the person who types it.
  func saveDraft(_ draft: Draft) throws(CaseStoreError)
  func drafts(of user: Username) throws(CaseStoreError) -> [Draft]
  func deleteDraft(_ name: String, of user: Username) throws(CaseStoreError)

  /// Verifies everything the store holds.
  func check() throws(CaseStoreError) -> CheckReport
}

/// Who commits, when.
public struct Author: Hashable, Sendable {
  /// The kernel's name for the user.
  public var user: Username
  /// The instant in UTC as `YYYY-MM-DDThh:mm:ssZ`.
  public var time: String

  public init(user: Username, time: String) {
    self.user = user
    self.time = time
  }
}

/// What a commit came to.
public enum CommitOutcome: Hashable, Sendable {
  case committed(Transaction)
  /// Somebody else changed these documents meanwhile; nothing was changed.
  case conflicts([CommitConflict])
}

/// A document that was not at the version that a commit expected.
public struct CommitConflict: Hashable, Sendable {
  public var id: DocumentID
  public var expectedVersion: Int
  /// The document as it stands now, or nil where there is none.
  public var theirs: StoredDocument?
  /// The body that was refused.
  public var mine: [UInt8]

  public init(
    id: DocumentID, expectedVersion: Int, theirs: StoredDocument?, mine: [UInt8]
  ) {
    self.id = id
    self.expectedVersion = expectedVersion
    self.theirs = theirs
    self.mine = mine
  }
}

/// A commit as the journal records it.
public struct Transaction: Hashable, Sendable {
  /// 1 for a store's first commit, gapless from there.
  public var number: Int
  public var author: Author
  public var reason: String
  public var changes: [VersionChange]

  /// One document's step from a version (0: it was not there) to the next.
  public struct VersionChange: Hashable, Sendable {
    public var id: DocumentID
    public var from: Int
    public var to: Int

    public init(id: DocumentID, from: Int, to: Int) {
      self.id = id
      self.from = from
      self.to = to
    }
  }

  public init(number: Int, author: Author, reason: String, changes: [VersionChange]) {
    self.number = number
    self.author = author
    self.reason = reason
    self.changes = changes
  }
}

/// A form half filled in.
public struct Draft: Hashable, Sendable {
  /// Names the draft among its owner's: "visit-HF-00231".
  public var name: String
  public var owner: Username
  /// The instant in UTC of the last change, as `YYYY-MM-DDThh:mm:ssZ`.
  public var savedAt: String
  /// The form's fields by name, exactly as typed.
  public var fields: [String: String]

  public init(name: String, owner: Username, savedAt: String, fields: [String: String]) {
    self.name = name
    self.owner = owner
    self.savedAt = savedAt
    self.fields = fields
  }
}
