import Glibc

/// Puts documents in their places.
///
/// Nothing is synced: the journal can always do it again.
struct Installer {
  let folder: StoreFolder
  private var count = 0

  init(_ folder: StoreFolder) { self.folder = folder }

  /// Replaces one document in one step.
  mutating func install(_ id: DocumentID, _ body: [UInt8]) throws(DiskError) {
    let disk = folder.disk
    count += 1
    let temporary = folder.path(StoreFolder.temporary + "/\(count)")
    let place = folder.path(StoreFolder.document(id))
    do throws(DiskError) {
      try disk.create(temporary, body, synced: false)
    } catch  where error.code == EEXIST {
      try disk.remove(temporary)
      try disk.create(temporary, body, synced: false)
    }
    do throws(DiskError) {
      try disk.rename(temporary, to: place)
    } catch  where error.code == ENOENT {
      try disk.makeFolders(Self.above(place))
      try disk.rename(temporary, to: place)
    }
  }

  private static func above(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
