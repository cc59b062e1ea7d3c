import Fostering

/// The times on which a made-up household was or is on hold.
enum DemoHolds {
  static func make(
    _ aims: DemoAims, _ times: DemoTimes, _ place: Int, _ staff: DemoStaff,
    _ random: inout DemoRandom
  ) -> [Hold] {
    var holds: [Hold] = []
    if aims.hasEndedHold, aims.hold == nil, times.approvedOn.days(until: times.latest) > 500 {
      let end = random.weekday(before: times.latest, by: 40...260)
      let start = random.weekday(before: end, by: 30...150)
      holds.append(
        hold(
          from: start, lastReviewed: start.adding(days: 28), end: end,
          by: staff.teamManager(of: place), &random))
    }
    if let status = aims.hold {
      holds.append(open(status, aims, times, place, staff, &random))
    }
    return holds
  }

  /// A hold that is open today, its last review so long ago as its status asks.
  private static func open(
    _ status: DutyStatus, _ aims: DemoAims, _ times: DemoTimes, _ place: Int, _ staff: DemoStaff,
    _ random: inout DemoRandom
  ) -> Hold {
    let reviewed =
      switch status {
      case .overdue: times.latest.adding(days: -28 - random.number(1...17))
      case .dueSoon: times.latest.adding(days: -28 + random.number(0...7))
      case .upcoming: times.latest.adding(days: -random.number(1...17))
      }
    if !aims.isLongHold, random.happens(30) {
      // Not reviewed yet: the clock runs from its start.
      return hold(
        from: reviewed, lastReviewed: nil, end: nil, by: staff.teamManager(of: place), &random)
    }
    let start = reviewed.adding(
      days: -(aims.isLongHold ? random.number(190...330) : random.number(28...110)))
    return hold(
      from: max(start, times.approvedOn.adding(days: 30)), lastReviewed: reviewed, end: nil,
      by: aims.isLongHold ? DemoStaff.serviceManager : staff.teamManager(of: place), &random)
  }

  private static func hold(
    from start: CalendarDate, lastReviewed: CalendarDate?, end: CalendarDate?,
    by manager: Username, _ random: inout DemoRandom
  ) -> Hold {
    var reviews: [CalendarDate] = []
    var day = lastReviewed
    while let reviewed = day, reviewed > start, end.map({ reviewed < $0 }) ?? true {
      reviews.insert(reviewed, at: 0)
      day = reviewed.adding(days: -28)
    }
    let initiator: HoldInitiator = random.happens(72) ? .carer : .service
    return Hold(
      start: start, expectedEnd: start.adding(days: random.one(of: [42, 91, 91, 182])), end: end,
      reviewedOn: reviews, scope: random.happens(65) ? .fullBreak : .noNewPlacements,
      initiatedBy: initiator,
      reason: random.one(of: initiator == .carer ? carerReasons : serviceReasons),
      authorisedBy: manager)
  }

  private static let carerReasons: [String] = [
    "carer-illness", "family-illness", "bereavement", "pregnancy-or-new-baby", "house-move",
    "building-work", "holiday-or-extended-travel", "rest-after-ending", "work-change",
    "caring-for-relative", "staying-put-using-room",
  ]

  private static let serviceReasons: [String] = [
    "checks-outstanding", "review-overdue", "household-change-assessment", "standards-of-care",
    "unsafe-home",
  ]
}
