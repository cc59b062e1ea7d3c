import Fostering
import Glibc
import Synchronization
import Testing

@testable import CaseStore

/// What readers do, and where they may not.
@Suite struct ReadingTests {
  private func ask(_ store: FileStore) throws -> RegisterRows {
    _ = try store.document(SimulatedStore.household)
    for kind in DocumentKind.allCases { _ = try store.list(kind, household: nil) }
    _ = try store.changes(since: 0)
    _ = try store.latestNumber()
    _ = try store.drafts(of: "ssw001")
    _ = try store.check()
    return RegisterRows(try store.register())
  }

  @Test(arguments: [true, false])
  func readersWriteNothingButTheIndex(torn: Bool) throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    sample.remove(StoreFolder.indexFile)
    if torn { sample.put("journal/000001.jsonl", sample.text("journal/000001.jsonl") + "torn") }
    let store = try sample.opened()
    sample.disk.fail(at: nil)
    _ = try ask(store)
    let calls = sample.disk.calls
    #expect(!calls.isEmpty)
    #expect(calls.allSatisfy { $0.path.hasPrefix("/store/index") }, "\(calls)")
    #expect(!calls.contains { $0.name.hasPrefix("sync") })
    sample.disk.fail(at: nil)
    _ = try ask(store)
    #expect(sample.disk.calls.isEmpty)
  }

  @Test func takingTheIndexAwayChangesNothingButTime() throws {
    let sample = try SimulatedStore.sample()
    let with = try ask(sample.opened())
    sample.remove(StoreFolder.indexFile)
    #expect(try ask(sample.opened()) == with)
    #expect(sample.disk.text(sample.path(StoreFolder.indexFile)) != nil)
  }

  @Test(arguments: ["/store/index", "/store/"])
  func whereTheIndexMayNotBeWrittenAllElseWorks(place: String) throws {
    let sample = try SimulatedStore.sample()
    let with = RegisterRows(try sample.store.register())
    sample.remove(StoreFolder.indexFile)
    sample.disk.state.withLock { $0.readOnly = [place] }
    let store = try sample.opened()
    #expect(try ask(store) == with)
    sample.disk.fail(at: nil)
    for _ in 0..<5 { #expect(try ask(store) == with) }
    #expect(sample.disk.calls.isEmpty, "it is not tried again at every question")
    guard place == "/store/" else { return }
    let error = #expect(throws: CaseStoreError.self) { try store.count(2) }
    #expect(error?.kind == .notAllowed)
    #expect(error?.message.contains("not permitted to use lock of the store /store") == true)
  }

  @Test(
    arguments: [(0x6969, "NFS"), (0xFF53_4D42, "SMB"), (0x6573_5546, "FUSE")] as [(UInt32, String)])
  func networkFileSystemsAreReadAndNotWritten(type: UInt32, name: String) throws {
    let sample = try SimulatedStore.sample()
    sample.disk.state.withLock { $0.fileSystem = type }
    _ = try ask(sample.opened())
    sample.disk.fail(at: nil)
    let draft = Draft(name: "a", owner: "b", savedAt: "", fields: [:])
    for work in [{ try sample.store.count(2) }, { try sample.store.saveDraft(draft) }]
      as [() throws -> Any?]
    {
      let error = #expect(throws: CaseStoreError.self) { _ = try work() }
      #expect(error?.kind == .networkFileSystem)
      #expect(error?.message.contains("(\(name))") == true)
    }
    #expect(sample.disk.calls.isEmpty)
    let other = SimulatedDisk()
    other.state.withLock { $0.fileSystem = type }
    #expect(throws: CaseStoreError.self) {
      try FileStore.create(at: "/store", about: .sample, .test(other))
    }
  }

  static let long = String(repeating: "long name ", count: 40)
  static let references = [
    "HF-00231", "hf-00231", "a/b", "..", ".", "", " ", "%", "%2E", "a~b", "Ne\u{301}e", "家庭",
    "x.json", long, long + "a", long + "b",
  ]

  @Test func anyReferenceHasAFolderOfItsOwn() throws {
    let sample = try SimulatedStore { $0.indexLag = 0 }
    for (number, text) in Self.references.enumerated() {
      var household = Household.sample(number, visits: [.sample()])
      household.reference = HouseholdReference(text)
      var visit = Visit.sample()
      visit.id = VisitID(text)
      household.visits = [visit.facts]
      try sample.store.save([.head(household), .visit(visit, of: household.reference)])
      try sample.store.save([
        .staff(StaffMember(username: Username(text), name: text, role: .trainer)),
        .text(.configuration(text), "{}"),
      ])
      let draft = Draft(name: text, owner: Username(text), savedAt: "", fields: ["a": text])
      try sample.store.saveDraft(draft)
      #expect(try sample.opened().drafts(of: Username(text)) == [draft])
    }
    try sample.store.checkpoint()
    let store = try sample.opened()
    for kind in DocumentKind.allCases {
      #expect(try store.list(kind, household: nil).count == Self.references.count, "\(kind)")
    }
    for text in Self.references {
      let reference = HouseholdReference(text)
      #expect(try store.document(.household(reference))?.household().reference == reference)
      #expect(
        try store.list(.visit, household: reference) == [.visit(reference, VisitID(text))])
      #expect(try store.register().row(reference)?.reference == reference)
      #expect(DocumentID(text: DocumentID.visit(reference, VisitID(text)).text)?.ownID == text)
    }
    #expect(try store.document(.household("N\u{E9}e")) != nil)
    #expect(try store.check() == CheckReport())
    let names = sample.disk.paths(under: "/store").flatMap { $0.split(separator: "/") }
    #expect(names.allSatisfy { $0.utf8.count <= 255 })
  }

  @Test func whereThereIsNoStoreTheMessageSaysWhatToDo() throws {
    let error = #expect(throws: CaseStoreError.self) {
      try FileStore.open(at: "/nowhere/", .test(SimulatedDisk()))
    }
    #expect(error?.kind == .noStore)
    #expect(error?.message.contains("hearth init") == true)
    let sample = try SimulatedStore()
    let second = #expect(throws: CaseStoreError.self) {
      try FileStore.create(at: "/store", about: .sample, .test(sample.disk))
    }
    #expect(second?.kind == .alreadyThere)
  }
}
