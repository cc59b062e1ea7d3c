import Fostering

/// The identity of a document in a store.
///
/// It says what the document is, never where it lies.
public enum DocumentID: Hashable, Sendable {
  /// A household's head: everything that duties, lists and look-up need.
  case household(HouseholdReference)
  /// One visit to a household, words and all.
  case visit(HouseholdReference, VisitID)
  /// A member of staff.
  case staff(Username)
  /// A part of the service's own configuration, such as `practice`.
  case configuration(String)
}

/// The kinds of document, for listing.
public enum DocumentKind: String, CaseIterable, Hashable, Sendable {
  case household
  case visit
  case staff
  case configuration
}

/// A document as it stands: JSON text with its version.
public struct StoredDocument: Hashable, Sendable {
  public var id: DocumentID
  /// 1 for a new document, and one more at each commit that changes it.
  public var version: Int
  /// The JSON text: UTF-8, keys sorted, final newline.
  public var body: [UInt8]

  public init(id: DocumentID, version: Int, body: [UInt8]) {
    self.id = id
    self.version = version
    self.body = body
  }
}

/// One document's part in a commit.
public struct DocumentChange: Hashable, Sendable {
  public var id: DocumentID
  /// The version that the new body was made from; 0 where there must be none yet.
  public var expectedVersion: Int
  /// The new JSON text.
  ///
  /// Its `version` is set by the store.
  public var body: [UInt8]

  public init(id: DocumentID, expectedVersion: Int, body: [UInt8]) {
    self.id = id
    self.expectedVersion = expectedVersion
    self.body = body
  }
}
