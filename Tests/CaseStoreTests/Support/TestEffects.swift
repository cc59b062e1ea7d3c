import Synchronization
import TestKit

@testable import CaseStore

/// A clock that goes on only while somebody waits.
final class TestClock: Sendable {
  private let now = Mutex(0)

  var milliseconds: Int { now.withLock { $0 } }

  func wait(_ milliseconds: Int) { now.withLock { $0 += milliseconds } }
}

extension StoreEffects {
  /// Effects without chance, on a disk that is given.
  static func test(
    _ disk: any Disk, clock: TestClock = TestClock(), seed: UInt64 = 1,
    _ limits: (inout StoreLimits) -> Void = { _ in }
  ) -> StoreEffects {
    let random = Mutex(SeededRandom(seed: seed))
    var sizes = StoreLimits()
    limits(&sizes)
    return StoreEffects(
      disk: disk, random: { random.withLock { $0.next() } },
      milliseconds: { clock.milliseconds }, wait: { clock.wait($0) }, holder: "a test",
      limits: sizes)
  }
}

/// A store on a simulated disk, at `/store`.
struct SimulatedStore {
  static let root = "/store"
  let disk: SimulatedDisk
  let store: FileStore
  private let limits: (inout StoreLimits) -> Void

  init(
    _ disk: SimulatedDisk = SimulatedDisk(),
    _ limits: @escaping (inout StoreLimits) -> Void = { _ in }
  ) throws {
    self.disk = disk
    self.limits = limits
    store = try FileStore.create(
      at: Self.root, about: .sample, StoreEffects.test(disk, limits))
  }

  /// The same store as another program opens it.
  func opened() throws -> FileStore {
    try FileStore.open(at: Self.root, StoreEffects.test(disk, seed: 2, limits))
  }

  /// The path on the disk of a file of the store.
  func path(_ relative: String) -> String { Self.root + "/" + relative }

  func path(_ id: DocumentID) -> String { path(StoreFolder.document(id)) }

  func text(_ relative: String) -> String {
    String(decoding: disk.text(path(relative)) ?? [], as: UTF8.self)
  }
}

extension StoreIdentity {
  static let sample = StoreIdentity(id: "sample", service: "A service")
}
