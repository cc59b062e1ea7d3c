import Glibc

@testable import CaseStore

/// Another disk, one file of which cannot be read.
struct UnreadableDisk: Disk {
  let base: SimulatedDisk
  let path: String

  init(_ base: SimulatedDisk, path: String) {
    self.base = base
    self.path = path
  }

  func open(_ path: String, _ mode: DiskMode) throws(DiskError) -> DiskFile {
    if path == self.path { throw DiskError(code: EIO, path: path) }
    return try base.open(path, mode)
  }
  func close(_ file: DiskFile) { base.close(file) }
  func read(
    _ file: DiskFile, at offset: Int, into room: UnsafeMutableRawBufferPointer
  ) throws(DiskError) -> Int { try base.read(file, at: offset, into: room) }
  func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(DiskError) -> Int { try base.write(file, at: offset, bytes) }
  func truncate(_ file: DiskFile, to length: Int) throws(DiskError) {
    try base.truncate(file, to: length)
  }
  func size(of file: DiskFile) throws(DiskError) -> Int { try base.size(of: file) }
  func sync(_ file: DiskFile) throws(DiskError) { try base.sync(file) }
  func syncFolder(_ path: String) throws(DiskError) { try base.syncFolder(path) }
  func syncAll(_ path: String) throws(DiskError) { try base.syncAll(path) }
  func rename(_ old: String, to new: String) throws(DiskError) { try base.rename(old, to: new) }
  func remove(_ path: String) throws(DiskError) { try base.remove(path) }
  func makeFolder(_ path: String) throws(DiskError) { try base.makeFolder(path) }
  func list(_ path: String) throws(DiskError) -> [DiskEntry] { try base.list(path) }
  func status(_ path: String) throws(DiskError) -> DiskStatus? { try base.status(path) }
  func lock(_ file: DiskFile) throws(DiskError) -> Bool { try base.lock(file) }
  func fileSystem(_ path: String) -> UInt32? { base.fileSystem(path) }
}
