import Glibc

/// Reads files that a user names: the only other place where casework touches a disk is
/// `PrivateFile`.
enum FileBytes {
  /// What a path leads to.
  struct Entry {
    let isFolder: Bool
    let identity: Identity
  }

  /// What tells a file from all others, by whatever path it is reached.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Finds out what a path leads to.
  ///
  /// - Throws: `CaseworkError` of kind `notFound` where there is nothing.
  static func entry(_ path: String) throws(CaseworkError) -> Entry {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .system("Could not read", path) }
    return Entry(
      isFolder: status.st_mode & S_IFMT == S_IFDIR,
      identity: Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
  }

  /// The names in a folder, in order.
  static func names(in folder: String) throws(CaseworkError) -> [String] {
    guard let stream = opendir(folder) else { throw .system("Could not read", folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// A file's whole content.
  static func read(_ path: String) throws(CaseworkError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system("Could not read", path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .system("Could not read", path) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(max(0, Int(status.st_size)) + 1)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = Glibc.read(file, chunk.baseAddress, chunk.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: chunk.prefix(count))
      } else if errno != EINTR {
        throw .system("Could not read", path)
      }
    }
  }
}

extension CaseworkError {
  /// A failure of the system on a file, from `errno`.
  static func system(_ what: String, _ path: String) -> CaseworkError {
    let number = errno
    let words = String(cString: strerror(number))
    return switch number {
    case ENOENT, ENOTDIR:
      CaseworkError(.notFound, "\(what) \(path): there is no such file or folder.")
    case EACCES, EPERM:
      CaseworkError(.notAllowed, "\(what) \(path): its permissions do not allow it.")
    default:
      CaseworkError(.inputOutput, "\(what) \(path): \(words).")
    }
  }
}
