/// The kind of a child's placement.
public enum PlacementType: String, Coded {
  case shortTerm = "short-term"
  case longTerm = "long-term"
  case respite
  case bridging
  case emergency
  case parentAndChild = "parent-and-child"
  case connected
}

/// How a placement ended.
public enum PlacementEnding: String, Coded {
  case planned
  case unplanned
}

/// A child's stay with a household.
///
/// A child is known here by a reference and initials only.
public struct Placement: Hashable, Sendable {
  /// The service's reference for the child.
  public var child: String
  public var childInitials: String?
  public var childSex: String?
  public var childBorn: CalendarDate?
  public var type: PlacementType
  public var start: CalendarDate
  /// The day the child left; nil while the child is there.
  public var end: CalendarDate?
  public var ending: PlacementEnding?
  /// Whether the child must be the only fostered child in the home; nil where nobody recorded it.
  public var isSolo: Bool?

  public init(
    child: String, childInitials: String? = nil, childSex: String? = nil,
    childBorn: CalendarDate? = nil, type: PlacementType, start: CalendarDate,
    end: CalendarDate? = nil, ending: PlacementEnding? = nil, isSolo: Bool? = nil
  ) {
    self.child = child
    self.childInitials = childInitials
    self.childSex = childSex
    self.childBorn = childBorn
    self.type = type
    self.start = start
    self.end = end
    self.ending = ending
    self.isSolo = isSolo
  }

  /// Whether the child is there on a day: from the start until the day before the end.
  public func isCurrent(on day: CalendarDate) -> Bool {
    guard start <= day else { return false }
    guard let end else { return true }
    return day < end
  }
}
