import Fostering
import Glibc

extension FileStore {
  public func document(_ id: DocumentID) throws(CaseStoreError) -> StoredDocument? {
    let known = try reading("Cannot read \(id.text)") { (state) throws(DiskError) in state }
    return try current(id, known).document
  }

  public func list(
    _ kind: DocumentKind, household: HouseholdReference?
  ) throws(CaseStoreError) -> [DocumentID] {
    let known = try reading("Cannot list the records") { (state) throws(DiskError) in state }
    do throws(DiskError) {
      var found = try DocumentWalk(folder: folder).identities(kind, of: household)
      for id in known.waiting.keys
      where id.kind == kind && (household == nil || id.household == household) {
        found.insert(id)
      }
      return found.sorted()
    } catch {
      throw CaseStoreError(error, "Cannot list the records", in: folder)
    }
  }

  /// A document as it stands, and its form.
  ///
  /// What the journal holds past the checkpoint goes before the file, which may not be in its
  /// place yet. A file that is newer than what was read of the journal is another's commit since.
  func current(
    _ id: DocumentID, _ state: StoreState
  ) throws(CaseStoreError) -> (document: StoredDocument?, schema: Int?) {
    let path = StoreFolder.document(id)
    do throws(DiskError) {
      if state.damage == nil, let waiting = state.waiting[id],
        let body = try waiting.place.body(in: folder)
      {
        return (StoredDocument(id: id, version: waiting.version, body: body), nil)
      }
      guard let body = try folder.contents(path) else {
        // It is the document that is not there, or all of the store.
        if folder.isGone { throw DiskError(code: ENOENT, path: path) }
        return (nil, nil)
      }
      guard let head = try? DocumentHead.reading(body), let version = head.version else {
        throw DiskError(code: EBADMSG, path: path)
      }
      return (StoredDocument(id: id, version: version, body: body), head.schema)
    } catch {
      guard error.code == EBADMSG else {
        throw CaseStoreError(error, "Cannot read \(id.text)", in: folder)
      }
      throw CaseStoreError(
        .damaged,
        "Cannot read \(id.text): the file \(path) is damaged. Run hearth check, and restore it "
          + "from a backup.")
    }
  }
}
