import Glibc

/// The lock that one writer at a time holds.
///
/// It is the kernel's: it goes with the process, however that ends. What the file says is only
/// for people who wait, and for the next writer: whether the last one came to its end.
struct WriterLock {
  /// What the file says.
  enum Word: Hashable {
    /// The last writer came to its end, and left this to the next.
    case free(Duties)
    /// Somebody writes, or died writing.
    case held(by: String)
  }

  /// What a writer leaves to the next.
  struct Duties: OptionSet, Hashable {
    let rawValue: Int
    /// The journal must go on in a new segment.
    static let roll = Duties(rawValue: 1)
    /// A document may not be in its place.
    static let install = Duties(rawValue: 2)
  }

  private let file: DiskFile
  private let disk: any Disk
  /// What the file said before this writer took the lock.
  let found: Word

  /// Waits for the lock, with pauses of chance length so that waiters do not march in step.
  static func take(
    _ folder: StoreFolder, _ effects: StoreEffects
  ) throws(CaseStoreError) -> WriterLock {
    do throws(DiskError) {
      let disk = folder.disk
      let file = try open(folder)
      let start = effects.milliseconds()
      var pause: UInt64 = 2
      while try !locked(file, disk) {
        let waited = effects.milliseconds() - start
        if waited >= effects.limits.lockWait {
          let holder = holder(try word(of: file, disk))
          disk.close(file)
          throw DiskError(code: EAGAIN, path: holder)
        }
        effects.wait(Int(1 + effects.random() % pause))
        pause = min(pause + 1, 10)
      }
      let lock = WriterLock(file: file, disk: disk, found: try word(of: file, disk))
      try lock.begin(as: effects.holder)
      return lock
    } catch {
      guard error.code == EAGAIN else {
        throw CaseStoreError(error, "Nothing was saved", in: folder)
      }
      throw CaseStoreError(
        .busy,
        "Nothing was saved: \(error.path) has been writing to the store for some time. "
          + "Try again in a moment.")
    }
  }

  /// Gives the lock up.
  ///
  /// Where the word cannot be written, the next writer takes this one for dead and looks closely.
  func release(saying word: Word) {
    try? disk.writeAll(file, at: 0, Self.text(word))
    disk.close(file)
  }

  private static func open(_ folder: StoreFolder) throws(DiskError) -> DiskFile {
    let path = folder.path(StoreFolder.lock)
    do throws(DiskError) {
      return try folder.disk.open(path, .writing)
    } catch  where error.code == ENOENT {
      do throws(DiskError) {
        return try folder.disk.open(path, .creating)
      } catch  where error.code == EEXIST {
        return try folder.disk.open(path, .writing)
      }
    }
  }

  private static func locked(_ file: DiskFile, _ disk: any Disk) throws(DiskError) -> Bool {
    do throws(DiskError) {
      return try disk.lock(file)
    } catch {
      disk.close(file)
      throw error
    }
  }

  // MARK: - What the file says

  /// Always as long, so that it can be written over on a full disk.
  private static let length = 160

  /// The file's text: the first word stands at the end again, so that a text which was half
  /// written over is none.
  static func text(_ word: Word) -> [UInt8] {
    let (first, rest) =
      switch word {
      case .free(let duties): (name(of: duties), "")
      case .held(let holder): ("held", " by \(holder)")
      }
    let end = Array(first.utf8) + [0x0A]
    let bytes = Array((first + rest).utf8.prefix(length - end.count - 1))
    return bytes + Array(repeating: 0x20, count: length - end.count - bytes.count) + end
  }

  private static func name(of duties: Duties) -> String {
    switch (duties.contains(.roll), duties.contains(.install)) {
    case (false, false): "free"
    case (true, false): "roll"
    case (false, true): "redo"
    case (true, true): "both"
    }
  }

  /// Says who writes, which is what tells the next writer if this one dies.
  ///
  /// Where it cannot be said, nothing may be written: a death would go unnoticed.
  private func begin(as holder: String) throws(DiskError) {
    do throws(DiskError) {
      try disk.writeAll(file, at: 0, Self.text(.held(by: holder)))
    } catch {
      disk.close(file)
      throw error
    }
  }

  private static func word(of file: DiskFile, _ disk: any Disk) throws(DiskError) -> Word {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try disk.bytes(of: file, at: 0, count: length)
    } catch {
      disk.close(file)
      throw error
    }
    for duties: Duties in [[], .roll, .install, [.roll, .install]]
    where bytes == Self.text(.free(duties)) { return .free(duties) }
    let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    let words = text.split(separator: " ")
    guard words.count > 3, words.first == "held", words.last == "held" else { return .held(by: "") }
    return .held(by: words.dropFirst(2).dropLast().joined(separator: " "))
  }

  private static func holder(_ word: Word) -> String {
    guard case .held(let name) = word, !name.isEmpty else { return "another program" }
    return name
  }
}
