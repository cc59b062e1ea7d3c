import CaseStore
import Fostering

/// The changes that bring a store to what the sheets say, with what they come to.
struct ImportPlan {
  private(set) var changes: [DocumentChange] = []
  /// What became of the rows, sheet by sheet.
  private(set) var counts: [ImportResult.FileCount]
  private(set) var warnings: ImportWarnings

  private let rows: ImportedRows
  private let store: any CaseStoring
  private let existing: ExistingRecords

  /// Compares the rows with the records.
  init(
    _ rows: ImportedRows, at desk: Desk, existing: ExistingRecords, progress: (Double) -> Void
  ) throws(CaseworkError) {
    self.rows = rows
    self.existing = existing
    store = desk.store
    counts = rows.sheets.map { ImportResult.FileCount(file: $0.name) }
    for row in rows.rejected { counts[row.sheet].rejected += 1 }
    warnings = ImportWarnings(
      fileNames: rows.sheets.map(\.name), today: desk.today, policy: desk.policy)

    try planStaff()
    let sorted = rows.households.sorted { $0.reference < $1.reference }
    for (index, household) in sorted.enumerated() {
      try plan(household)
      if index % 256 == 0 { progress(Double(index) / Double(sorted.count)) }
    }
    warnings.sort()
  }

  // MARK: - Staff

  private mutating func planStaff() throws(CaseworkError) {
    var members: [Username: StaffMember] = [:]
    var recorded: [Username: Recorded<StaffMember>] = [:]
    for username in existing.staff {
      guard let record = try Recorded<StaffMember>.read(username, from: store) else { continue }
      recorded[username] = record
      members[username] = record.value
    }
    // The sheet that named each of them last.
    var sheets: [Username: Int] = [:]
    for found in rows.staff {
      let row = found.row
      if sheets.updateValue(found.sheet, forKey: row.username) == found.sheet {
        warnings.note(.sameKeyTwice, found.sheet, row.line, "\(row.username)", "listed again")
      }
      let member = row.applied(to: members[row.username])
      count(found.sheet, from: members[row.username], to: member)
      members[row.username] = member
    }
    for username in sheets.keys.sorted() {
      guard let member = members[username], member != recorded[username]?.value else { continue }
      changes.append(Recorded.change(to: member, from: recorded[username]))
    }
    warnings.roles = members.mapValues(\.role)
  }

  // MARK: - Households

  private mutating func plan(_ found: ImportedRows.OfHousehold) throws(CaseworkError) {
    let recorded =
      existing.households.contains(found.reference)
      ? try Recorded<Household>.read(found.reference, from: store) : nil
    var household = recorded?.value
    var sheet: Int?
    for record in found.records {
      let updated = record.row.applied(to: household)
      count(record.sheet, from: household, to: updated)
      household = updated
      warnings.check(record, isRepeated: record.sheet == sheet, household: updated)
      sheet = record.sheet
    }
    // A row about a household that is neither recorded nor in a good row is rejected earlier.
    guard var household else { return }

    applyInOrder(
      found.reviews, to: &household.reviews, isSame: { $0.isSame(as: $1) },
      applied: { $0.applied(to: $1) }, isBefore: { $0.heldOn < $1.heldOn })
    applyInOrder(
      found.holds, to: &household.holds, isSame: { $0.isSame(as: $1) },
      applied: { $0.applied(to: $1) }, isBefore: { $0.start < $1.start })
    applyInOrder(
      found.placements, to: &household.placements, isSame: { $0.isSame(as: $1) },
      applied: { $0.applied(to: $1) }, isBefore: { $0.start < $1.start })
    let visits = try applyVisits(found.visits, to: &household)
    warnings.check(found, household: household)

    if household != recorded?.value {
      changes.append(Recorded.change(to: household, from: recorded))
    }
    changes += visits
  }

