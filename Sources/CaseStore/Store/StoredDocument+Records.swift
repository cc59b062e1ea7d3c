import Fostering

/// The records that documents hold.
extension StoredDocument {
  /// The household of a head.
  public func household() throws(CaseStoreError) -> Household {
    try read { (body) throws(DocumentError) in try HouseholdDocument.decode(body) }
  }

  /// The visit of a visit's document.
  public func visit() throws(CaseStoreError) -> Visit {
    try read { (body) throws(DocumentError) in try VisitDocument.decode(body).visit }
  }

  /// The member of staff of a staff document.
  public func staffMember() throws(CaseStoreError) -> StaffMember {
    try read { (body) throws(DocumentError) in try StaffDocument.decode(body) }
  }

  private func read<Record>(
    _ decode: ([UInt8]) throws(DocumentError) -> Record
  ) throws(CaseStoreError) -> Record {
    do throws(DocumentError) {
      return try decode(body)
    } catch {
      throw CaseStoreError(
        .damaged,
        "Cannot read \(id.text): \(error). Run hearth check, and restore it from a backup.")
    }
  }
}
