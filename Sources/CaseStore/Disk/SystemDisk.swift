import Glibc

/// The real disk, over the C library.
///
/// Files are for their owner only, whatever the umask.
struct SystemDisk: Disk {
  func open(_ path: String, _ mode: DiskMode) throws(DiskError) -> DiskFile {
    let flags =
      switch mode {
      case .reading: O_RDONLY
      case .writing: O_RDWR
      case .creating: O_RDWR | O_CREAT | O_EXCL
      }
    let number = try call(path) { Glibc.open(path, flags | O_CLOEXEC, 0o600) }
    if mode == .creating {
      do throws(DiskError) {
        _ = try call(path) { fchmod(number, 0o600) }
      } catch {
        Glibc.close(number)
        throw error
      }
    }
    return DiskFile(number: number)
  }

  func close(_ file: DiskFile) { Glibc.close(file.number) }

  func read(
    _ file: DiskFile, at offset: Int, into room: UnsafeMutableRawBufferPointer
  ) throws(DiskError) -> Int {
    try call("") { pread(file.number, room.baseAddress, room.count, offset) }
  }

  func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(DiskError) -> Int {
    let written = try call("") { pwrite(file.number, bytes.baseAddress, bytes.count, offset) }
    // A disk that takes nothing and gives no reason would be asked for ever.
    guard written > 0 || bytes.isEmpty else { throw DiskError(code: ENOSPC, path: "") }
    return written
  }

  func truncate(_ file: DiskFile, to length: Int) throws(DiskError) {
    _ = try call("") { ftruncate(file.number, length) }
  }

  func size(of file: DiskFile) throws(DiskError) -> Int {
    var status = stat()
    _ = try call("") { fstat(file.number, &status) }
    return Int(status.st_size)
  }

  func sync(_ file: DiskFile) throws(DiskError) { try synced("") { fdatasync(file.number) } }

  func syncFolder(_ path: String) throws(DiskError) {
    let folder = try call(path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { Glibc.close(folder) }
    try synced(path) { fsync(folder) }
  }

  func syncAll(_ path: String) throws(DiskError) {
    let folder = try call(path) { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { Glibc.close(folder) }
    guard let syncFileSystem = LinuxCalls.syncFileSystem else {
      Glibc.sync()
      return
    }
    try synced(path) { syncFileSystem(folder) }
  }

  func rename(_ old: String, to new: String) throws(DiskError) {
    _ = try call(new) { Glibc.rename(old, new) }
  }

  func remove(_ path: String) throws(DiskError) { _ = try call(path) { unlink(path) } }

  func makeFolder(_ path: String) throws(DiskError) {
    _ = try call(path) { mkdir(path, 0o700) }
    _ = try call(path) { chmod(path, 0o700) }
  }

  func list(_ path: String) throws(DiskError) -> [DiskEntry] {
    guard let folder = opendir(path) else { throw DiskError(code: errno, path: path) }
    defer { closedir(folder) }
    var entries: [DiskEntry] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      let kind = Int(entry.pointee.d_type)
      let isFolder =
        kind == Int(DT_UNKNOWN)
        ? try status(path + "/" + name)?.isFolder ?? false : kind == Int(DT_DIR)
      entries.append(DiskEntry(name: name, isFolder: isFolder))
    }
    return entries
  }

  func status(_ path: String) throws(DiskError) -> DiskStatus? {
    var status = stat()
    do throws(DiskError) {
      _ = try call(path) { stat(path, &status) }
    } catch  where error.code == ENOENT || error.code == ENOTDIR {
      return nil
    }
    return DiskStatus(
      size: Int(status.st_size), isFolder: status.st_mode & S_IFMT == S_IFDIR,
      mark: status.st_ctim.tv_sec &* 1_000_000_000 &+ status.st_ctim.tv_nsec)
  }

  func lock(_ file: DiskFile) throws(DiskError) -> Bool {
    var range = flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 1, l_pid: 0)
    do throws(DiskError) {
      _ = try call("") { fcntl(file.number, LinuxCalls.lockOpenFile, &range) }
      return true
    } catch  where error.code == EAGAIN || error.code == EACCES {
      return false
    }
  }

  func fileSystem(_ path: String) -> UInt32? { LinuxCalls.fileSystem(path) }

  /// Makes a call again while a signal interrupts it; -1 becomes an error.
  private func call<Result: SignedInteger>(
    _ path: String, _ work: () -> Result
  ) throws(DiskError) -> Result {
    while true {
      let result = work()
      if result != -1 { return result }
      let code = errno
      if code != EINTR { throw DiskError(code: code, path: path) }
    }
  }

  /// Makes a sync.
  ///
  /// It is made once: after a failed one the next would succeed and mean nothing.
  private func synced(_ path: String, _ work: () -> Int32) throws(DiskError) {
    if work() == -1 { throw DiskError(code: errno, path: path) }
  }
}
