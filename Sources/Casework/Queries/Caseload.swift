import CaseStore
import Fostering

/// My week: what one worker's households need.
///
/// A row for each duty that is overdue, due soon or booked, most overdue first; then one OK row
/// for each other approved household with its next duty.
public struct Caseload: Hashable, Sendable {
  public var worker: StaffMember
  public var today: CalendarDate
  public var rows: [Row]
  /// The approved households that the worker holds.
  public var households: Int

  /// One duty, with what is worth knowing about its household.
  public struct Row: Hashable, Sendable {
    public var household: HouseholdReference
    /// The carers as one says them: "Gwen & Rhys Evans".
    public var displayName: String
    /// The same with initials: "G & R Evans".
    public var briefName: String
    public var duty: Duty
    /// Whether the household needs nothing now and this is its next duty.
    public var isOK: Bool
    /// The newest completed visit of any kind up to today.
    public var lastVisit: CalendarDate?
    /// The children placed today.
    public var placed: Int
    public var approvedOn: CalendarDate
    /// The days that the longest open hold has lasted, or nil while none is open.
    public var daysOnHold: Int?
    public var hasPhone: Bool

    public init(
      household: HouseholdReference, displayName: String, briefName: String, duty: Duty, isOK: Bool,
      lastVisit: CalendarDate?, placed: Int, approvedOn: CalendarDate, daysOnHold: Int?,
      hasPhone: Bool
    ) {
      self.household = household
      self.displayName = displayName
      self.briefName = briefName
      self.duty = duty
      self.isOK = isOK
      self.lastVisit = lastVisit
      self.placed = placed
      self.approvedOn = approvedOn
      self.daysOnHold = daysOnHold
      self.hasPhone = hasPhone
    }

    /// When this duty was last done, or nil where its clock runs from approval or a hold's start.
    public var lastDone: CalendarDate? {
      switch duty.explanation.basis {
      case .approval, .holdStart: nil
      case .supervisionVisit, .unannouncedVisit, .reviewHeld, .reviewDecided, .holdReview:
        duty.basis
      }
    }
  }

  public init(worker: StaffMember, today: CalendarDate, rows: [Row], households: Int) {
    self.worker = worker
    self.today = today
    self.rows = rows
    self.households = households
  }

  /// The duties overdue.
  public var overdue: Int { rows.count { $0.duty.status == .overdue } }

  /// The duties due from today to six days on.
  public var dueThisWeek: Int { rows.count { (0...6).contains($0.duty.days) } }

  /// The duties due soon, each by its own window.
  public var dueSoon: Int { rows.count { $0.duty.status == .dueSoon } }

  /// The duties that need nothing but the visit that is planned for them.
  public var booked: Int { rows.count { $0.duty.status == .upcoming && $0.duty.booked != nil } }

  /// Works a caseload out of a register; nil where nobody of that name is in staff.
  public static func of(
    _ worker: Username, in register: Register, on today: CalendarDate,
    under policy: PracticePolicy
  ) -> Caseload? {
    guard let member = register.staffMember(worker) else { return nil }
    var rows: [Row] = []
    var households = 0
    for household in register where household.worker == worker {
      let facts = household.dutyFacts
      let duties = Duty.all(for: facts, on: today, under: policy)
      guard !duties.isEmpty else { continue }
      households += 1
      let pressing = duties.filter { $0.status != .upcoming || $0.booked != nil }
      let next = duties.min { ($0.due, $0.kind.rank) < ($1.due, $1.kind.rank) }
      let shown = pressing.isEmpty ? [next].compactMap { $0 } : pressing
      for duty in shown {
        rows.append(
          Row(
            household: household.reference,
            displayName: CarerNames.together(household.carers),
            briefName: CarerNames.brief(household.carers), duty: duty,
            isOK: pressing.isEmpty, lastVisit: household.lastVisit(on: today),
            placed: household.placedCount(on: today), approvedOn: household.approvedOn,
            daysOnHold: facts.daysOnHold(on: today), hasPhone: household.phone != nil))
      }
    }
    return Caseload(
      worker: member, today: today, rows: rows.sorted(by: Row.isMorePressing),
      households: households)
  }

  /// The same at a desk: what screens ask.
  ///
  /// - Throws: `CaseworkError` of kind `notFound` where nobody of that name is in staff.
  public static func ask(_ worker: Username, at desk: Desk) throws(CaseworkError) -> Caseload {
    let register = try desk.register()
    guard let caseload = of(worker, in: register, on: desk.today, under: desk.policy) else {
      throw CaseworkError(
        .notFound, "There is no \(worker) in the list of staff; add them with a staff.csv.")
    }
    return caseload
  }
}

extension Caseload.Row {
  /// Most overdue first, then by the day on which something is to be done: the due date, or the
  /// booking of a duty that is not due soon; OK rows last, by their next due date.
  static func isMorePressing(_ left: Self, _ right: Self) -> Bool {
    left.order < right.order
  }

  private var order: (Int, CalendarDate, String, HouseholdReference, Int) {
    let day = duty.status == .upcoming ? duty.booked ?? duty.due : duty.due
    return (isOK ? 1 : 0, day, displayName, household, duty.kind.rank)
  }
}

extension DutyFacts {
  /// The days that the longest open hold has lasted, or nil while none is open.
  func daysOnHold(on today: CalendarDate) -> Int? {
    holds.filter { $0.isOpen(on: today) }.map { $0.start.days(until: today) }.max()
  }
}
