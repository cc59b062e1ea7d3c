import Fostering
import Synchronization

/// A store of JSON files that a person can read, made atomic by a journal.
///
/// Every commit is one line of the journal (a large one a group of lines): once that line is on
/// the disk, the commit has happened. The documents are put in place afterwards, and whoever
/// reads before that takes them from the journal. Readers take no lock and write nothing but the
/// index; one writer at a time holds the lock.
public final class FileStore: CaseStoring {
  /// What the store says of itself.
  public let identity: StoreIdentity

  let folder: StoreFolder
  let effects: StoreEffects
  let state: Mutex<StoreState>

  /// The format of stores that this program reads and writes.
  public static let format = 1

  init(folder: StoreFolder, description: StoreDescription, effects: StoreEffects) {
    identity = description.identity
    self.folder = folder
    self.effects = effects
    state = Mutex(
      StoreState(
        folder, store: description.identity.id, oldestWriter: description.oldestWriter))
  }

  /// Opens the store in a folder.
  ///
  /// - Throws: `noStore` where there is none; `newerFormat` where a later version of Hearth made
  ///   it in a form that this one does not know; `damaged` where `STORE.json` cannot be read.
  public static func open(at path: String) throws(CaseStoreError) -> FileStore {
    try open(at: path, .system)
  }

  /// Makes a new, empty store, and the folder for it.
  ///
  /// - Throws: `alreadyThere` where the folder holds anything; `cannotCreate`.
  @discardableResult
  public static func create(
    at path: String, about identity: StoreIdentity
  ) throws(CaseStoreError) -> FileStore {
    try create(at: path, about: identity, .system)
  }

  static func open(
    at path: String, _ effects: StoreEffects
  ) throws(CaseStoreError) -> FileStore {
    let folder = StoreFolder(disk: effects.disk, root: rooted(path))
    let body: [UInt8]?
    do throws(DiskError) {
      body = try folder.contents(StoreFolder.identity)
    } catch {
      throw CaseStoreError(error, "Cannot open the store", in: folder)
    }
    guard let body else {
      throw CaseStoreError(
        .noStore,
        "There is no store at \(path). Make one with hearth init, or name another with --store.")
    }
    return FileStore(
      folder: folder, description: try StoreDescription(reading: body, at: path),
      effects: effects)
  }

  /// The path without slashes at its end.
  static func rooted(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  // MARK: - Reading

  public func latestNumber() throws(CaseStoreError) -> Int {
    try reading("Cannot read the journal") { (state) throws(DiskError) in
      state.scanner.committed.number
    }
  }

  public func changes(since number: Int) throws(CaseStoreError) -> [Transaction] {
    let what = "Cannot read the journal"
    let known = try reading(what) { (state) throws(DiskError) in state }
    if known.damage == nil, number >= known.scanner.committed.number { return [] }
    let start = number >= known.checkpoint.number ? known.checkpoint : .start(of: identity.id)
    var damage: JournalDamage?
    // What looks wrong may be a writer caught in the act: it is read again before it is believed.
    for _ in 0..<4 {
      var scanner = JournalScanner(folder, from: start)
      var transactions: [Transaction] = []
      let end: JournalScanner.End
      do throws(DiskError) {
        end = try scanner.scan { (entry) throws(DiskError) in
          if entry.commit.number > number { transactions.append(entry.transaction) }
        }
      } catch {
        throw CaseStoreError(error, what, in: folder)
      }
      switch end {
      case .complete, .torn: return transactions
      case .damaged(let found): damage = found
      case .stale: break
      }
    }
    let words = damage?.words ?? "others change it all the time"
    throw CaseStoreError(.damaged, "\(what): \(words). Run hearth check.")
  }

  /// Catches up with the journal, then answers from what is known.
  func reading<Answer: Sendable>(
    _ what: String, _ work: (inout StoreState) throws(DiskError) -> Answer
  ) throws(CaseStoreError) -> Answer {
    do throws(DiskError) {
      return try state.withLock { (state) throws(DiskError) in
        try state.catchUp()
        return try work(&state)
      }
    } catch {
      throw CaseStoreError(error, what, in: folder)
    }
  }
}
