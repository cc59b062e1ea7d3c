import Fostering
import Synchronization

/// A store that is kept in memory and forgotten with it: for tests, and to try things on.
public final class MemoryStore: CaseStoring {
  private struct State: Sendable {
    var documents: [DocumentID: StoredDocument] = [:]
    var transactions: [Transaction] = []
    var drafts: [Username: [String: Draft]] = [:]
    var register: Register?
  }

  private let state = Mutex(State())

  public init() {}

  public func document(_ id: DocumentID) throws(CaseStoreError) -> StoredDocument? {
    state.withLock { $0.documents[id] }
  }

  public func list(
    _ kind: DocumentKind, household: HouseholdReference?
  ) throws(CaseStoreError) -> [DocumentID] {
    state.withLock { state in
      state.documents.keys
        .filter { $0.kind == kind && (household == nil || $0.household == household) }
        .sorted()
    }
  }

  public func commit(
    _ changes: [DocumentChange], by author: Author, reason: String
  ) throws(CaseStoreError) -> CommitOutcome {
    let prepared = try PreparedChange.all(changes)
    return state.withLock { state in
      let conflicts = prepared.compactMap { change in
        change.conflict(with: state.documents[change.id])
      }
      guard conflicts.isEmpty else { return .conflicts(conflicts) }
      let transaction = Transaction(
        number: state.transactions.count + 1, author: author, reason: reason,
        changes: prepared.map(\.step))
      state.transactions.append(transaction)
      for change in prepared { state.documents[change.id] = change.document }
      return .committed(transaction)
    }
  }

  public func changes(since number: Int) throws(CaseStoreError) -> [Transaction] {
    state.withLock { Array($0.transactions.dropFirst(max(0, number))) }
  }

  public func latestNumber() throws(CaseStoreError) -> Int {
    state.withLock { $0.transactions.count }
  }

  public func register() throws(CaseStoreError) -> Register {
    try state.withLock { (state) throws(CaseStoreError) in
      if let register = state.register, register.transaction == state.transactions.count {
        return register
      }
      var households: [Household] = []
      var staff: [StaffMember] = []
      for document in state.documents.values {
        switch document.id {
        case .household: households.append(try document.household())
        case .staff: staff.append(try document.staffMember())
        case .visit, .configuration: break
        }
      }
      let register = Register(
        households, staff: staff, transaction: state.transactions.count)
      state.register = register
      return register
    }
  }

  public func saveDraft(_ draft: Draft) throws(CaseStoreError) {
    state.withLock { $0.drafts[draft.owner, default: [:]][draft.name] = draft }
  }

  public func drafts(of user: Username) throws(CaseStoreError) -> [Draft] {
    state.withLock { state in
      (state.drafts[user] ?? [:]).values.sorted { $0.name < $1.name }
    }
  }

  public func deleteDraft(_ name: String, of user: Username) throws(CaseStoreError) {
    state.withLock { _ = $0.drafts[user]?.removeValue(forKey: name) }
  }

  public func check() throws(CaseStoreError) -> CheckReport { CheckReport() }
}
