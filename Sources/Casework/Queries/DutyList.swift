import CaseStore
import Fostering

/// One duty of one household, with who it belongs to.
public struct DutyRow: Hashable, Sendable {
  public var household: HouseholdReference
  public var name: String
  /// The carers with initials, where there is little room; only where rows name the carers.
  public var briefName: String?
  /// The household's worker, or nil where nobody is allocated.
  public var worker: Username?
  public var workerName: String?
  /// The household's team, else its worker's.
  public var team: String?
  /// The days that the household's longest open hold has lasted, or nil while none is open.
  public var daysOnHold: Int?
  public var duty: Duty

  public init(
    household: HouseholdReference, name: String, briefName: String? = nil, worker: Username?,
    workerName: String?, team: String?, daysOnHold: Int? = nil, duty: Duty
  ) {
    self.household = household
    self.name = name
    self.briefName = briefName
    self.worker = worker
    self.workerName = workerName
    self.team = team
    self.daysOnHold = daysOnHold
    self.duty = duty
  }
}

/// Every duty of every approved household on a day: the list that all others agree with.
public enum DutyList {
  /// How a row names its household.
  public enum Naming: Hashable, Sendable {
    /// By the name that the household goes by.
    case household
    /// By its carers, as one says them: "Gwen & Rhys Evans".
    case carers
  }

  /// The duties that a filter lets through, in order of due date, household and duty code.
  public static func rows(
    _ register: Register, matching filter: DutyFilter = DutyFilter(), naming: Naming = .household,
    on today: CalendarDate, under policy: PracticePolicy
  ) -> [DutyRow] {
    let wanted = WantedDuties(filter)
    let names = StaffNames(register.staff)
    var found: [(key: UInt64, row: DutyRow)] = []
    for (place, household) in register.enumerated() where wanted.includes(household) {
      var shared: DutyRow?
      let facts = household.dutyFacts
      for duty in Duty.all(for: facts, on: today, under: policy)
      where wanted.includes(duty) {
        var row =
          shared
          ?? DutyRow(
            household: household.reference,
            name: naming == .household
              ? household.name : CarerNames.together(household.carers),
            briefName: naming == .household ? nil : CarerNames.brief(household.carers),
            worker: household.worker,
            workerName: household.worker.flatMap { names[$0] }, team: household.team,
            daysOnHold: facts.daysOnHold(on: today), duty: duty)
        row.duty = duty
        shared = row
        found.append((key(duty, place), row))
      }
    }
    // The key holds the whole order, so that no text is compared.
    found.sort { $0.key < $1.key }
    return found.map(\.row)
  }

  /// The same at a desk: what screens ask.
  public static func rows(
    at desk: Desk, matching filter: DutyFilter = DutyFilter()
  ) throws(CaseworkError) -> [DutyRow] {
    rows(try desk.register(), matching: filter, on: desk.today, under: desk.policy)
  }

  /// Due date, then the household's place in the register, which is in order of reference, then
  /// the duty's place in the alphabet.
  private static func key(_ duty: Duty, _ place: Int) -> UInt64 {
    let due = UInt64(UInt32(bitPattern: duty.due.dayNumber) ^ 0x8000_0000)
    return due << 32 | UInt64(UInt32(truncatingIfNeeded: place)) << 4 | UInt64(duty.kind.rank)
  }
}

extension DutyKind {
  /// The duty's place among all, in order of code.
  var rank: Int {
    switch self {
    case .annualReview: 0
    case .holdReview: 1
    case .supervision: 2
    case .unannouncedVisit: 3
    }
  }

  /// All duties in order of code, as lists for scripts have them.
  static let inOrderOfCode: [DutyKind] = allCases.sorted { $0.code < $1.code }
}
