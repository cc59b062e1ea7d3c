/// Finds files in the folders of documents.
struct Strays: Sendable {
  let folder: StoreFolder

  init(_ folder: StoreFolder) { self.folder = folder }

  /// The paths of all files in a folder and those within it, but for some names.
  ///
  /// - Parameter knowing: names in the folder itself that are no strays.
  func files(in path: String, knowing names: Set<String> = []) throws(DiskError) -> [String] {
    var found: [String] = []
    for entry in try folder.disk.listIfAny(folder.path(path)) where !names.contains(entry.name) {
      let inner = path + "/" + entry.name
      if entry.isFolder { found += try files(in: inner) } else { found.append(inner) }
    }
    return found.sorted()
  }
}
