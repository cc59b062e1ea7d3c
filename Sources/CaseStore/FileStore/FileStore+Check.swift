extension FileStore {
  public func check() throws(CaseStoreError) -> CheckReport { CheckReport() }
}
