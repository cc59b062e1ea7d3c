import CaseStore
import Fostering

/// A value with the document that it was read from: what a change to it is made from.
struct Recorded<Value> {
  var value: Value
  let version: Int
  let body: [UInt8]
}

extension Recorded where Value == Household {
  /// A household's record, or nil where the store has none.
  static func read(
    _ reference: HouseholdReference, from store: any CaseStoring
  ) throws(CaseworkError) -> Recorded? {
    try read(.household(reference), from: store) { (document) throws(CaseStoreError) in
      try document.household()
    }
  }

  /// The change that makes `household` the record; a new record where `old` is nil.
  static func change(to household: Household, from old: Recorded?) -> DocumentChange {
    DocumentChange(
      id: .household(household.reference), expectedVersion: old?.version ?? 0,
      body: HouseholdDocument.encode(household, keeping: old?.body))
  }
}

extension Recorded where Value == Visit {
  /// A visit, words and all, or nil where the store has none.
  static func read(
    _ id: VisitID, of household: HouseholdReference, from store: any CaseStoring
  ) throws(CaseworkError) -> Recorded? {
    try read(.visit(household, id), from: store) { (document) throws(CaseStoreError) in
      try document.visit()
    }
  }

  /// The change that makes `visit` the record; a new record where `old` is nil.
  static func change(
    to visit: Visit, of household: HouseholdReference, from old: Recorded?
  ) -> DocumentChange {
    DocumentChange(
      id: .visit(household, visit.id), expectedVersion: old?.version ?? 0,
      body: VisitDocument.encode(visit, of: household, keeping: old?.body))
  }
}

extension Recorded where Value == StaffMember {
  /// A member of staff, or nil where the store has none.
  static func read(
    _ username: Username, from store: any CaseStoring
  ) throws(CaseworkError) -> Recorded? {
    try read(.staff(username), from: store) { (document) throws(CaseStoreError) in
      try document.staffMember()
    }
  }

  /// The change that makes `member` the record; a new record where `old` is nil.
  static func change(to member: StaffMember, from old: Recorded?) -> DocumentChange {
    DocumentChange(
      id: .staff(member.username), expectedVersion: old?.version ?? 0,
      body: StaffDocument.encode(member, keeping: old?.body))
  }
}

extension Recorded {
  private static func read(
    _ id: DocumentID, from store: any CaseStoring,
    _ decode: (StoredDocument) throws(CaseStoreError) -> Value
  ) throws(CaseworkError) -> Recorded? {
    do throws(CaseStoreError) {
      guard let document = try store.document(id) else { return nil }
      return Recorded(
        value: try decode(document), version: document.version, body: document.body)
    } catch { throw CaseworkError(error) }
  }
}

extension Desk {
  /// A household's record, which must be there.
  func household(
    _ reference: HouseholdReference
  ) throws(CaseworkError) -> Recorded<Household> {
    guard let record = try Recorded<Household>.read(reference, from: store) else {
      throw .noHousehold(reference)
    }
    return record
  }

  /// Commits, or says which way it failed.
  ///
  /// - Returns: nil where somebody else changed one of the documents meanwhile.
  func commit(
    _ changes: [DocumentChange], by author: Author, reason: String
  ) throws(CaseworkError) -> Transaction? {
    do {
      switch try store.commit(changes, by: author, reason: reason) {
      case .committed(let transaction): return transaction
      case .conflicts: return nil
      }
    } catch { throw CaseworkError(error) }
  }
}

extension [VisitFacts] {
  /// Puts facts in at their place: by date, then identity; in place of those of the same identity.
  mutating func put(_ facts: VisitFacts) {
    removeAll { $0.id == facts.id }
    let place = firstIndex { ($0.date, $0.id) > (facts.date, facts.id) } ?? endIndex
    insert(facts, at: place)
  }
}
