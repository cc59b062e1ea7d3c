import Glibc

/// Calls of Linux that the Glibc module does not import.
enum LinuxCalls {
  /// `F_OFD_SETLK`: a lock that belongs to the opening of a file, not to the process, so that
  /// closing another descriptor of the file does not drop it.
  static let lockOpenFile: Int32 = 37

  /// `syncfs`: waits for the disk on one file system.
  static let syncFileSystem: (@convention(c) (Int32) -> Int32)? = {
    guard let symbol = dlsym(nil, "syncfs") else { return nil }
    return unsafeBitCast(symbol, to: (@convention(c) (Int32) -> Int32).self)
  }()

  /// `statfs`, of which the first word is asked: the kind of file system.
  static func fileSystem(_ path: String) -> UInt32? {
    guard let symbol = dlsym(nil, "statfs") else { return nil }
    typealias Call = @convention(c) (UnsafePointer<CChar>, UnsafeMutableRawPointer) -> Int32
    let call = unsafeBitCast(symbol, to: Call.self)
    // The kernel's structure is 120 bytes long; its first word is `f_type`.
    return withUnsafeTemporaryAllocation(byteCount: 512, alignment: 16) { room in
      guard let start = room.baseAddress, call(path, start) == 0 else { return nil }
      return UInt32(truncatingIfNeeded: room.load(as: Int.self))
    }
  }

  /// The network file systems, on which locks and syncs cannot be trusted, by their number.
  static func networkName(_ type: UInt32) -> String? {
    switch type {
    case 0x6969: "NFS"
    case 0xFF53_4D42, 0xFE53_4D42, 0x517B: "SMB"
    case 0x6573_5546: "FUSE"
    default: nil
    }
  }
}
