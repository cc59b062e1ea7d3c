/// A fostering household: the unit of work, and everything that duties, lists and look-up need.
///
/// It holds who the carers are, what they are approved for, who supervises them, and the facts
/// of every visit, review, hold and placement. It does not hold the words of a visit: those are
/// in `Visit`, which is read only when somebody opens it.
public struct Household: Hashable, Sendable {
  /// The service's reference: the household's identity.
  public var reference: HouseholdReference
  /// The name the household goes by.
  public var name: String
  /// The kind of approval.
  public var type: HouseholdType
  /// The day of the Agency Decision Maker's decision, from which every clock starts.
  public var approvedOn: CalendarDate
  /// What the household is approved for.
  public var terms: ApprovalTerms
  /// Who supervises it and where it belongs.
  public var allocation: Allocation
  /// How to reach it.
  public var contact: ContactDetails
  /// When and why approval ended or will end; nil while no end is known.
  public var ending: Ending?
  /// One or two approved carers, in the order recorded.
  public var carers: [Carer]
  /// The facts of every visit, in order of date, then identity.
  public var visits: [VisitFacts]
  /// Reviews of approval, in order of the day held.
  public var reviews: [Review]
  /// Periods on hold, in order of start.
  public var holds: [Hold]
  /// Children placed now and before, in order of start.
  public var placements: [Placement]

  public init(
    reference: HouseholdReference, name: String, type: HouseholdType, approvedOn: CalendarDate,
    terms: ApprovalTerms, allocation: Allocation = Allocation(),
    contact: ContactDetails = ContactDetails(), ending: Ending? = nil, carers: [Carer],
    visits: [VisitFacts] = [], reviews: [Review] = [], holds: [Hold] = [],
    placements: [Placement] = []
  ) {
    self.reference = reference
    self.name = name
    self.type = type
    self.approvedOn = approvedOn
    self.terms = terms
    self.allocation = allocation
    self.contact = contact
    self.ending = ending
    self.carers = carers
    self.visits = visits
    self.reviews = reviews
    self.holds = holds
    self.placements = placements
  }

  /// Where the household stands on a day: approved from `approvedOn` until the day before it ends.
  public func standing(on today: CalendarDate) -> Standing {
    Standing(approvedOn: approvedOn, endedOn: ending?.endedOn, today: today)
  }
}

/// Whether a household is approved on a day.
public enum Standing: String, Hashable, Sendable {
  case notYetApproved = "not-yet-approved"
  case approved
  case ended

  /// Approval runs from the day it is given until the day before it ends.
  public init(approvedOn: CalendarDate, endedOn: CalendarDate?, today: CalendarDate) {
    if let endedOn, endedOn <= today {
      self = .ended
    } else {
      self = approvedOn <= today ? .approved : .notYetApproved
    }
  }
}

/// The kind of a household's approval.
public enum HouseholdType: String, Coded {
  case mainstream
  case connected
  case shortBreaks = "short-breaks"
  case supportedLodgings = "supported-lodgings"
  case temporary
}

/// A kind of care that a household offers.
public enum Offer: String, Coded {
  case shortTerm = "short-term"
  case longTerm = "long-term"
  case respite
  case emergency
  case bridging
  case parentAndChild = "parent-and-child"
  case shortBreaks = "short-breaks"
}

/// What a household is approved for.
///
/// Terms are permitted, not compulsory (reg 27(5)).
public struct ApprovalTerms: Hashable, Sendable {
  /// How many children may be placed, 0 or more.
  public var places: Int
  /// The youngest age in years, or nil where none is stated.
  public var ageMin: Int?
  /// The oldest age in years, or nil where none is stated.
  public var ageMax: Int?
  /// The kinds of care offered, in the order recorded.
  public var offers: [Offer]

  public init(places: Int, ageMin: Int? = nil, ageMax: Int? = nil, offers: [Offer] = []) {
    self.places = places
    self.ageMin = ageMin
    self.ageMax = ageMax
    self.offers = offers
  }
}

/// A quarter of the county.
public enum Area: String, Coded {
  case northEast = "NE"
  case northWest = "NW"
  case southEast = "SE"
  case southWest = "SW"

  public var words: String {
    switch self {
    case .northEast: "North East"
    case .northWest: "North West"
    case .southEast: "South East"
    case .southWest: "South West"
    }
  }
}

/// Who supervises a household, and where it belongs.
public struct Allocation: Hashable, Sendable {
  /// The supervising social worker, or nil while nobody is allocated.
  public var worker: Username?
  /// The household's own team; where nil, its worker's team stands for it.
  public var team: String?
  /// The quarter of the county.
  public var area: Area?
  /// The Hive the household belongs to.
  public var hive: String?

  public init(
    worker: Username? = nil, team: String? = nil, area: Area? = nil, hive: String? = nil
  ) {
    self.worker = worker
    self.team = team
    self.area = area
    self.hive = hive
  }
}

/// How to reach a household.
public struct ContactDetails: Hashable, Sendable {
  public var address: String?
  public var postcode: String?
  public var phone: String?
  public var email: String?

  public init(
    address: String? = nil, postcode: String? = nil, phone: String? = nil, email: String? = nil
  ) {
    self.address = address
    self.postcode = postcode
    self.phone = phone
    self.email = email
  }
}

/// The end of a household's approval.
public struct Ending: Hashable, Sendable {
  /// The first day on which the household is no longer approved.
  public var endedOn: CalendarDate
  /// Why, in the service's own words or codes.
  public var reason: String?

  public init(endedOn: CalendarDate, reason: String? = nil) {
    self.endedOn = endedOn
    self.reason = reason
  }
}

/// An approved foster carer: the person, where the household is the unit of work.
public struct Carer: Hashable, Sendable {
  public var firstName: String
  public var lastName: String
  public var born: CalendarDate?
  /// The day of this carer's own approval where it is not the household's.
  public var approvedOn: CalendarDate?

  public init(
    firstName: String, lastName: String, born: CalendarDate? = nil,
    approvedOn: CalendarDate? = nil
  ) {
    self.firstName = firstName
    self.lastName = lastName
    self.born = born
    self.approvedOn = approvedOn
  }

  /// First and last name: "Gwen Evans"; the one that is known where the other is empty.
  public var fullName: String { Self.fullName(firstName, lastName) }

  /// The same of the parts of a name at hand.
  public static func fullName(_ first: String, _ last: String) -> String {
    if first.isEmpty { return last }
    return last.isEmpty ? first : "\(first) \(last)"
  }
}
