import Glibc

/// Makes documents that were put in their places stay there.
struct DocumentSync {
  let folder: StoreFolder
  let limits: StoreLimits

  /// Waits until these documents, and the folders they lie in, are on the disk.
  func sync(_ documents: [DocumentID]) throws(DiskError) {
    if documents.count > limits.singleSyncs {
      return try folder.disk.syncAll(folder.root)
    }
    var folders: Set<String> = []
    for id in documents {
      let path = StoreFolder.document(id)
      try sync(path)
      folders.formUnion(Self.folders(above: path))
    }
    // Inner folders first: a name is worth keeping only once what it names is there.
    for name in folders.sorted(by: { ($0.utf8.count, $0) > ($1.utf8.count, $1) }) {
      try folder.disk.syncFolder(folder.path(name))
    }
  }

  private func sync(_ path: String) throws(DiskError) {
    let disk = folder.disk
    let file = try disk.open(folder.path(path), .reading)
    defer { disk.close(file) }
    do throws(DiskError) {
      try disk.sync(file)
    } catch {
      // After a failed sync nobody knows what is on the disk, and no later sync would say. The
      // file goes, so that the next writer makes it anew from the journal.
      try? disk.remove(folder.path(path))
      throw error
    }
  }

  private static func folders(above path: String) -> [String] {
    var folders: [String] = []
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      folders.append(String(rest))
    }
    return folders
  }
}
