/// The calls that the file store makes to the system, and no others.
///
/// The real one is `SystemDisk`. Tests put a simulated one in its place, which fails when told to
/// and forgets what was not synced. Paths are whole. Every call but `status` and `lock` either
/// does what it says or throws.
protocol Disk: Sendable {
  func open(_ path: String, _ mode: DiskMode) throws(DiskError) -> DiskFile
  func close(_ file: DiskFile)

  /// Reads at most as many bytes as there is room for; 0 at the end.
  func read(
    _ file: DiskFile, at offset: Int, into room: UnsafeMutableRawBufferPointer
  ) throws(DiskError) -> Int
  /// Writes some of the bytes, at least one, and says how many.
  func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(DiskError) -> Int
  func truncate(_ file: DiskFile, to length: Int) throws(DiskError)
  func size(of file: DiskFile) throws(DiskError) -> Int

  /// Waits until the file's bytes and length are on the disk.
  func sync(_ file: DiskFile) throws(DiskError)
  /// Waits until a folder's names are on the disk.
  func syncFolder(_ path: String) throws(DiskError)
  /// Waits until everything on the file system of `path` is on the disk.
  func syncAll(_ path: String) throws(DiskError)

  func rename(_ old: String, to new: String) throws(DiskError)
  func remove(_ path: String) throws(DiskError)
  func makeFolder(_ path: String) throws(DiskError)
  func list(_ path: String) throws(DiskError) -> [DiskEntry]
  /// What lies at a path, or nil where nothing does.
  func status(_ path: String) throws(DiskError) -> DiskStatus?

  /// Takes the lock of a file for this opening of it, if nobody else has it. Closing gives it up.
  func lock(_ file: DiskFile) throws(DiskError) -> Bool
  /// The number by which the kernel knows the kind of file system, or nil where it does not say.
  func fileSystem(_ path: String) -> UInt32?
}

/// An open file.
struct DiskFile: Hashable, Sendable {
  var number: Int32
}

/// How a file is opened.
enum DiskMode: Hashable, Sendable {
  case reading
  /// A file that is there, for reading and writing.
  case writing
  /// A file that must not be there yet, for its owner only.
  case creating
}

/// A name in a folder.
struct DiskEntry: Hashable, Sendable {
  var name: String
  var isFolder: Bool
}

/// What lies at a path.
struct DiskStatus: Hashable, Sendable {
  var size: Int
  var isFolder: Bool
  /// Goes up whenever the file is written to, and is another for another file.
  var mark = 0
}

/// A call that the system refused.
struct DiskError: Error, Hashable, Sendable {
  /// The system's number for why.
  var code: Int32
  var path: String
}
