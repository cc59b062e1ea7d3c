import Fostering

/// A change that has been looked through and put into the form in which it is stored.
struct PreparedChange: Sendable {
  let id: DocumentID
  let expectedVersion: Int
  /// The document as it will stand.
  let document: StoredDocument
  /// The body as it was handed over.
  let given: [UInt8]

  /// The version that the change makes.
  var version: Int { document.version }

  /// The change as the journal records it.
  var step: Transaction.VersionChange {
    Transaction.VersionChange(id: id, from: expectedVersion, to: version)
  }

  /// The conflict between this change and the document as it stands, if there is one.
  func conflict(with current: StoredDocument?) -> CommitConflict? {
    guard current?.version ?? 0 != expectedVersion else { return nil }
    return CommitConflict(id: id, expectedVersion: expectedVersion, theirs: current, mine: given)
  }

  /// Looks the changes of one commit through.
  ///
  /// - Throws: `badChange` for a body that is not its document, and for a commit without changes
  ///   or with two to one document; `newerFormat` for a document of a newer Hearth.
  static func all(_ changes: [DocumentChange]) throws(CaseStoreError) -> [PreparedChange] {
    guard !changes.isEmpty else {
      throw CaseStoreError(.badChange, "Nothing was saved: there was nothing to change.")
    }
    var seen: Set<DocumentID> = []
    var prepared: [PreparedChange] = []
    prepared.reserveCapacity(changes.count)
    for change in changes {
      guard seen.insert(change.id).inserted else {
        throw CaseStoreError(
          .badChange, "Nothing was saved: \(change.id.text) was to be changed twice at once.")
      }
      prepared.append(try PreparedChange(change))
    }
    return prepared
  }

  private init(_ change: DocumentChange) throws(CaseStoreError) {
    let (version, isTooHigh) = change.expectedVersion.addingReportingOverflow(1)
    guard change.expectedVersion >= 0, !isTooHigh else {
      throw CaseStoreError(
        .badChange, "Nothing was saved: \(change.id.text) has no version before 0.")
    }
    id = change.id
    expectedVersion = change.expectedVersion
    given = change.body
    let body = try Self.stored(change, version: version)
    document = StoredDocument(id: change.id, version: version, body: body)
  }

  /// The body in the form of every document: names in order, normal form C, its own identity and
  /// version in it.
  private static func stored(
    _ change: DocumentChange, version: Int
  ) throws(CaseStoreError) -> [UInt8] {
    let value: JsonValue
    do throws(JsonError) {
      value = try JsonValue(parsing: change.body)
    } catch {
      throw refusal(of: change.id, because: error.description)
    }
    guard case .object(var fields) = value else {
      throw refusal(of: change.id, because: "it is not a JSON object")
    }
    let schema = fields["schema"] ?? .number(String(change.id.kind.newestSchema))
    guard let number = schema.whole, number > 0 else {
      throw refusal(of: change.id, because: "its `schema` is not a number")
    }
    if number > change.id.kind.newestSchema { throw newer(change.id) }
    guard isIdentity(fields["id"], change.id.ownID) else {
      throw refusal(of: change.id, because: "its `id` is another's")
    }
    if case .visit(let household, _) = change.id {
      guard isIdentity(fields["household"], household.text) else {
        throw refusal(of: change.id, because: "its `household` is another's")
      }
      fields["household"] = .string(household.text)
    }
    fields["schema"] = schema
    fields["id"] = .string(change.id.ownID)
    fields["version"] = .number(String(version))
    var writer = JsonWriter()
    writer.value(.object(fields))
    return writer.document
  }

  private static func isIdentity(_ value: JsonValue?, _ text: String) -> Bool {
    value == nil || value?.text == text
  }

  private static func refusal(of id: DocumentID, because reason: String) -> CaseStoreError {
    CaseStoreError(
      .badChange, "Nothing was saved: \(id.text) cannot be stored, because \(reason).")
  }

  /// The refusal to change what a newer Hearth wrote.
  static func newer(_ id: DocumentID) -> CaseStoreError {
    CaseStoreError(
      .newerFormat,
      "Cannot change \(id.text): a newer version of Hearth wrote it. Install that version.")
  }
}
