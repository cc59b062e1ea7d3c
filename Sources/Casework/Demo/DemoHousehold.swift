import Fostering

/// One made-up household with all its records.
///
/// It is made from its place in the service alone, so that a service of any size is made in one
/// pass that keeps nothing.
struct DemoHousehold {
  let household: Household
  /// The visits, words and all, in order of date.
  let visits: [Visit]

  /// Makes the household of a place, counted from 0.
  init(_ place: Int, of service: DemoOutline) {
    var random = DemoRandom(seed: service.seed, place: place)
    let aims = DemoAims.of(place, &random)
    let times = DemoTimes(aims, service, &random)
    let reference = HouseholdReference("HF-" + DemoWords.padded(place + 1, to: 5))
    let carers = DemoNames.carers(of: place, approvedOn: times.approvedOn, &random)
    let type = Self.type(&random)
    let area = DemoAddresses.area(of: place)
    var household = Household(
      reference: reference, name: DemoNames.householdName(of: carers), type: type,
      approvedOn: times.approvedOn, terms: Self.terms(type, aims, &random),
      allocation: Allocation(
        worker: aims.isAllocated ? service.staff.worker(of: place) : nil,
        // A few have no team of their own: their worker's stands for it.
        team: aims.isAllocated && random.happens(8) ? nil : service.staff.team(of: place),
        area: area, hive: DemoAddresses.hive(of: place, households: service.households)),
      contact: DemoAddresses.contact(of: place, area: area, &random), ending: times.ending,
      carers: carers)
    household.holds = DemoHolds.make(aims, times, place, service.staff, &random)
    household.reviews = DemoReviews.make(aims, times, &random)
    household.placements = DemoPlacements.make(of: household, place, aims, times, &random)
    var visits = DemoVisits(household, aims, times, place, service.staff)
    visits.make(&random)
    self.visits = visits.inOrder
    household.visits = self.visits.map(\.facts)
    self.household = household
  }

  private static func type(_ random: inout DemoRandom) -> HouseholdType {
    switch random.below(100) {
    case 0..<76: .mainstream
    case 76..<87: .connected
    case 87..<93: .shortBreaks
    case 93..<97: .supportedLodgings
    default: .temporary
    }
  }

  /// What it is approved for: half of all for one child, few for more than three.
  private static func terms(
    _ type: HouseholdType, _ aims: DemoAims, _ random: inout DemoRandom
  ) -> ApprovalTerms {
    let places = random.one(of: [1, 1, 1, 1, 2, 2, 2, 3, 3, 4])
    switch type {
    case .connected, .temporary:
      return ApprovalTerms(places: min(places, 2), offers: type == .connected ? [.longTerm] : [])
    case .supportedLodgings: return ApprovalTerms(places: 1, ageMin: 16, ageMax: 21)
    case .shortBreaks:
      return ApprovalTerms(places: places, ageMin: 0, ageMax: 17, offers: [.shortBreaks, .respite])
    case .mainstream:
      let youngest = random.one(of: [0, 0, 0, 2, 5, 8, 11])
      let offers = random.one(of: [
        [Offer.shortTerm], [.shortTerm, .respite], [.longTerm],
        [.shortTerm, .emergency, .bridging],
        [.respite], [.longTerm, .shortTerm], [.parentAndChild], [.emergency, .shortTerm],
      ])
      return ApprovalTerms(
        places: places, ageMin: youngest,
        ageMax: youngest == 0 && random.happens(30) ? 10 : 17, offers: offers)
    }
  }
}
