import Glibc

extension FileStore {
  static func create(
    at path: String, about identity: StoreIdentity, _ effects: StoreEffects
  ) throws(CaseStoreError) -> FileStore {
    let folder = StoreFolder(disk: effects.disk, root: rooted(path))
    let description = StoreDescription(identity)
    let isFree: Bool
    do throws(DiskError) {
      isFree = try self.isFree(folder)
      if isFree { try folder.disk.makeFolders(folder.root) }
    } catch {
      throw failure(error, path, folder)
    }
    guard isFree else {
      throw CaseStoreError(
        .alreadyThere,
        "Cannot make a store at \(path): something is there already. Name another folder.")
    }
    try folder.refuseNetwork()
    do throws(DiskError) {
      try lay(out: folder, description)
    } catch {
      throw failure(error, path, folder)
    }
    return FileStore(folder: folder, description: description, effects: effects)
  }

  /// Whether nothing lies there, or nothing but what an earlier attempt to make a store left.
  private static func isFree(_ folder: StoreFolder) throws(DiskError) -> Bool {
    guard let status = try folder.disk.status(folder.root) else { return true }
    guard status.isFolder else { return false }
    let ours = Set(StoreFolder.folders + [StoreFolder.lock, StoreFolder.identity + ".new"])
    return try folder.disk.list(folder.root).allSatisfy { ours.contains($0.name) }
  }

  /// Makes everything durable before `STORE.json`, which makes the folder a store.
  private static func lay(
    out folder: StoreFolder, _ description: StoreDescription
  ) throws(DiskError) {
    let disk = folder.disk
    for name in StoreFolder.folders { try disk.makeFolders(folder.path(name)) }
    try? disk.remove(folder.path(StoreFolder.lock))
    try disk.create(folder.path(StoreFolder.lock), WriterLock.text(.free([])), synced: true)
    try disk.syncFolder(folder.path(StoreFolder.documents))
    try disk.syncFolder(folder.root)
    let temporary = folder.path(StoreFolder.identity + ".new")
    try? disk.remove(temporary)
    try disk.replaceDurably(
      folder.path(StoreFolder.identity), description.document, temporary: temporary)
    try disk.syncFolder(Self.above(folder.root))
  }

  private static func above(_ root: String) -> String {
    guard let slash = root.lastIndex(of: "/") else { return "." }
    return slash == root.startIndex ? "/" : String(root[..<slash])
  }

  private static func failure(
    _ error: DiskError, _ path: String, _ folder: StoreFolder
  ) -> CaseStoreError {
    var failure = CaseStoreError(error, "Cannot make a store at \(path)", in: folder)
    if error.code != ENOSPC, error.code != EIO { failure.kind = .cannotCreate }
    return failure
  }
}

extension StoreFolder {
  /// Throws where the store lies on a network file system: their locks and syncs do not hold.
  func refuseNetwork() throws(CaseStoreError) {
    guard let type = disk.fileSystem(root), let name = LinuxCalls.networkName(type) else { return }
    throw CaseStoreError(
      .networkFileSystem,
      "Nothing was saved: the store \(root) lies on a network file system (\(name)), where saves "
        + "cannot be made safe. Work on the computer that holds it, for example over ssh.")
  }
}
