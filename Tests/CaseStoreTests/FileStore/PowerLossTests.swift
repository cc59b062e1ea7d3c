import Fostering
import Synchronization
import TestKit
import Testing

@testable import CaseStore

/// Power goes at any call; of all that was not synced, any part is gone.
@Suite struct PowerLossTests {
  /// The disk at the moment of a call, and what had been acknowledged by then.
  struct Moment: Sendable {
    var files: SimulatedFiles
    var saved: Int
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func whatWasAcknowledgedIsThereAndNothingIsTorn(seed: UInt64) throws {
    print("seed \(seed)")
    let moments = Mutex<[Moment]>([])
    let saved = Mutex(0)
    let history = try History()
    history.disk.state.withLock { state in
      state.before = { _, files in
        let saved = saved.withLock { $0 }
        moments.withLock { $0.append(Moment(files: files, saved: saved)) }
      }
    }
    history.run { step in saved.withLock { $0 = step } }
    #expect(history.saved == History.steps)
    let all = moments.withLock { $0 } + [Moment(files: history.disk.files, saved: history.saved)]
    #expect(all.count > 100)
    var random = SeededRandom(seed: seed)
    for (call, moment) in all.enumerated() {
      try verify(moment, "seed \(seed), before call \(call)", &random)
    }
  }

  private func verify(
    _ moment: Moment, _ comment: String, _ random: inout SeededRandom
  ) throws {
    let disk = SimulatedDisk(moment.files.afterPowerLoss(&random))
    let store = try FileStore.open(at: SimulatedStore.root, .test(disk))
    let value = try store.counted("a") ?? 0
    #expect(value >= moment.saved && value <= moment.saved + 4, "\(comment)")
    #expect(try store.counted("b") ?? 0 == value, "\(comment)")
    _ = try store.register()
    let before = try store.check()
    #expect(before.isSound, "\(comment): \(before.findings)")
    #expect(try store.count(100, in: "a") != nil, "\(comment)")
    #expect(try store.counted("b") ?? 0 == value, "\(comment)")
    let after = try FileStore.open(at: SimulatedStore.root, .test(disk)).check()
    #expect(after.isSound, "\(comment): \(after.findings)")
    #expect(after.notes.allSatisfy { $0.kind == .indexWrong }, "\(comment): \(after.notes)")
  }

  @Test func aDraftThatWasSavedSurvives() throws {
    let sample = try SimulatedStore()
    var random = SeededRandom(seed: 3)
    for step in 1...20 {
      let draft = Draft(name: "d", owner: "u", savedAt: "", fields: ["n": "\(step)"])
      try sample.store.saveDraft(draft)
      let disk = SimulatedDisk(sample.disk.files.afterPowerLoss(&random))
      let store = try FileStore.open(at: SimulatedStore.root, .test(disk))
      #expect(try store.drafts(of: "u") == [draft])
    }
  }

  @Test func aStoreIsMadeWholeOrCanBeMadeAgain() throws {
    let moments = Mutex<[SimulatedFiles]>([])
    let disk = SimulatedDisk()
    disk.state.withLock { state in
      state.before = { _, files in moments.withLock { $0.append(files) } }
    }
    _ = try FileStore.create(at: SimulatedStore.root, about: .sample, .test(disk))
    var random = SeededRandom(seed: 5)
    for files in moments.withLock({ $0 }) + [disk.files] {
      let left = SimulatedDisk(files.afterPowerLoss(&random))
      do {
        _ = try FileStore.open(at: SimulatedStore.root, .test(left))
      } catch {
        #expect(error.kind == .noStore)
        _ = try FileStore.create(at: SimulatedStore.root, about: .sample, .test(left))
      }
      let store = try FileStore.open(at: SimulatedStore.root, .test(left))
      try store.count(1)
      #expect(try store.check() == CheckReport())
    }
  }
}
