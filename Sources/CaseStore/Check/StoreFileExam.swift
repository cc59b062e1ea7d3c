/// Looks at `STORE.json`.
struct StoreFileExam: Sendable {
  let folder: StoreFolder
  let identity: StoreIdentity

  init(_ folder: StoreFolder, _ identity: StoreIdentity) {
    self.folder = folder
    self.identity = identity
  }

  func suspicions() throws(DiskError) -> [Suspicion] {
    guard let body = try folder.contents(StoreFolder.identity) else {
      return suspicion("The file is not there.")
    }
    do throws(CaseStoreError) {
      let description = try StoreDescription(reading: body, at: folder.root)
      if description.identity.id == identity.id { return [] }
      return suspicion("The file is another store's.")
    } catch {
      return suspicion("The file cannot be read.")
    }
  }

  private func suspicion(_ what: String) -> [Suspicion] {
    [Suspicion(.documentUnreadable, StoreFolder.identity, what, .restore)]
  }
}
