import Fostering

/// A row of visits.csv.
struct VisitRow {
  let line: Int
  let household: HouseholdReference
  let key: VisitKey
  let outcome: VisitOutcome
  private let mode: VisitMode
  private let present: Given<[String]>
  private let childrenSeen: Given<Bool>
  private let summary: Given<String>

  init?(_ row: inout RowReader, staff: KnownNames, households: KnownNames) {
    let household = row.household(among: households)
    let date = row.required("date", row.date("date"))
    let kinds = row.required("kinds", row.codes("kinds", VisitKind.self))
    let outcome = row.required("outcome", row.code("outcome", VisitOutcome.self))
    let mode = row.required("mode", row.code("mode", VisitMode.self))
    let worker = row.required("worker", row.worker("worker", among: staff))
    present = row.list("present")
    childrenSeen = row.yesNo("children_seen")
    summary = row.words("summary")
    guard row.faults.isEmpty, let household, let date, let kinds, let outcome, let mode,
      let worker
    else { return nil }
    line = row.record.line
    self.household = household
    key = VisitKey(date: date, kinds: VisitKinds(kinds), worker: worker)
    self.outcome = outcome
    self.mode = mode
  }

  /// The visit as recorded, brought up to date; a voided one stays voided.
  func applied(to recorded: Visit) -> Visit {
    var visit = recorded
    visit.outcome = outcome
    visit.mode = mode
    visit.present = present.over(recorded.present) ?? []
    visit.childrenSeen = childrenSeen.over(recorded.childrenSeen)
    visit.summary = summary.over(recorded.summary)
    return visit
  }

  /// The visit as it is recorded for the first time.
  func made(as id: VisitID) -> Visit {
    applied(
      to: Visit(
        id: id, date: key.date, kinds: key.kinds, outcome: outcome, mode: mode,
        worker: key.worker))
  }
}
