import Fostering
import Testing

@testable import CaseStore

@Suite struct CheckTests {
  @Test(arguments: [true, false])
  func aSoundStoreIsSound(checkpointed: Bool) throws {
    let sample = try SimulatedStore.sample(checkpointed: checkpointed)
    let report = try sample.store.check()
    #expect(report == CheckReport())
    #expect(try sample.opened().check() == CheckReport())
  }

  @Test func anEmptyStoreIsSound() throws {
    #expect(try SimulatedStore().store.check() == CheckReport())
  }

  @Test(arguments: Damage.findings)
  func damageIsFoundAndNothingElseIs(_ damage: Damage) throws {
    let sample = try SimulatedStore.sample(checkpointed: damage.checkpointed)
    let store = sample.store
    try damage.plant(sample)
    let report = try store.check()
    #expect(report.findings.map(\.kind) == [damage.kind], "\(report)")
    #expect(report.findings.map(\.path) == [damage.path])
    #expect(report.notes.allSatisfy { $0.kind == .indexWrong }, "\(report.notes)")
    for finding in report.findings {
      #expect(finding.what.hasSuffix("."))
      #expect(finding.remedy.hasSuffix("."))
    }
    #expect(try store.check() == report)
  }

  @Test(arguments: Damage.notes)
  func whatTheNextWriterPutsRightIsANoteUntilThen(_ damage: Damage) throws {
    let sample = try SimulatedStore.sample(checkpointed: damage.checkpointed)
    try damage.plant(sample)
    let report = try sample.opened().check()
    #expect(report.findings.isEmpty, "\(report)")
    #expect(report.notes.map(\.kind) == [damage.kind], "\(report)")
    #expect(report.notes.map(\.path) == [damage.path])

    let next = try sample.opened()
    try next.count(9)
    _ = try next.register()
    let after = try sample.opened().check()
    #expect(after.isSound, "\(after)")
    #expect(after.notes.allSatisfy { $0.kind == .indexWrong }, "\(after.notes)")
    #expect(try sample.opened().counted() == 9)
  }

  @Test func everyKindIsPlantedSomewhere() {
    #expect(Set(Damage.findings.map(\.kind)) == Set(CheckReport.Kind.allCases))
  }

  @Test func manyDamagesAreAllFound() throws {
    let sample = try SimulatedStore.sample()
    sample.edit("journal/000001.jsonl", "Evans 3", "Ewans 3")
    sample.put("docs/staff/x.json", "{}")
    sample.remove(StoreFolder.document(SimulatedStore.visit))
    sample.edit(StoreFolder.document(.staff("ssw001")), "J Smith", "J Smythe")
    sample.put("tmp/1", "")
    let report = try sample.store.check()
    #expect(
      report.findings.map(\.kind) == [
        .documentDiffers, .documentDiffers, .orphan, .journalAltered,
      ], "\(report.findings)")
    #expect(report.notes.map(\.path) == ["tmp/1"])
  }

  @Test func aMissingSegmentIsOneFindingAndAccusesNoDocument() throws {
    let sample = try SimulatedStore.sample { $0.segment = 100 }
    #expect(sample.disk.paths(under: "/store/journal").count > 3)
    sample.remove("journal/000002.jsonl")
    sample.remove("journal/000003.jsonl")
    let report = try sample.store.check()
    #expect(report.findings.map(\.kind) == [.journalMissing], "\(report.findings)")
    #expect(report.findings.map(\.path) == ["journal/000002.jsonl"])
  }

  @Test func checkingChangesNothingAndTakesNoLock() throws {
    let sample = try SimulatedStore.sample(checkpointed: false)
    let store = try sample.opened()
    sample.disk.fail(at: nil)
    _ = try store.check()
    #expect(sample.disk.calls.isEmpty)
  }

  @Test func aFileThatTheSystemCannotReadIsNamed() throws {
    let sample = try SimulatedStore.sample()
    let disk = UnreadableDisk(sample.disk, path: sample.path(SimulatedStore.visit))
    let report = try FileStore.open(at: SimulatedStore.root, .test(disk)).check()
    #expect(report.findings.map(\.kind) == [.documentUnreadable])
    #expect(report.findings.first?.what.contains("Input/output error") == true)
  }
}
