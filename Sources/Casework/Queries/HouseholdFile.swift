import CaseStore
import Fostering

/// A household's whole file as it stands: its record, duties and visits, words and all.
public struct HouseholdFile: Hashable, Sendable {
  public var household: Household
  /// The version of the household's record, for detecting changes made meanwhile.
  public var version: Int
  public var today: CalendarDate
  /// Every duty with its working, supervision first; none unless the household is approved.
  public var duties: [Duty]
  public var workerName: String?
  /// The household's team, else its worker's.
  public var team: String?
  /// Every visit, newest first, voided ones among them.
  public var visits: [Visit]
  /// The names of the staff who appear in the file.
  public var staffNames: [Username: String]

  public init(
    household: Household, version: Int, today: CalendarDate, duties: [Duty],
    workerName: String?, team: String?, visits: [Visit], staffNames: [Username: String]
  ) {
    self.household = household
    self.version = version
    self.today = today
    self.duties = duties
    self.workerName = workerName
    self.team = team
    self.visits = visits
    self.staffNames = staffNames
  }

  /// The days that the longest open hold has lasted, or nil while none is open.
  public var daysOnHold: Int? {
    household.holds.filter { $0.isOpen(on: today) }.map { $0.daysElapsed(on: today) }.max()
  }

  /// The carers as one says them: "Gwen & Rhys Evans".
  public var displayName: String { CarerNames.together(household.carers) }

  /// Opens the file of a household.
  ///
  /// - Throws: `CaseworkError` of kind `notFound` where there is no such household.
  public static func open(
    _ reference: HouseholdReference, at desk: Desk
  ) throws(CaseworkError) -> HouseholdFile {
    let record = try desk.household(reference)
    let household = record.value
    let staff = try desk.staff(of: household)
    let facts = DutyFacts(household) { staff[$0]?.role }
    let worker = household.allocation.worker.flatMap { staff[$0] }
    return HouseholdFile(
      household: household, version: record.version, today: desk.today,
      duties: Duty.all(for: facts, on: desk.today, under: desk.policy),
      workerName: worker?.name, team: household.allocation.team ?? worker?.team,
      visits: try VisitList.visits(of: household, in: desk.store),
      staffNames: staff.mapValues(\.name))
  }
}

extension Desk {
  /// The staff who appear in a household's record.
  fileprivate func staff(
    of household: Household
  ) throws(CaseworkError) -> [Username: StaffMember] {
    var staff: [Username: StaffMember] = [:]
    let names =
      Set(household.visits.map(\.worker)).union(household.holds.map(\.authorisedBy))
      .union([household.allocation.worker].compactMap { $0 })
    for name in names {
      staff[name] = try Recorded<StaffMember>.read(name, from: store)?.value
    }
    return staff
  }
}
