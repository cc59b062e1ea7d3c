/// Tells whether the journal's files, or the checkpoint, have changed.
struct JournalMarks: Hashable, Sendable {
  private var files: [String: DiskStatus] = [:]

  init(_ folder: StoreFolder) throws(DiskError) {
    for entry in try folder.disk.listIfAny(folder.path(StoreFolder.journal)) {
      try add(StoreFolder.journal + "/" + entry.name, folder)
    }
    try add(StoreFolder.checkpoint, folder)
  }

  private mutating func add(_ path: String, _ folder: StoreFolder) throws(DiskError) {
    files[path] = try folder.disk.status(folder.path(path))
  }
}
