import Testing

@testable import CaseStore

/// The kinds of store that one suite of tests is run against.
enum StoreKind: CaseIterable, CustomTestStringConvertible {
  case memory
  case files
  case simulated
  /// As files, with every size so small that each way of writing is taken.
  case smallFiles

  var testDescription: String { "\(self)" }

  /// A new, empty store, with a way to open it again as another program would.
  func make() throws -> OpenStore {
    switch self {
    case .memory:
      let store = MemoryStore()
      return OpenStore(store: store, again: { store })
    case .files:
      let folder = try TestFolder()
      let path = folder.store
      let store = try FileStore.create(at: path, about: .sample)
      return OpenStore(store: store, folder: folder, again: { try FileStore.open(at: path) })
    case .simulated:
      let sample = try SimulatedStore()
      return OpenStore(store: sample.store, again: { try sample.opened() })
    case .smallFiles:
      let sample = try SimulatedStore { limits in
        limits.segment = 600
        limits.line = 900
        limits.part = 400
        limits.waitingCommits = 3
        limits.waitingDocuments = 5
        limits.singleSyncs = 2
        limits.indexLag = 1
      }
      return OpenStore(store: sample.store, again: { try sample.opened() })
    }
  }
}

/// A store under test.
struct OpenStore {
  var store: any CaseStoring
  var folder: TestFolder?
  var again: () throws -> any CaseStoring
}
