import CaseStore
import Fostering
import Synchronization

/// A store in which somebody else is quicker the first so many times.
final class BusyStore: CaseStoring {
  private let store: any CaseStoring
  private let left: Mutex<Int>

  init(_ store: any CaseStoring, conflicts: Int) {
    self.store = store
    left = Mutex(conflicts)
  }

  func commit(
    _ changes: [DocumentChange], by author: Author, reason: String
  ) throws(CaseStoreError) -> CommitOutcome {
    let isBeaten = left.withLock { left in
      left -= 1
      return left >= 0
    }
    if isBeaten {
      return .conflicts(
        changes.prefix(1).map {
          CommitConflict(
            id: $0.id, expectedVersion: $0.expectedVersion, theirs: nil, mine: $0.body)
        })
    }
    return try store.commit(changes, by: author, reason: reason)
  }

  func document(_ id: DocumentID) throws(CaseStoreError) -> StoredDocument? {
    try store.document(id)
  }
  func list(
    _ kind: DocumentKind, household: HouseholdReference?
  ) throws(CaseStoreError) -> [DocumentID] { try store.list(kind, household: household) }
  func changes(since number: Int) throws(CaseStoreError) -> [Transaction] {
    try store.changes(since: number)
  }
  func latestNumber() throws(CaseStoreError) -> Int { try store.latestNumber() }
  func register() throws(CaseStoreError) -> Register { try store.register() }
  func saveDraft(_ draft: Draft) throws(CaseStoreError) { try store.saveDraft(draft) }
  func drafts(of user: Username) throws(CaseStoreError) -> [Draft] { try store.drafts(of: user) }
  func deleteDraft(_ name: String, of user: Username) throws(CaseStoreError) {
    try store.deleteDraft(name, of: user)
  }
  func check() throws(CaseStoreError) -> CheckReport { try store.check() }
}
