/// The register on the disk, `index/register`: derived, and made again whenever it is not right.
enum IndexFile {
  /// The register, or nil where there is none of this store that is whole.
  static func read(in folder: StoreFolder, of store: String) -> Register? {
    guard let bytes = try? folder.contents(StoreFolder.indexFile), let part = RegisterPart(bytes),
      part.stamp.store == store
    else { return nil }
    return Register(part)
  }

  /// Whether a name in the index's folder is of an index that is being written.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix("register.") }

  /// Writes the register where that is permitted, and says whether it was.
  ///
  /// It is not synced: what a crash leaves of it is noticed by its checksum.
  static func write(_ register: Register, in folder: StoreFolder, mark: UInt64) -> Bool {
    let disk = folder.disk
    let temporary = folder.path(StoreFolder.index + "/register.\(mark)")
    do throws(DiskError) {
      try disk.makeFolders(folder.path(StoreFolder.index))
      try disk.create(temporary, register.indexBytes, synced: false)
      try disk.rename(temporary, to: folder.path(StoreFolder.indexFile))
      return true
    } catch {
      try? disk.remove(temporary)
      return false
    }
  }
}

extension JournalCursor {
  /// The place in the journal that a register shows.
  init(_ stamp: RegisterStamp) {
    self.init(
      segment: stamp.segment, offset: stamp.offset, number: stamp.transaction, chain: stamp.chain)
  }
}

extension RegisterStamp {
  init(_ cursor: JournalCursor, store: String) {
    self.init(
      store: store, transaction: cursor.number, segment: cursor.segment, offset: cursor.offset,
      chain: cursor.chain)
  }
}
