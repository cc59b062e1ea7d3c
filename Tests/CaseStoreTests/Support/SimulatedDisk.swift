import Glibc
import Synchronization

@testable import CaseStore

/// A disk in memory that fails when told to, writes down what it was asked, and can lose power.
final class SimulatedDisk: Disk {
  /// A call that changes something, with the path that it names.
  struct Call: Hashable, Sendable {
    var name: String
    var path: String
  }

  struct State: Sendable {
    var files = SimulatedFiles()
    var open: [Int32: (file: Int, path: String)] = [:]
    var locks: [Int: Int32] = [:]
    var lastHandle: Int32 = 2
    var calls: [Call] = []
    /// How many bytes were read.
    var bytesRead = 0
    /// From which changing call on calls fail, and whether only that one does.
    var failure: (at: Int, isOnce: Bool, code: Int32)?
    /// Called before each changing call with its place among them.
    var before: (@Sendable (Int, SimulatedFiles) -> Void)?
    var fileSystem: UInt32?
    var readOnly: Set<String> = []
  }

  let state: Mutex<State>

  init(_ files: SimulatedFiles = SimulatedFiles()) {
    var start = State()
    start.files = files
    state = Mutex(start)
  }

  /// How many bytes some work reads.
  func bytesRead(by work: () throws -> Void) rethrows -> Int {
    let before = state.withLock { $0.bytesRead }
    try work()
    return state.withLock { $0.bytesRead } - before
  }

  var calls: [Call] { state.withLock { $0.calls } }
  var files: SimulatedFiles { state.withLock { $0.files } }

  /// Lets the calls from the `at`-th changing one on fail; nil lets none.
  func fail(at: Int?, once isOnce: Bool = true, code: Int32 = EIO) {
    state.withLock { state in
      state.calls = []
      state.failure = at.map { ($0, isOnce, code) }
    }
  }

  /// Whether the call that was to fail was reached.
  var hasFailed: Bool {
    state.withLock { state in state.failure.map { state.calls.count >= $0.at } ?? false }
  }

  /// Changes a file as nobody but a person, or harm, would.
  func edit(_ path: String, _ change: ([UInt8]) -> [UInt8]?) {
    state.withLock { state in
      let file = state.files.names[path]
      let old = file.flatMap { state.files.files[$0]?.live } ?? []
      guard let new = change(old) else {
        state.files.names[path] = nil
        state.files.durableNames[path] = nil
        return
      }
      var folder = SimulatedFiles.above(path)
      while state.files.folders.insert(folder).inserted {
        state.files.durableFolders.insert(folder)
        folder = SimulatedFiles.above(folder)
      }
      let made = state.files.create(path)
      state.files.write(made, at: 0, new)
      state.files.sync(made)
      state.files.durableNames[path] = made
    }
  }

  func text(_ path: String) -> [UInt8]? {
    state.withLock { state in state.files.names[path].flatMap { state.files.files[$0]?.live } }
  }

  /// The paths of all files below a folder.
  func paths(under folder: String) -> [String] {
    state.withLock { $0.files.names.keys.filter { $0.hasPrefix(folder) }.sorted() }
  }

  /// Counts a changing call; throws where it is to fail.
  private static func count(_ name: String, _ path: String, _ state: inout State) throws(DiskError)
  {
    state.before?(state.calls.count, state.files)
    state.calls.append(Call(name: name, path: path))
    if state.readOnly.contains(where: { path.hasPrefix($0) }) {
      throw DiskError(code: EACCES, path: path)
    }
    guard let failure = state.failure else { return }
    let place = state.calls.count
    if failure.isOnce ? place == failure.at : place >= failure.at {
      throw DiskError(code: failure.code, path: path)
    }
  }

  private func change<Answer: Sendable>(
    _ name: String, _ path: String,
    _ work: (inout State) throws(DiskError) -> Answer
  ) throws(DiskError) -> Answer {
    try state.withLock { (state) throws(DiskError) in
      try Self.count(name, path, &state)
      return try work(&state)
    }
  }

  private static func file(_ file: DiskFile, _ state: State) throws(DiskError) -> (Int, String) {
    guard let found = state.open[file.number] else { throw DiskError(code: EBADF, path: "") }
    return (found.file, found.path)
  }

  // MARK: - Disk

  func open(_ path: String, _ mode: DiskMode) throws(DiskError) -> DiskFile {
    try state.withLock { (state) throws(DiskError) in
      if mode != .reading { try Self.count("open", path, &state) }
      let known = state.files.names[path]
      let file: Int
      switch (mode, known) {
      case (.creating, nil):
        guard state.files.folders.contains(SimulatedFiles.above(path)) else {
          throw DiskError(code: ENOENT, path: path)
        }
        file = state.files.create(path)
      case (.creating, _): throw DiskError(code: EEXIST, path: path)
      case (_, let known?): file = known
      case (_, nil): throw DiskError(code: ENOENT, path: path)
      }
      state.lastHandle += 1
      state.open[state.lastHandle] = (file, path)
      return DiskFile(number: state.lastHandle)
    }
  }

