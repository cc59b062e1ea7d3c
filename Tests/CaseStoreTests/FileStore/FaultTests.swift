import Fostering
import Glibc
import Testing

@testable import CaseStore

/// Whatever fails, whenever: nothing that was acknowledged is lost, nothing is torn, and the store
/// goes on.
@Suite struct FaultTests {
  /// How calls fail: only one, or all from one on.
  enum Way: CaseIterable { case once, forEver }

  @Test(arguments: zip(Way.allCases, [EIO, ENOSPC]))
  func eachCallMayFail(way: Way, code: Int32) throws {
    for call in 1...1000 {
      let history = try History()
      history.disk.fail(at: call, once: way == .once, code: code)
      history.run()
      let hasFailed = history.disk.hasFailed
      // One failed call can always be taken back; where all fail, what was written may stay.
      if way == .once { try history.verify("call \(call), at once", mayHoldUnsaved: false) }
      history.disk.fail(at: nil)
      try history.verify("call \(call)", mayHoldUnsaved: way == .forEver)
      try history.goOn("call \(call)")
      if !hasFailed {
        #expect(call > 100)
        #expect(history.saved == History.steps)
        return
      }
    }
    Issue.record("the run never came to its end")
  }

  /// The names of drafts and the messages of a full disk reach people.
  @Test func aFullDiskIsSaidInPlainWords() throws {
    let sample = try SimulatedStore.sample()
    sample.disk.fail(at: 1, once: false, code: ENOSPC)
    let error = #expect(throws: CaseStoreError.self) { try sample.store.count(2) }
    #expect(error?.message == "Nothing was saved: the disk is full. Free some space and try again.")
    #expect(error?.kind == .inputOutput(ENOSPC))
    let draft = Draft(name: "a", owner: "b", savedAt: "", fields: [:])
    let second = #expect(throws: CaseStoreError.self) { try sample.store.saveDraft(draft) }
    #expect(second?.message.hasPrefix("The draft was not saved: the disk is full.") == true)
  }

  /// Whoever is told that nothing was saved can rely on it; a full disk is nearly always that.
  @Test func nothingWasSavedIsSaidOnlyWhereItIsTrue() throws {
    var certain = 0
    var doubtful = 0
    for call in 1...200 {
      let sample = try SimulatedStore { _ in }
      try sample.store.count(1)
      sample.disk.fail(at: call, once: false, code: ENOSPC)
      do {
        try sample.store.count(2)
        break
      } catch let error as CaseStoreError {
        sample.disk.fail(at: nil)
        guard error.message.hasPrefix("Nothing was saved: ") else {
          doubtful += 1
          continue
        }
        certain += 1
        #expect(try sample.opened().counted() == 1, "call \(call)")
      }
    }
    #expect(certain > doubtful && certain > 3, "\(certain) certain, \(doubtful) not")
  }

  @Test func aWriterThatCannotSayThatItWritesDoesNotWrite() throws {
    let sample = try SimulatedStore.sample()
    let other = try sample.opened()
    try other.count(2)
    // Opening the lock is the first changing call, writing to it the second.
    sample.disk.fail(at: 2)
    let journal = sample.text("journal/000001.jsonl")
    #expect(throws: CaseStoreError.self) { try other.count(3) }
    #expect(sample.text("journal/000001.jsonl") == journal)
    sample.disk.fail(at: nil)
    try other.count(3)
  }

  /// What one program could not put in its place, the next does, though it had the store open.
  @Test func whatAFailedInstallLeftIsDoneByAnyOtherProgram() throws {
    let sample = try SimulatedStore { $0.waitingCommits = 2 }
    let other = try sample.opened()
    try sample.store.count(1)
    try other.count(2)
    // Both have recovered. The first commits, and cannot put the document in its place.
    sample.disk.fail(at: nil)
    try sample.store.count(3)
    let install = try #require(sample.disk.calls.firstIndex { $0.path.hasPrefix("/store/tmp/") })
    sample.disk.fail(at: install + 1)
    try sample.store.count(4)
    sample.disk.fail(at: nil)
    // The other one goes on and makes the checkpoint.
    try other.count(5, in: "other")
    try other.checkpoint()
    #expect(try sample.opened().counted() == 4)
    #expect(try sample.opened().check() == CheckReport())
  }

