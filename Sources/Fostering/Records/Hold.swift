/// How far a hold reaches.
public enum HoldScope: String, Coded {
  /// No child is placed at all.
  case fullBreak = "full-break"
  /// The children there stay; no other comes.
  case noNewPlacements = "no-new-placements"
}

/// Who asked for a hold.
public enum HoldInitiator: String, Coded {
  case carer
  case service
}

/// A period in which an approved household takes no (new) children.
///
/// A hold is not a legal status: the household stays approved, and no clock stops.
public struct Hold: Hashable, Sendable {
  public var start: CalendarDate
  public var expectedEnd: CalendarDate
  /// The first day on which the hold is over; nil while it is open.
  public var end: CalendarDate?
  /// The days on which a manager reviewed the hold, in order.
  public var reviewedOn: [CalendarDate]
  public var scope: HoldScope
  public var initiatedBy: HoldInitiator
  /// Why, in the service's own words or codes.
  public var reason: String
  /// The manager who agreed to it.
  public var authorisedBy: Username

  public init(
    start: CalendarDate, expectedEnd: CalendarDate, end: CalendarDate? = nil,
    reviewedOn: [CalendarDate] = [], scope: HoldScope, initiatedBy: HoldInitiator,
    reason: String, authorisedBy: Username
  ) {
    self.start = start
    self.expectedEnd = expectedEnd
    self.end = end
    self.reviewedOn = reviewedOn
    self.scope = scope
    self.initiatedBy = initiatedBy
    self.reason = reason
    self.authorisedBy = authorisedBy
  }

  /// Whether the hold is open on a day: from its start until the day before its end.
  public func isOpen(on day: CalendarDate) -> Bool {
    guard start <= day else { return false }
    guard let end else { return true }
    return day < end
  }

  /// The days the hold has lasted by `day`, 0 before it starts; an ended hold stops counting.
  public func daysElapsed(on day: CalendarDate) -> Int {
    max(0, start.days(until: min(day, end ?? day)))
  }
}
