import Glibc

/// The lock that one writer at a time holds.
///
/// It is the kernel's: it goes with the process, however that ends. What the file says is only
/// for people who wait, and for the next writer: whether the last one came to its end.
struct WriterLock {
  /// What the file says.
  enum Word: Hashable {
    /// The last writer finished what it did.
    case free
    /// The last writer finished, and the next must begin a new segment of the journal.
    case freeButRoll
    /// Somebody writes, or died writing.
    case held(by: String)
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
      lock.say(.held(by: effects.holder))
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
  func release(saying word: Word) {
    say(word)
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

  static func text(_ word: Word) -> [UInt8] {
    let text =
      switch word {
      case .free: "free"
      case .freeButRoll: "roll"
      case .held(let holder): "held by \(holder)"
      }
    let bytes = Array(text.utf8.prefix(length - 1))
    return bytes + Array(repeating: 0x20, count: length - 1 - bytes.count) + [0x0A]
  }

  private func say(_ word: Word) {
    try? disk.writeAll(file, at: 0, Self.text(word))
  }

  private static func word(of file: DiskFile, _ disk: any Disk) throws(DiskError) -> Word {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try disk.bytes(of: file, at: 0, count: length)
    } catch {
      disk.close(file)
      throw error
    }
    let text = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    let words = text.split(separator: " ")
    switch words.first {
    case "free": return .free
    case "roll": return .freeButRoll
    default: return .held(by: words.dropFirst(2).joined(separator: " "))
    }
  }

  private static func holder(_ word: Word) -> String {
    guard case .held(let name) = word, !name.isEmpty else { return "another program" }
    return name
  }
}
