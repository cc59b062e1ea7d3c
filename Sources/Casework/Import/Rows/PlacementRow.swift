import Fostering

/// A row of placements.csv.
struct PlacementRow {
  let line: Int
  let household: HouseholdReference
  private let child: String
  private let childInitials: Given<String>
  private let childSex: Given<String>
  private let childBorn: Given<CalendarDate>
  private let type: PlacementType
  private let start: CalendarDate
  private let end: Given<CalendarDate>
  private let ending: Given<PlacementEnding>
  private let solo: Given<Bool>

  init?(_ row: inout RowReader, households: KnownNames) {
    let household = row.household(among: households)
    let child = row.required("child", row.text("child"))
    childInitials = row.text("child_initials")
    childSex = row.text("child_sex")
    childBorn = row.date("child_born")
    let type = row.required("type", row.code("type", PlacementType.self))
    let start = row.required("start", row.date("start"))
    end = row.date("end")
    ending = row.code("ending", PlacementEnding.self)
    solo = row.yesNo("solo")
    guard row.faults.isEmpty, let household, let child, let type, let start else { return nil }
    line = row.record.line
    self.household = household
    self.child = child
    self.type = type
    self.start = start
  }

  func isSame(as placement: Placement) -> Bool {
    placement.child == child && placement.start == start
  }

  func applied(to recorded: Placement?) -> Placement {
    Placement(
      child: child, childInitials: childInitials.over(recorded?.childInitials),
      childSex: childSex.over(recorded?.childSex), childBorn: childBorn.over(recorded?.childBorn),
      type: type, start: start, end: end.over(recorded?.end), ending: ending.over(recorded?.ending),
      isSolo: solo.over(recorded?.isSolo))
  }
}
