import Fostering
import Testing

@testable import CaseStore

@Suite struct CheckpointTests {
  @Test func aCheckpointComesAtSixtyFourCommits() throws {
    let sample = try SimulatedStore()
    for value in 1...63 { try sample.store.count(value) }
    #expect(sample.disk.text(sample.path("checkpoint.json")) == nil)
    try sample.store.count(64)
    #expect(sample.text("checkpoint.json").contains(#""number": 64"#))
    for value in 65...127 { try sample.opened().count(value) }
    #expect(sample.text("checkpoint.json").contains(#""number": 64"#))
    try sample.opened().count(128)
    #expect(sample.text("checkpoint.json").contains(#""number": 128"#))
    #expect(try sample.store.counted() == 128)
    #expect(try sample.store.check().isSound)
  }

  @Test func aSaveIsOneSync() throws {
    let sample = try SimulatedStore.sample()
    sample.disk.fail(at: nil)
    try sample.store.count(2)
    let names = sample.disk.calls.map(\.name)
    #expect(names.filter { $0.hasPrefix("sync") }.count == 1)
    #expect(names.firstIndex(of: "sync") ?? 0 < names.firstIndex(of: "rename") ?? 0)
  }

  @Test func manyDocumentsMakeACheckpointAtOnceWithOneSyncForAll() throws {
    let sample = try SimulatedStore()
    try sample.store.save((1...300).map { .text(.configuration("c\($0)"), "{}") })
    #expect(sample.disk.calls.filter { $0.name == "syncAll" }.count == 1)
    #expect(sample.text("checkpoint.json").contains(#""number": 1"#))
  }

  @Test func anIdleProgramMakesACheckpointOnlyWhereSomethingWaits() throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    let other = try sample.opened()
    #expect(try other.counted() == 1)
    try sample.store.checkpoint()
    for store in [sample.store, other, try sample.opened()] {
      sample.disk.fail(at: nil)
      try store.checkpoint()
      #expect(sample.disk.calls.isEmpty)
    }
  }

  @Test(arguments: ["{", "{}", #"{"chain":"zz","number":1,"offset":1,"segment":1}"#])
  func aCheckpointThatCannotBeReadCostsOnlyTime(text: String) throws {
    let sample = try SimulatedStore.sample()
    sample.put("checkpoint.json", text)
    let store = try sample.opened()
    #expect(try store.document(SimulatedStore.household)?.household().name == "Evans-Price")
    try store.count(2)
    #expect(try sample.opened().changes(since: 0).count == 7)
  }

  @Test func aCheckpointOfAnotherPlaceCostsOnlyTime() throws {
    let sample = try SimulatedStore.sample()
    sample.edit("checkpoint.json", #""offset": "#, #""offset": 1"#)
    try sample.opened().count(2)
    #expect(try sample.opened().counted() == 2)
  }

  /// However long the journal is, asking again reads what is new and no more.
  @Test func askingAgainReadsOnlyWhatIsNew() throws {
    let sample = try SimulatedStore { $0.waitingCommits = 1000 }
    for value in 1...200 { try sample.store.count(value) }
    let journal = sample.text("journal/000001.jsonl").utf8.count
    let store = try sample.opened()
    _ = try store.register()
    let questions: [(FileStore) throws -> Void] = [
      { _ = try $0.register() }, { _ = try $0.latestNumber() }, { _ = try $0.changes(since: 200) },
      { _ = try $0.counted() },
    ]
    for question in questions {
      #expect(try sample.disk.bytesRead { try question(store) } < 1000)
    }
    #expect(journal > 50_000)
    try sample.store.count(201)
    #expect(try sample.disk.bytesRead { _ = try store.latestNumber() } < 1000)
    // What cannot be believed is read to its end a few times, and then not again.
    sample.edit("journal/000001.jsonl", #"\"value\": 100,"#, #"\"value\": 101,"#)
    let broken = try sample.opened()
    for _ in 0..<3 { _ = try broken.latestNumber() }
    #expect(try sample.disk.bytesRead { _ = try broken.latestNumber() } < 1000)
    #expect(try sample.disk.bytesRead { _ = try broken.counted() } < 1000)
  }
}
