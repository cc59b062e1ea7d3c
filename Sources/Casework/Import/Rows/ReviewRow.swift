import Fostering

/// A row of reviews.csv.
struct ReviewRow {
  let line: Int
  let household: HouseholdReference
  let heldOn: CalendarDate
  private let scope: ReviewScope
  private let outcome: ReviewOutcome
  private let decidedOn: Given<CalendarDate>

  init?(_ row: inout RowReader, households: KnownNames) {
    let household = row.household(among: households)
    let heldOn = row.required("held_on", row.date("held_on"))
    let scope = row.required("scope", row.code("scope", ReviewScope.self))
    let outcome = row.required("outcome", row.code("outcome", ReviewOutcome.self))
    decidedOn = row.date("decided_on")
    guard row.faults.isEmpty, let household, let heldOn, let scope, let outcome
    else { return nil }
    line = row.record.line
    self.household = household
    self.heldOn = heldOn
    self.scope = scope
    self.outcome = outcome
  }

  func isSame(as review: Review) -> Bool { review.heldOn == heldOn }

  func applied(to recorded: Review?) -> Review {
    Review(
      heldOn: heldOn, scope: scope, outcome: outcome,
      decidedOn: decidedOn.over(recorded?.decidedOn))
  }
}
