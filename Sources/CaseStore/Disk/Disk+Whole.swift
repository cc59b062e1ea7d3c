import Glibc

/// Whole files at a time.
extension Disk {
  /// The bytes of a file from `offset` on, or nil where there is no file.
  func contents(
    of path: String, from offset: Int = 0, to end: Int? = nil
  ) throws(DiskError) -> [UInt8]? {
    let file: DiskFile
    do throws(DiskError) {
      file = try open(path, .reading)
    } catch  where error.code == ENOENT || error.code == ENOTDIR {
      return nil
    }
    defer { close(file) }
    let size = min(try size(of: file), end ?? Int.max)
    return try bytes(of: file, at: offset, count: max(0, size - offset))
  }

  /// The bytes at a place of an open file, fewer where it ends before.
  func bytes(of file: DiskFile, at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    // The initialiser rethrows any error, so that ours is carried out of it by hand.
    var failure: DiskError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { room, filled in
      do throws(DiskError) {
        while filled < count {
          let got = try read(
            file, at: offset + filled,
            into: UnsafeMutableRawBufferPointer(
              rebasing: UnsafeMutableRawBufferPointer(room)[filled...]))
          if got == 0 { break }
          filled += got
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all the bytes, however many calls it takes.
  func writeAll(
    _ file: DiskFile, at offset: Int, _ bytes: [UInt8]
  ) throws(DiskError) {
    var failure: DiskError?
    bytes.withUnsafeBytes { bytes in
      var done = 0
      do throws(DiskError) {
        while done < bytes.count {
          done += try write(
            file, at: offset + done, UnsafeRawBufferPointer(rebasing: bytes[done...]))
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// Makes a new file of these bytes.
  func create(_ path: String, _ bytes: [UInt8], synced: Bool) throws(DiskError) {
    let file = try open(path, .creating)
    defer { close(file) }
    try writeAll(file, at: 0, bytes)
    if synced { try sync(file) }
  }

  /// Puts these bytes in the place of a file in one step, and makes sure that they stay.
  ///
  /// - Parameter temporary: a path on the same file system at which nothing lies.
  func replaceDurably(
    _ path: String, _ bytes: [UInt8], temporary: String
  ) throws(DiskError) {
    do throws(DiskError) {
      try create(temporary, bytes, synced: true)
      try rename(temporary, to: path)
    } catch {
      try? remove(temporary)
      throw error
    }
    try syncFolder(Self.folder(of: path))
  }

  /// Makes a folder and those above it where they are missing.
  ///
  /// - Returns: the folders made, the innermost last.
  @discardableResult
  func makeFolders(_ path: String) throws(DiskError) -> [String] {
    do throws(DiskError) {
      try makeFolder(path)
      return [path]
    } catch  where error.code == EEXIST {
      return []
    } catch  where error.code == ENOENT {
      let above = Self.folder(of: path)
      guard above != path else { throw error }
      let made = try makeFolders(above)
      do throws(DiskError) {
        try makeFolder(path)
      } catch  where error.code == EEXIST {
        return made
      }
      return made + [path]
    }
  }

  /// The folder in which a path's last name lies.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names in a folder, none where there is no such folder.
  func listIfAny(_ path: String) throws(DiskError) -> [DiskEntry] {
    do throws(DiskError) {
      return try list(path)
    } catch  where error.code == ENOENT {
      return []
    }
  }
}
