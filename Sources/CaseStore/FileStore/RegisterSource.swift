import Fostering

/// Reads the documents that the register is made of, in bulk.
struct RegisterSource: Sendable {
  let folder: StoreFolder

  /// The paths of all heads.
  func heads() throws(CaseStoreError) -> [String] {
    do throws(DiskError) {
      return try DocumentWalk(folder: folder).householdFolders().map { $0 + "/household.json" }
    } catch {
      throw failure(error)
    }
  }

  /// The household of a head; nil where no head lies there.
  func household(_ path: String) throws(CaseStoreError) -> Household? {
    try read(path) { (body) throws(JsonError) in try HouseholdDocument.decode(body) }
  }

  /// The paths of all staff documents.
  func staffPaths() throws(CaseStoreError) -> [String] {
    do throws(DiskError) {
      return try DocumentWalk(folder: folder).files(in: StoreFolder.staff)
        .map { StoreFolder.staff + "/" + $0 }
    } catch {
      throw failure(error)
    }
  }

  /// The member of staff of a document; nil where none lies there.
  func member(_ path: String) throws(CaseStoreError) -> StaffMember? {
    try read(path) { (body) throws(JsonError) in try StaffDocument.decode(body) }
  }

  private func read<Record>(
    _ path: String, _ decode: ([UInt8]) throws(JsonError) -> Record
  ) throws(CaseStoreError) -> Record? {
    let body: [UInt8]?
    do throws(DiskError) {
      body = try folder.contents(path)
    } catch {
      throw failure(error)
    }
    guard let body else { return nil }
    do throws(JsonError) {
      return try decode(body)
    } catch {
      throw CaseStoreError(
        .damaged,
        "Cannot read \(path) of the store \(folder.root): \(error). Run hearth check, and restore "
          + "the file from a backup.")
    }
  }

  private func failure(_ error: DiskError) -> CaseStoreError {
    CaseStoreError(error, "Cannot make the list of households", in: folder)
  }
}