  /// The segment in which a sync failed takes no more lines.
  @Test func afterAFailedSyncTheJournalGoesOnInANewSegment() throws {
    let sample = try SimulatedStore.sample()
    let before = sample.text("journal/000001.jsonl")
    sample.disk.fail(at: nil)
    try sample.store.count(2)
    let sync = try #require(sample.disk.calls.firstIndex { $0.name == "sync" })
    let lines = sample.text("journal/000001.jsonl")
    sample.disk.fail(at: sync + 1)
    #expect(throws: CaseStoreError.self) { try sample.store.count(3) }
    sample.disk.fail(at: nil)
    #expect(sample.text("journal/000001.jsonl") == lines)
    #expect(lines.hasPrefix(before))
    #expect(sample.text("journal/000002.jsonl").hasPrefix(#"{"supersedes":"#))
    #expect(try sample.opened().counted() == 2)
    try sample.opened().count(3)
    #expect(sample.text("journal/000002.jsonl").contains(#"{"commit":"#))
    #expect(try sample.store.changes(since: 0).count == 8)
    #expect(try sample.store.counted() == 3)
  }
}

/// A run of saves, each of two documents and a draft, and what was acknowledged of it.
final class History {
  static let steps = 8
  let disk: SimulatedDisk
  let sample: SimulatedStore
  private(set) var saved = 0
  private(set) var tried = 0
  private(set) var savedDraft = 0

  init() throws {
    disk = SimulatedDisk()
    sample = try SimulatedStore(disk) { limits in
      limits.segment = 1500
      limits.line = 1200
      limits.part = 700
      limits.waitingCommits = 4
      limits.singleSyncs = 3
    }
  }

  /// Tries every step, whatever becomes of those before it.
  func run(_ acknowledge: (Int) -> Void = { _ in }) {
    for step in 1...Self.steps {
      let version = (try? sample.store.document(.configuration("a"))?.version ?? 0) ?? 0
      let names = step % 4 == 0 ? ["a", "b", "c", "d"] : ["a", "b"]
      let changes = try? names.map { name in
        let id = DocumentID.configuration(name)
        let from = name < "c" ? version : try sample.store.document(id)?.version ?? 0
        let pad = String(repeating: "x", count: 200)
        return DocumentChange.text(id, #"{"pad":"\#(pad)","value":\#(step)}"#, from: from)
      }
      tried = step
      guard let changes, (try? sample.store.save(changes)) != nil else { continue }
      saved = step
      acknowledge(step)
      let draft = Draft(
        name: "d", owner: "u", savedAt: "", fields: ["text": String(step)])
      if (try? sample.store.saveDraft(draft)) != nil { savedDraft = step }
      _ = try? sample.store.register()
    }
    try? sample.store.checkpoint()
  }

  /// Both programs see the same, whole and nothing lost.
  func verify(_ comment: String, mayHoldUnsaved: Bool) throws {
    for store in [sample.store, try sample.opened()] {
      let first = try store.counted("a") ?? 0
      #expect(try store.counted("b") ?? 0 == first, "\(comment)")
      if mayHoldUnsaved {
        #expect(first >= saved && first <= tried, "\(comment)")
      } else {
        #expect(first == saved, "\(comment)")
      }
      let draft = try store.drafts(of: "u").first?.fields["text"].flatMap { Int($0) } ?? 0
      #expect(draft >= savedDraft, "\(comment)")
    }
    let report = try sample.opened().check()
    #expect(report.isSound, "\(comment): \(report.findings)")
  }

  /// Both programs can still write.
  func goOn(_ comment: String) throws {
    for (value, store) in zip([100, 101], [sample.store, try sample.opened()]) {
      #expect(try store.count(value, in: "a") != nil, "\(comment)")
      #expect(try sample.opened().counted("a") == value, "\(comment)")
      try store.checkpoint()
    }
    let report = try sample.opened().check()
    #expect(report.isSound, "\(comment): \(report.findings)")
    #expect(
      try sample.opened().changes(since: 0).map(\.number) == Array(1...sample.store.latestNumber()))
  }
}
