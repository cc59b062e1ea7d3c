import Fostering

/// A row of holds.csv.
struct HoldRow {
  let line: Int
  let household: HouseholdReference
  private let start: CalendarDate
  private let expectedEnd: CalendarDate
  private let end: Given<CalendarDate>
  private let lastReviewedOn: Given<CalendarDate>
  private let scope: HoldScope
  private let initiatedBy: HoldInitiator
  private let reason: String
  private let authorisedBy: Username

  init?(_ row: inout RowReader, staff: KnownNames, households: KnownNames) {
    let household = row.household(among: households)
    let start = row.required("start", row.date("start"))
    let expectedEnd = row.required("expected_end", row.date("expected_end"))
    end = row.date("end")
    lastReviewedOn = row.date("last_reviewed_on")
    let scope = row.required("scope", row.code("scope", HoldScope.self))
    let initiatedBy = row.required("initiated_by", row.code("initiated_by", HoldInitiator.self))
    let reason = row.required("reason", row.text("reason"))
    let authorisedBy = row.required("authorised_by", row.worker("authorised_by", among: staff))
    guard row.faults.isEmpty, let household, let start, let expectedEnd, let scope,
      let initiatedBy, let reason, let authorisedBy
    else { return nil }
    line = row.record.line
    self.household = household
    self.start = start
    self.expectedEnd = expectedEnd
    self.scope = scope
    self.initiatedBy = initiatedBy
    self.reason = reason
    self.authorisedBy = authorisedBy
  }

  func isSame(as hold: Hold) -> Bool { hold.start == start && hold.scope == scope }

  func applied(to recorded: Hold?) -> Hold {
    Hold(
      start: start, expectedEnd: expectedEnd, end: end.over(recorded?.end),
      reviewedOn: reviewed(recorded?.reviewedOn ?? []), scope: scope, initiatedBy: initiatedBy,
      reason: reason, authorisedBy: authorisedBy)
  }

  /// The reviews on record, with the sheet's as the last: the sheet knows no others.
  private func reviewed(_ recorded: [CalendarDate]) -> [CalendarDate] {
    switch lastReviewedOn {
    case .notGiven: recorded
    case .empty: []
    case .value(let last): recorded.filter { $0 < last } + [last]
    }
  }
}
