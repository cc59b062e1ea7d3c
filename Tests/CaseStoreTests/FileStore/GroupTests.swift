import Fostering
import Synchronization
import Testing

@testable import CaseStore

/// Commits too large for one line.
@Suite struct GroupTests {
  private func small() throws -> SimulatedStore {
    try SimulatedStore { limits in
      limits.line = 1500
      limits.part = 1500
      limits.segment = 2500
    }
  }

  private func kinds(of sample: SimulatedStore) -> [String] {
    sample.disk.paths(under: "/store/journal/").flatMap { path in
      (sample.disk.text(path) ?? []).split(separator: 0x0A).map { line in
        String(decoding: line.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
      }
    }
  }

  @Test func aLargeCommitIsPartsAndTheLineThatClosesThem() throws {
    let sample = try small()
    try sample.store.count(1)
    let changes = (1...6).flatMap { DocumentChange.household($0) }
    let transaction = try sample.store.save(changes, reason: "import")
    #expect(transaction?.number == 2)
    #expect(transaction?.changes.count == 12)
    let kinds = kinds(of: sample)
    #expect(kinds.first == "commit" && kinds.last == "close")
    #expect(kinds.filter { $0 == "part" }.count > 4)
    #expect(sample.disk.paths(under: "/store/journal/").count > 2, "it spans segments")
    for store in [sample.store, try sample.opened()] {
      #expect(try store.list(.visit, household: nil).count == 6)
      #expect(try store.changes(since: 1).map(\.reason) == ["import"])
      #expect(try store.register().count == 6)
      #expect(try store.check().isSound)
    }
    try sample.opened().count(2)
    #expect(try sample.store.latestNumber() == 3)
  }

  @Test func aDocumentLargerThanAPartIsAPartByItself() throws {
    let sample = try small()
    let text = String(repeating: "x", count: 9000)
    try sample.store.save([
      .text(.configuration("a"), #"{"text":"\#(text)"}"#), .text(.configuration("b"), "{}"),
    ])
    #expect(kinds(of: sample) == ["part", "part", "close"])
    #expect(try sample.opened().document(.configuration("a"))?.body.count ?? 0 > 9000)
    #expect(try sample.opened().check() == CheckReport())
  }

  @Test(arguments: [1, 2, 5])
  func partsWithoutTheirClosingLineNeverHappened(kept: Int) throws {
    let sample = try small()
    try sample.store.count(1)
    let before = Set(sample.disk.paths(under: "/store"))
    // The writer dies behind a part: nothing was put in its place.
    try dieInsideAGroup(sample, afterParts: kept)
    let waiting = try sample.opened()
    #expect(try waiting.latestNumber() == 1)
    #expect(try waiting.list(.household, household: nil) == [])
    #expect(try waiting.changes(since: 0).count == 1)
    #expect(try waiting.check().isSound)
    #expect(try waiting.check().notes.map(\.kind) == [.journalTorn])
    try waiting.save(DocumentChange.household(9))
    #expect(try sample.store.list(.household, household: nil) == [.household("HF-10009")])
    #expect(try sample.opened().latestNumber() == 2)
    #expect(try sample.opened().check() == CheckReport())
    #expect(before.isSubset(of: sample.disk.paths(under: "/store")))
  }

  private func dieInsideAGroup(_ sample: SimulatedStore, afterParts kept: Int) throws {
    var syncs = 0
    let store = try sample.opened()
    let files = sample.disk.files
    sample.disk.fail(at: nil)
    try store.save((1...6).flatMap { DocumentChange.household($0) })
    // The disk as it was when that many parts had been synced.
    var calls = 0
    for call in sample.disk.calls {
      calls += 1
      if call.name == "sync", call.path.contains("journal") { syncs += 1 }
      if syncs == kept { break }
    }
    sample.disk.state.withLock { $0.files = files }
    sample.disk.fail(at: calls + 1, once: false)
    let dying = try sample.opened()
    #expect(throws: CaseStoreError.self) {
      try dying.save((1...6).flatMap { DocumentChange.household($0) })
    }
    sample.disk.fail(at: nil)
  }

  @Test func aGroupWhosePartsWereChangedIsDamage() throws {
    let sample = try small()
    try sample.store.save((1...6).flatMap { DocumentChange.household($0) })
    let last = sample.disk.paths(under: "/store/journal/").count
    sample.editLines(last) { lines in
      lines.dropLast() + [lines[lines.count - 1].resealed(#""parts":"#, with: #""parts":1"#)]
    }
    let store = try sample.opened()
    #expect(try store.latestNumber() == 0)
    #expect(throws: CaseStoreError.self) { try store.changes(since: 0) }
    #expect(try store.check().findings.map(\.kind) == [.journalAltered])
  }
}
