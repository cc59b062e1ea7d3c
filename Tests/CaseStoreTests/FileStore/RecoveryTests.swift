import Fostering
import TestKit
import Testing

@testable import CaseStore

/// The rules by which a store is put right after a crash.
@Suite struct RecoveryTests {
  // MARK: - R1: a newer format

  @Test(arguments: ["read", "write"])
  func aNewerFormatIsRefusedInPlainWords(what: String) throws {
    let sample = try SimulatedStore.sample()
    if what == "read" {
      sample.edit("STORE.json", #""format": 1"#, #""format": 2"#)
      let error = #expect(throws: CaseStoreError.self) { try sample.opened() }
      #expect(error?.kind == .newerFormat)
      #expect(error?.message.contains("a newer version of Hearth made it") == true)
    } else {
      sample.edit("STORE.json", #""oldestWriter": 1"#, #""oldestWriter": 2"#)
      let store = try sample.opened()
      #expect(try store.counted() == 1)
      sample.disk.fail(at: nil)
      let error = #expect(throws: CaseStoreError.self) { try store.count(2) }
      #expect(error?.kind == .newerFormat)
      #expect(sample.disk.calls.isEmpty)
    }
  }

  @Test(arguments: ["", "{}", #"{"format":1}"#, #"{"id":"x"}"#, "[]", #"{"format":"1","id":"x"}"#])
  func aDescriptionThatSaysTooLittleIsDamage(text: String) throws {
    let sample = try SimulatedStore()
    sample.put("STORE.json", text)
    let error = #expect(throws: CaseStoreError.self) { try sample.opened() }
    #expect(error?.kind == .damaged)
  }

  @Test func aNewerFormatIsToldWhateverElseItHolds() throws {
    let sample = try SimulatedStore()
    sample.put("STORE.json", #"{"format":2,"identity":{}}"#)
    let error = #expect(throws: CaseStoreError.self) { try sample.opened() }
    #expect(error?.kind == .newerFormat)
  }

  @Test func aDescriptionMayLeaveOutWhatHasADefault() throws {
    let sample = try SimulatedStore()
    sample.put("STORE.json", #"{"format":1,"id":"sample"}"#)
    let store = try sample.opened()
    #expect(store.identity == StoreIdentity(id: "sample", service: ""))
    try store.count(1)
  }

  // MARK: - R2 and R3: the journal's end and its midst

  @Test(arguments: [#"{"commit":{"changes":["#, "\0\0\0\0", "garbage", "\0\0\n"])
  func aTornLastLineIsKeptApartAndCut(tail: String) throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    let whole = sample.text("journal/000001.jsonl")
    sample.put("journal/000001.jsonl", whole + tail)
    let store = try sample.opened()
    #expect(try store.counted() == 1)
    #expect(sample.text("journal/000001.jsonl") == whole + tail, "readers change nothing")
    try store.count(2)
    #expect(sample.text("journal/000001.jsonl").hasPrefix(whole + #"{"commit""#))
    let kept = sample.disk.paths(under: "/store/quarantine/")
    #expect(kept.count == 1)
    #expect(kept.first.flatMap { sample.disk.text($0) } == Array(tail.utf8))
    #expect(try sample.opened().check().isSound)
  }

  @Test(arguments: [true, false], ["Evans 2", "J Smith"])
  func aBadLineWithGoodOnesBehindItMakesTheStoreReadOnly(checkpointed: Bool, word: String) throws {
    let sample = try SimulatedStore.sample()
    if !checkpointed { sample.remove("checkpoint.json") }
    sample.edit("journal/000001.jsonl", word, "XXXXX")
    let store = try sample.opened()
    #expect(try store.document(SimulatedStore.household)?.household().name == "Evans-Price")
    #expect(try store.document(.household("HF-10002"))?.household().name == "Evans 2")
    #expect(try store.register().count == 3)
    if !checkpointed {
      sample.disk.fail(at: nil)
      let error = #expect(throws: CaseStoreError.self) { try store.count(2) }
      #expect(error?.kind == .damaged)
      #expect(error?.message.contains("journal/000001.jsonl was altered") == true)
      #expect(error?.message.contains("hearth check") == true)
      #expect(sample.disk.calls.allSatisfy { $0.path == "/store/lock" })
    }
    #expect(try store.check().findings.map(\.kind) == [.journalAltered])
  }

  @Test(arguments: ["last line", "last lines", "everything", "file"])
  func aJournalThatEndsBeforeTheCheckpointIsDamage(what: String) throws {
    let sample = try SimulatedStore.sample()
    switch what {
    case "last line": sample.editLines { $0.dropLast() }
    case "last lines": sample.editLines { Array($0.prefix(2)) }
    case "everything": sample.put("journal/000001.jsonl", "")
    default: sample.remove("journal/000001.jsonl")
    }
    let store = try sample.opened()
    #expect(try store.document(SimulatedStore.household)?.household().name == "Evans-Price")
    let error = #expect(throws: CaseStoreError.self) { try store.count(2) }
    #expect(error?.kind == .damaged)
    #expect(try sample.opened().check().findings.map(\.kind) == [.journalMissing])
  }

  @Test func aLineThatWasSavedAndThenCutOffIsDamage() throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    sample.editLines { $0.dropLast() + [Array($0[$0.count - 1].dropLast(20))] }
    let error = #expect(throws: CaseStoreError.self) { try sample.opened().count(2) }
    #expect(error?.kind == .damaged)
  }

  // MARK: - R4: documents

  @Test(arguments: ["missing", "empty", "zeros", "older", "garbage"])
  func aDocumentThatIsNotInItsPlaceIsWrittenAnew(state: String) throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    let path = StoreFolder.document(SimulatedStore.household)
    let staff = StoreFolder.document(.staff("ssw001"))
    let text = sample.text(path)
    for path in [path, staff] {
      switch state {
      case "missing": sample.remove(path)
      case "empty": sample.put(path, "")
      case "zeros": sample.put(path, "\0\0\0")
      case "older": sample.edit(path, #""version": 2"#, #""version": 1"#)
      default: sample.put(path, "{\"a")
      }
    }
    sample.remove(StoreFolder.indexFile)
    let store = try sample.opened()
    #expect(try store.document(SimulatedStore.household)?.body == Array(text.utf8))
    #expect(try store.list(.household, household: nil).count == 3)
    let register = try store.register()
    #expect(register.row("HF-10001")?.name == "Evans-Price")
    #expect(register.staff == [.sample])
    try store.count(2)
    #expect(sample.text(path) == text)
    #expect(try sample.opened().check().isSound)
    #expect(sample.disk.paths(under: "/store/quarantine/").isEmpty == (state != "garbage"))
  }

  @Test(arguments: [2, 7])
  func aFileEditedByHandStaysAndIsKeptApartAndReported(version: Int) throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    let path = StoreFolder.document(SimulatedStore.household)
    sample.edit(path, #""version": 2"#, #""version": \#(version)"#)
    sample.edit(path, "Evans-Price", "Edited")
    let edited = sample.text(path)
    // A writer died, so that the next one compares every text.
    sample.put("lock", "held by process 1 of x")
    try sample.opened().count(2)
    #expect(sample.text(path) == edited)
    let kept = sample.disk.paths(under: "/store/quarantine/")
    #expect(kept.compactMap { sample.disk.text($0) } == [Array(edited.utf8)])
    #expect(try sample.opened().check().findings.map(\.kind) == [.documentDiffers])
  }

  // MARK: - R5: what lies about

  @Test func temporaryFilesAreCleared() throws {
    let sample = try SimulatedStore.sample()
    sample.put("tmp/1", "half")
    sample.put("tmp/checkpoint", "half")
    sample.put("index/register.123", "half")
    try sample.opened().count(2)
    #expect(sample.disk.paths(under: "/store/tmp/").isEmpty)
    #expect(sample.disk.paths(under: "/store/index/") == ["/store/index/register"])
  }

  // MARK: - R6: the index

  @Test(arguments: ["removed", "empty", "harmed", "foreign", "older", "ahead", "folder removed"])
  func theIndexIsMadeAnewWithEqualAnswers(state: String) throws {
    let sample = try SimulatedStore.sample { $0.indexLag = 0 }
    let old = sample.disk.text(sample.path(StoreFolder.indexFile))
    try sample.store.save(DocumentChange.household(4))
    let expected = try sample.store.register()
    switch state {
    case "removed", "folder removed": sample.remove(StoreFolder.indexFile)
    case "empty": sample.put(StoreFolder.indexFile, "")
    case "harmed": sample.edit(StoreFolder.indexFile, "Evans", "Swans")
    case "foreign": try sample.writeIndex(of: "other") { _ in }
    case "older": sample.disk.edit(sample.path(StoreFolder.indexFile)) { _ in old }
    default: try sample.writeIndex(ahead: 3) { _ in }
    }
    let register = try sample.opened().register()
    #expect(RegisterRows(register) == RegisterRows(expected))
    #expect(RegisterRows(try sample.opened().register()) == RegisterRows(expected))
    #expect(try sample.opened().check() == CheckReport())
  }

  // MARK: - R7: again and again

  @Test func recoveringTwiceIsRecoveringOnce() throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    sample.put("journal/000001.jsonl", sample.text("journal/000001.jsonl") + "torn")
    sample.put(StoreFolder.document(SimulatedStore.visit), "")
    sample.put("tmp/1", "half")
    let conflict = [DocumentChange.text(.configuration("count"), "{}", from: 77)]
    #expect(try sample.opened().save(conflict) == nil)
    let once = sample.disk.paths(under: "/store").map { [Array($0.utf8), sample.disk.text($0)] }
    #expect(try sample.opened().save(conflict) == nil)
    let twice = sample.disk.paths(under: "/store").map { [Array($0.utf8), sample.disk.text($0)] }
    #expect(once == twice)
  }

  @Test func aCrashWhileRecoveringIsJustAnotherCrash() throws {
    var random = SeededRandom(seed: 7)
    for call in 1...60 {
      let sample = try SimulatedStore.sample(checkpointed: false)
      sample.put("journal/000001.jsonl", sample.text("journal/000001.jsonl") + "torn")
      sample.put(StoreFolder.document(SimulatedStore.visit), "")
      sample.put("lock", "held by process 1 of x")
      sample.disk.fail(at: call, once: false)
      let saved = (try? sample.opened().count(2)) != nil
      let hasFailed = sample.disk.hasFailed
      let disk = SimulatedDisk(sample.disk.files.afterPowerLoss(&random))
      let store = try FileStore.open(at: SimulatedStore.root, .test(disk))
      let counted = try store.counted()
      #expect(counted == 2 || (!saved && counted == 1), "call \(call)")
      let report = try store.check()
      #expect(report.isSound, "call \(call): \(report.findings)")
      try store.count(3)
      #expect(try store.check().isSound, "call \(call)")
      if !hasFailed { return }
    }
    Issue.record("the run never came to its end")
  }
}
