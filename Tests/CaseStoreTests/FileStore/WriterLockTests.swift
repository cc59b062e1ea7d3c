import Dispatch
import Fostering
import Foundation
import Synchronization
import Testing

@testable import CaseStore

@Suite struct WriterLockTests {
  @Test func theWaitIsBoundedAndTheMessageSaysWhoHoldsIt() throws {
    let sample = try SimulatedStore.sample()
    let folder = StoreFolder(disk: sample.disk, root: SimulatedStore.root)
    var holder = StoreEffects.test(sample.disk)
    holder.holder = "process 123 of jsmith"
    let lock = try WriterLock.take(folder, holder)
    let clock = TestClock()
    let store = try FileStore.open(
      at: SimulatedStore.root, .test(sample.disk, clock: clock))
    let error = #expect(throws: CaseStoreError.self) { try store.count(2) }
    #expect(error?.kind == .busy)
    #expect(
      error?.message
        == "Nothing was saved: process 123 of jsmith has been writing to the store for some time. "
        + "Try again in a moment.")
    #expect((5000..<5020).contains(clock.milliseconds))
    #expect(try store.counted() == 1, "readers do not wait")
    lock.release(saying: .free([]))
    try store.count(2)
  }

  @Test func whoeverWaitsGoesOnAsSoonAsTheLockIsFree() throws {
    let sample = try SimulatedStore.sample()
    let lock = try WriterLock.take(
      StoreFolder(disk: sample.disk, root: SimulatedStore.root), .test(sample.disk))
    let waited = Mutex(0)
    var effects = StoreEffects.test(sample.disk)
    effects.milliseconds = { waited.withLock { $0 } }
    effects.wait = { time in
      let now = waited.withLock { now in
        now += time
        return now
      }
      if now > 1000 { lock.release(saying: .free([])) }
    }
    try FileStore.open(at: SimulatedStore.root, effects).count(2)
    #expect(waited.withLock { $0 } < 1020)
  }

  @Test(
    arguments: [
      .free([]), .free(.roll), .free(.install), .free([.roll, .install]),
      .held(by: "process 1 of x"),
      .held(by: String(repeating: "ö", count: 300)),
    ] as [WriterLock.Word])
  func eachWordIsAsLongAndHalfOfItIsNoWord(word: WriterLock.Word) throws {
    let text = WriterLock.text(word)
    #expect(text.count == WriterLock.text(.free([])).count)
    let sample = try SimulatedStore()
    let folder = StoreFolder(disk: sample.disk, root: SimulatedStore.root)
    sample.disk.edit(sample.path("lock")) { _ in text }
    let lock = try WriterLock.take(folder, .test(sample.disk))
    if case .held(let name) = word {
      guard case .held(let found) = lock.found else {
        Issue.record("\(lock.found)")
        return
      }
      #expect(name.hasPrefix(found.prefix(20)))
    } else {
      #expect(lock.found == word)
    }
    lock.release(saying: .free([]))
    let held = WriterLock.text(.held(by: "someone"))
    sample.disk.edit(sample.path("lock")) { _ in
      Array(text.prefix(80) + held.dropFirst(80))
    }
    let second = try WriterLock.take(folder, .test(sample.disk))
    guard case .held = second.found else {
      Issue.record("\(second.found)")
      return
    }
  }

  /// Programs that write at once, on the real disk, while another verifies the store.
  @Test func writersAtOnceLoseNothingAndCheckingFindsNoDamage() throws {
    let folder = try TestFolder()
    let path = folder.store
    try FileStore.create(at: path, about: .sample).count(0)
    let running = Mutex(4)
    let problems = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 5) { worker in
      do {
        let store = try FileStore.open(at: path)
        guard worker < 4 else {
          repeat {
            let report = try store.check()
            if !report.isSound { problems.withLock { $0.append("\(report.findings)") } }
            _ = try store.register()
          } while running.withLock { $0 } > 0
          return
        }
        defer { running.withLock { $0 -= 1 } }
        for round in 1...15 {
          try store.save(DocumentChange.household(worker * 100 + round))
          // Whoever meets a conflict reads again and adds to what is there now.
          while try store.count((try store.counted() ?? 0) + 1) == nil {}
        }
      } catch {
        problems.withLock { $0.append("\(error)") }
      }
    }
    #expect(problems.withLock { $0 } == [])
    let store = try FileStore.open(at: path)
    #expect(try store.document(.configuration("count"))?.version == 61)
    #expect(try store.counted() == 60)
    #expect(try store.list(.household, household: nil).count == 60)
    #expect(try store.latestNumber() == 121)
    let report = try store.check()
    #expect(report.isSound, "\(report.findings)")
  }
}