  /// Applies rows to records of a kind; of several with equal keys the first row is the first
  /// record, the second the second.
  private mutating func applyInOrder<Row, Record: Equatable>(
    _ found: [ImportedRows.In<Row>], to records: inout [Record],
    isSame: (Row, Record) -> Bool, applied: (Row, Record?) -> Record,
    isBefore: (Record, Record) -> Bool
  ) {
    var sheet: Int?
    var used: Set<Int> = []
    for item in found {
      if item.sheet != sheet {
        sheet = item.sheet
        used = []
      }
      let place = records.indices.first { !used.contains($0) && isSame(item.row, records[$0]) }
      let before = place.map { records[$0] }
      let after = applied(item.row, before)
      count(item.sheet, from: before, to: after)
      if let place {
        records[place] = after
      } else {
        records.append(after)
      }
      used.insert(place ?? records.count - 1)
    }
    let isInOrder = zip(records, records.dropFirst()).allSatisfy { !isBefore($1, $0) }
    if !isInOrder { records.sort(by: isBefore) }
  }

  private mutating func count<Record: Equatable>(
    _ sheet: Int, from before: Record?, to after: Record
  ) {
    if before == nil {
      counts[sheet].added += 1
    } else if before == after {
      counts[sheet].unchanged += 1
    } else {
      counts[sheet].updated += 1
    }
  }
}

// MARK: - Visits

extension ImportPlan {
  /// Applies rows of visits to a household's facts, and gives the changes to the visits' own
  /// documents.
  private mutating func applyVisits(
    _ found: [ImportedRows.In<VisitRow>], to household: inout Household
  ) throws(CaseworkError) -> [DocumentChange] {
    guard !found.isEmpty else { return [] }
    var book = VisitBook(household.visits)
    var changed: [VisitID: (visit: Visit, recorded: Recorded<Visit>?)] = [:]
    var order: [VisitID] = []
    var sheet: Int?
    for item in found {
      if item.sheet != sheet {
        sheet = item.sheet
        book.startAgain()
      }
      let row = item.row
      var before: Visit?
      var recorded: Recorded<Visit>?
      let id: VisitID
      if let known = book.next(of: row.key) {
        id = known
        if let entry = changed[known] {
          (before, recorded) = (entry.visit, entry.recorded)
        } else {
          recorded = try Recorded<Visit>.read(known, of: household.reference, from: store)
          before = recorded?.value
        }
      } else {
        id = book.add(row.key, in: household.reference)
      }
      let after = before.map { row.applied(to: $0) } ?? row.made(as: id)
      count(item.sheet, from: before, to: after)
      guard before != after else { continue }
      if changed.updateValue((after, recorded), forKey: id) == nil { order.append(id) }
      book.facts[id] = after.facts
    }
    guard !order.isEmpty else { return [] }
    household.visits = book.facts.values.sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    let reference = household.reference
    return order.compactMap { id in
      guard let entry = changed[id], entry.visit != entry.recorded?.value else { return nil }
      return Recorded.change(to: entry.visit, of: reference, from: entry.recorded)
    }
  }
}

/// A household's visits by key, each handed out once a sheet.
private struct VisitBook {
  var facts: [VisitID: VisitFacts]
  private var ids: [VisitKey: [VisitID]] = [:]
  private var given: [VisitKey: Int] = [:]

  init(_ visits: [VisitFacts]) {
    facts = Dictionary(visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for visit in visits { ids[VisitKey(visit), default: []].append(visit.id) }
    for key in ids.keys { ids[key]?.sort(by: VisitKey.wasRecordedBefore) }
  }

  /// A new sheet's first visit of a key is the first again.
  mutating func startAgain() { given = [:] }

  /// The next recorded visit of a key that the sheet has not named yet.
  mutating func next(of key: VisitKey) -> VisitID? {
    let number = given[key, default: 0]
    guard let known = ids[key], number < known.count else { return nil }
    given[key] = number + 1
    return known[number]
  }

  /// Makes the identity of one more visit of a key.
  mutating func add(_ key: VisitKey, in household: HouseholdReference) -> VisitID {
    let id = key.identity(in: household) { facts[$0] != nil }
    ids[key, default: []].append(id)
    given[key, default: 0] += 1
    facts[id] = VisitFacts(
      id: id, date: key.date, kinds: key.kinds, outcome: .planned, mode: .home,
      worker: key.worker)
    return id
  }
}
