extension FileStore {
  /// Verifies the journal, every document, the index and what lies about.
  ///
  /// It only reads and takes no lock, so that it may run while others work.
  public func check() throws(CaseStoreError) -> CheckReport {
    do throws(DiskError) {
      var check = try StoreCheck(folder, identity, effects)
      return try check.report()
    } catch {
      throw CaseStoreError(error, "Cannot check the store", in: folder)
    }
  }
}
