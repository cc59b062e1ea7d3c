import Fostering

/// Collects contradictions between cells and rows, which are imported all the same.
struct ImportWarnings {
  var roles: [Username: Role] = [:]
  private let fileNames: [String]
  private let today: CalendarDate
  private let policy: PracticePolicy
  private var found: [ImportWarning: [Warning]] = [:]

  private struct Warning {
    let sheet: Int
    let line: Int
    let text: String
  }

  init(fileNames: [String], today: CalendarDate, policy: PracticePolicy) {
    self.fileNames = fileNames
    self.today = today
    self.policy = policy
  }

  /// The kinds that occurred, each with how many and the first five.
  var groups: [WarningGroup] {
    ImportWarning.allCases.compactMap { kind in
      guard let warnings = found[kind] else { return nil }
      return WarningGroup(
        kind: kind, count: warnings.count,
        examples: warnings.prefix(5).map { "\(fileNames[$0.sheet]):\($0.line): \($0.text)" })
    }
  }

  /// Puts the warnings of each kind in order of file and line.
  mutating func sort() {
    found = found.mapValues { $0.sorted { ($0.sheet, $0.line) < ($1.sheet, $1.line) } }
  }

  mutating func note(
    _ kind: ImportWarning, _ sheet: Int, _ line: Int, _ subject: String, _ what: String
  ) {
    found[kind, default: []].append(
      Warning(sheet: sheet, line: line, text: "\(subject): \(what)"))
  }

  // MARK: - Households

  /// Looks for contradictions within a row of households.csv.
  ///
  /// - Parameter isRepeated: whether the same file had a row of the household before.
  mutating func check(
    _ record: ImportedRows.In<HouseholdRow>, isRepeated: Bool, household: Household
  ) {
    let (row, subject) = (record.row, household.reference.text)
    if isRepeated { note(.sameKeyTwice, record.sheet, row.line, subject, "listed again") }
    if let youngest = household.terms.ageMin, let oldest = household.terms.ageMax,
      youngest > oldest
    {
      note(
        .agesTurnedRound, record.sheet, row.line, subject, "ages \(youngest) to \(oldest)")
    }
    if let ending = household.ending, ending.endedOn < household.approvedOn {
      note(
        .datesTurnedRound, record.sheet, row.line, subject,
        "ended \(ending.endedOn) before it was approved \(household.approvedOn)")
    }
    if row.givesEndReason, household.ending == nil {
      note(
        .endReasonAlone, record.sheet, row.line, subject,
        "its end_reason is not kept without an ended_on")
    }
  }

  /// Looks for contradictions between the rows about one household.
  mutating func check(_ found: ImportedRows.OfHousehold, household: Household) {
    checkPlaces(found, household)
    checkHolds(found, household)
    checkVisits(found, household)
    checkDates(found, household)
  }

  private mutating func checkPlaces(
    _ found: ImportedRows.OfHousehold, _ household: Household
  ) {
    guard household.placements.count > household.terms.places else { return }
    var most = 0
    var day = household.approvedOn
    for placement in household.placements {
      let there = household.placements.count { $0.isCurrent(on: placement.start) }
      if there > most { (most, day) = (there, placement.start) }
    }
    guard most > household.terms.places else { return }
    let place =
      found.records.last.map { ($0.sheet, $0.row.line) }
      ?? found.placements.last.map { ($0.sheet, $0.row.line) }
    guard let place else { return }
    let places = household.terms.places
    note(
      .moreChildrenThanPlaces, place.0, place.1, household.reference.text,
      "\(most) children on \(day), \(places) \(places == 1 ? "place" : "places")")
  }

  /// Two holds of one scope may not overlap; of different scopes they may.
  private mutating func checkHolds(_ found: ImportedRows.OfHousehold, _ household: Household) {
    var earlier: [Hold] = []
    for hold in household.holds {
      let overlapped = earlier.first { other in
        other.scope == hold.scope && other.end.map { $0 > hold.start } ?? true
      }
      if let overlapped, let item = found.holds.first(where: { $0.row.isSame(as: hold) }) {
        note(
          .overlappingHolds, item.sheet, item.row.line, household.reference.text,
          "the hold of \(hold.start) starts within that of \(overlapped.start)")
      }
      if hold.end.map({ $0 > hold.start }) ?? true { earlier.append(hold) }
    }
  }

  private mutating func checkVisits(_ found: ImportedRows.OfHousehold, _ household: Household) {
    for item in found.visits {
      let key = item.row.key
      func warn(_ kind: ImportWarning, _ what: String) {
        note(kind, item.sheet, item.row.line, household.reference.text, what)
      }
      if let ending = household.ending, key.date >= ending.endedOn {
        warn(.visitAfterEnd, "visit of \(key.date), ended \(ending.endedOn)")
      }
      if item.row.outcome == .completed, key.date > today {
        warn(.completedInFuture, "visit of \(key.date), today is \(today)")
      }
      if let role = roles[key.worker], !counts(key.kinds, by: role) {
        warn(.roleDoesNotCount, "\(key.kinds.codes) of \(key.date) by \(role.inSentence)")
      }
    }
  }

  private func counts(_ kinds: VisitKinds, by role: Role) -> Bool {
    if !kinds.isDisjoint(with: policy.supervision.kinds), !policy.supervision.roles.contains(role) {
      return false
    }
    return !kinds.contains(.unannounced) || policy.unannouncedVisit.roles.contains(role)
  }

  private mutating func checkDates(_ found: ImportedRows.OfHousehold, _ household: Household) {
    let subject = household.reference.text
    for item in found.placements {
      if let placement = household.placements.first(where: { item.row.isSame(as: $0) }),
        let end = placement.end, end < placement.start
      {
        note(
          .datesTurnedRound, item.sheet, item.row.line, subject,
          "a placement ended \(end) before it started \(placement.start)")
      }
    }
    for item in found.holds {
      guard let hold = household.holds.first(where: { item.row.isSame(as: $0) }) else { continue }
      if let end = [hold.end, hold.expectedEnd].compactMap({ $0 }).min(), end < hold.start {
        note(
          .datesTurnedRound, item.sheet, item.row.line, subject,
          "a hold ends \(end) before it starts \(hold.start)")
      }
    }
  }
}
