import Glibc

/// Writes files that only their owner may read.
enum PrivateFile {
  /// Makes a folder for its owner alone; one that is there already stays as it is.
  static func makeFolder(_ path: String) throws(CaseworkError) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    let error = CaseworkError.system("Could not make the folder", path)
    throw error.kind == .notFound ? CaseworkError(.cannotCreate, error.message) : error
  }

  /// Writes a file whole or not at all, in place of an earlier one of its name.
  static func write(_ bytes: [UInt8], to path: String) throws(CaseworkError) {
    let temporary = "\(path).\(getpid()).new"
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      let error = CaseworkError.system("Could not write", path)
      throw error.kind == .notFound ? CaseworkError(.cannotCreate, error.message) : error
    }
    let failure = fill(file, with: bytes, path)
    close(file)
    if let failure {
      unlink(temporary)
      throw failure
    }
    guard rename(temporary, path) == 0 else {
      let error = CaseworkError.system("Could not write", path)
      unlink(temporary)
      throw error
    }
  }

  private static func fill(_ file: Int32, with bytes: [UInt8], _ path: String) -> CaseworkError? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return .system("Could not write", path)
        }
      }
      return fsync(file) == 0 ? nil : .system("Could not write", path)
    }
  }
}
