/// A duty's name: what is owed.
public enum DutyKind: String, Coded {
  case supervision
  case unannouncedVisit = "unannounced-visit"
  case annualReview = "annual-review"
  case holdReview = "hold-review"

  public var words: String {
    switch self {
    case .supervision: "Supervision visit"
    case .unannouncedVisit: "Unannounced visit"
    case .annualReview: "Annual review"
    case .holdReview: "Hold review"
    }
  }
}

/// Where a duty stands on a day, worst first.
public enum DutyStatus: String, Coded, Comparable {
  /// The day is after the due date.
  case overdue
  /// The due date is today or within the duty's window.
  case dueSoon = "due-soon"
  /// The due date is further off than the window.
  case upcoming

  /// The status of a duty that is due in `days` days, with a window of `window` days.
  public init(days: Int, window: Int) {
    self = days < 0 ? .overdue : days <= window ? .dueSoon : .upcoming
  }

  /// Worse statuses come first.
  public static func < (left: DutyStatus, right: DutyStatus) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .overdue: 0
    case .dueSoon: 1
    case .upcoming: 2
    }
  }
}

/// What one household owes: by when, since when, and because of what.
///
/// Nobody types a due date. Every list, dashboard, file and export shows duties made by
/// `Duty.all(for:on:under:)`, so that they cannot disagree.
public struct Duty: Hashable, Sendable {
  public var kind: DutyKind
  /// The day the clock runs from.
  public var basis: CalendarDate
  /// The last day on which the duty is on time.
  public var due: CalendarDate
  /// `due` minus today: negative when overdue.
  public var days: Int
  public var status: DutyStatus
  /// The earliest planned visit that would count; always nil for the review duties.
  public var booked: CalendarDate?
  /// What the due date was worked out from.
  public var explanation: Explanation

  /// The working in one or two short sentences.
  public var because: String { explanation.sentences(on: due.adding(days: -days)) }

  /// Every duty of a household on a day, supervision first; none unless it is approved then.
  ///
  /// Facts dated after `today` are ignored, planned visits aside.
  ///
  /// - Parameters:
  ///   - facts: the household's facts, with each visit's worker's role.
  ///   - today: the day on which the question is asked.
  ///   - policy: the practice rules in force.
  public static func all(
    for facts: DutyFacts, on today: CalendarDate, under policy: PracticePolicy
  ) -> [Duty] {
    guard
      Standing(approvedOn: facts.approvedOn, endedOn: facts.endedOn, today: today) == .approved
    else { return [] }
    var duties = [
      supervision(for: facts, on: today, under: policy.supervision),
      unannouncedVisit(for: facts, on: today, under: policy.unannouncedVisit),
      annualReview(for: facts, on: today, under: policy.annualReview),
    ]
    if let review = holdReview(for: facts, on: today, under: policy.holdReview) {
      duties.append(review)
    }
    return duties
  }

  /// A duty whose status follows from its due date.
  init(
    _ kind: DutyKind, basis: CalendarDate, due: CalendarDate, window: Int, today: CalendarDate,
    booked: CalendarDate? = nil, explanation: Explanation
  ) {
    self.kind = kind
    self.basis = basis
    self.due = due
    days = today.days(until: due)
    status = DutyStatus(days: days, window: window)
    self.booked = booked
    self.explanation = explanation
  }
}
