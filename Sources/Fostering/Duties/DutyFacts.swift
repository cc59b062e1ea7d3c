/// What the duties of one household follow from, and nothing else.
///
/// It is small and flat, so that the duties of a whole country's households can be worked out
/// in memory within a frame.
public struct DutyFacts: Hashable, Sendable {
  public var approvedOn: CalendarDate
  public var endedOn: CalendarDate?
  /// The visits that are not voided, in order of date.
  public var visits: [DutyVisit]
  public var reviews: [Review]
  public var holds: [DutyHold]

  public init(
    approvedOn: CalendarDate, endedOn: CalendarDate?, visits: [DutyVisit], reviews: [Review],
    holds: [DutyHold]
  ) {
    self.approvedOn = approvedOn
    self.endedOn = endedOn
    self.visits = visits
    self.reviews = reviews
    self.holds = holds
  }

  /// The facts of a household; `roles` says what each worker does now.
  public init(_ household: Household, roles: (Username) -> Role?) {
    approvedOn = household.approvedOn
    endedOn = household.ending?.endedOn
    visits =
      household.visits.filter { !$0.isVoided }
      .map { DutyVisit($0, role: roles($0.worker)) }
      .sorted { $0.date < $1.date }
    reviews = household.reviews
    holds = household.holds.map(DutyHold.init)
  }
}

/// A visit as the duties see it.
public struct DutyVisit: Hashable, Sendable {
  public var date: CalendarDate
  public var kinds: VisitKinds
  public var outcome: VisitOutcome
  public var mode: VisitMode
  /// What the worker who made it does now; nil for someone who is not in the list of staff.
  public var role: Role?
  public var childrenSeen: Bool?

  public init(
    date: CalendarDate, kinds: VisitKinds, outcome: VisitOutcome, mode: VisitMode, role: Role?,
    childrenSeen: Bool? = nil
  ) {
    self.date = date
    self.kinds = kinds
    self.outcome = outcome
    self.mode = mode
    self.role = role
    self.childrenSeen = childrenSeen
  }

  init(_ visit: VisitFacts, role: Role?) {
    self.init(
      date: visit.date, kinds: visit.kinds, outcome: visit.outcome, mode: visit.mode, role: role,
      childrenSeen: visit.childrenSeen)
  }
}

/// A hold as the duties see it.
public struct DutyHold: Hashable, Sendable {
  public var start: CalendarDate
  public var end: CalendarDate?
  /// The days on which a manager reviewed it, in order.
  public var reviewedOn: [CalendarDate]

  public init(start: CalendarDate, end: CalendarDate?, reviewedOn: [CalendarDate]) {
    self.start = start
    self.end = end
    self.reviewedOn = reviewedOn
  }

  public init(_ hold: Hold) {
    self.init(start: hold.start, end: hold.end, reviewedOn: hold.reviewedOn)
  }

  /// Whether the hold is open on a day: from its start until the day before its end.
  public func isOpen(on day: CalendarDate) -> Bool {
    guard start <= day else { return false }
    guard let end else { return true }
    return day < end
  }
}