  func close(_ file: DiskFile) {
    state.withLock { state in
      state.open[file.number] = nil
      state.locks = state.locks.filter { $0.value != file.number }
    }
  }

  func read(
    _ file: DiskFile, at offset: Int, into room: UnsafeMutableRawBufferPointer
  ) throws(DiskError) -> Int {
    let bytes = try state.withLock { (state) throws(DiskError) in
      let live = state.files.files[try Self.file(file, state).0]?.live ?? []
      let bytes = Array(live.dropFirst(offset).prefix(room.count))
      state.bytesRead += bytes.count
      return bytes
    }
    room.copyBytes(from: bytes)
    return bytes.count
  }

  func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(DiskError) -> Int {
    // Writes are short now and then, and what fails has written something.
    let bytes = Array(bytes.prefix(bytes.count > 512 ? bytes.count - bytes.count % 512 : 512))
    return try state.withLock { (state) throws(DiskError) in
      let (number, path) = try Self.file(file, state)
      do throws(DiskError) {
        try Self.count("write", path, &state)
      } catch {
        state.files.write(number, at: offset, Array(bytes.prefix(bytes.count / 2)))
        throw error
      }
      state.files.write(number, at: offset, bytes)
      return bytes.count
    }
  }

  func truncate(_ file: DiskFile, to length: Int) throws(DiskError) {
    try state.withLock { (state) throws(DiskError) in
      let (number, path) = try Self.file(file, state)
      try Self.count("truncate", path, &state)
      state.files.truncate(number, to: length)
    }
  }

  func size(of file: DiskFile) throws(DiskError) -> Int {
    try state.withLock { (state) throws(DiskError) in
      state.files.files[try Self.file(file, state).0]?.live.count ?? 0
    }
  }

  func sync(_ file: DiskFile) throws(DiskError) {
    try state.withLock { (state) throws(DiskError) in
      let (number, path) = try Self.file(file, state)
      do throws(DiskError) {
        try Self.count("sync", path, &state)
      } catch {
        state.files.failToSync(number)
        throw error
      }
      state.files.sync(number)
    }
  }

  func syncFolder(_ path: String) throws(DiskError) {
    try change("syncFolder", path) { $0.files.syncFolder(path) }
  }

  func syncAll(_ path: String) throws(DiskError) {
    try change("syncAll", path) { $0.files.syncAll() }
  }

  func rename(_ old: String, to new: String) throws(DiskError) {
    try change("rename", new) { (state) throws(DiskError) in
      guard let file = state.files.names[old],
        state.files.folders.contains(SimulatedFiles.above(new))
      else { throw DiskError(code: ENOENT, path: new) }
      state.files.names[old] = nil
      state.files.names[new] = file
    }
  }

  func remove(_ path: String) throws(DiskError) {
    try change("remove", path) { (state) throws(DiskError) in
      guard state.files.names.removeValue(forKey: path) != nil else {
        throw DiskError(code: ENOENT, path: path)
      }
    }
  }

  func makeFolder(_ path: String) throws(DiskError) {
    try change("makeFolder", path) { (state) throws(DiskError) in
      guard !state.files.folders.contains(path), state.files.names[path] == nil else {
        throw DiskError(code: EEXIST, path: path)
      }
      guard state.files.folders.contains(SimulatedFiles.above(path)) else {
        throw DiskError(code: ENOENT, path: path)
      }
      state.files.folders.insert(path)
    }
  }

  func list(_ path: String) throws(DiskError) -> [DiskEntry] {
    try state.withLock { (state) throws(DiskError) in
      guard state.files.folders.contains(path) else { throw DiskError(code: ENOENT, path: path) }
      let lead = path == "/" ? "/" : path + "/"
      func name(_ inner: String) -> String { String(inner.dropFirst(lead.count)) }
      let files = state.files.names.keys.filter { SimulatedFiles.above($0) == path }
        .map { DiskEntry(name: name($0), isFolder: false) }
      let folders = state.files.folders.filter { $0 != "/" && SimulatedFiles.above($0) == path }
        .map { DiskEntry(name: name($0), isFolder: true) }
      return files + folders
    }
  }

  func status(_ path: String) throws(DiskError) -> DiskStatus? {
    state.withLock { state in
      if state.files.folders.contains(path) { return DiskStatus(size: 0, isFolder: true) }
      return state.files.names[path].map {
        DiskStatus(
          size: state.files.files[$0]?.live.count ?? 0, isFolder: false, mark: $0)
      }
    }
  }

  func lock(_ file: DiskFile) throws(DiskError) -> Bool {
    try state.withLock { (state) throws(DiskError) in
      let number = try Self.file(file, state).0
      if let holder = state.locks[number], holder != file.number { return false }
      state.locks[number] = file.number
      return true
    }
  }

  func fileSystem(_ path: String) -> UInt32? { state.withLock { $0.fileSystem } }
}
