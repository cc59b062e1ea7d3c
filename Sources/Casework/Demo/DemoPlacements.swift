import Fostering

/// The children whom a made-up household looks after and has looked after: a reference and
/// initials each, no names.
enum DemoPlacements {
  static func make(
    of household: Household, _ place: Int, _ aims: DemoAims, _ times: DemoTimes,
    _ random: inout DemoRandom
  ) -> [Placement] {
    switch aims.stage {
    case .new, .notYetApproved: return []
    case .settled, .recent, .ended, .ending: break
    }
    var children = Children(place: place)
    var placements: [Placement] = []
    let days = times.earliest.days(until: times.latest)
    for _ in 0..<random.below(4) where days > 120 {
      let start = random.weekday(times.earliest, times.latest.adding(days: -90))
      placements.append(
        placement(
          of: household, &children, from: start,
          until: random.weekday(after: start, by: 2...80), &random))
    }
    let isOnBreak = household.holds.contains {
      $0.scope == .fullBreak && $0.isOpen(on: times.latest)
    }
    if aims.stage != .ended, !isOnBreak {
      let places = household.terms.places
      let isSolo = aims.hasSoloPlacement
      // Three places in four are filled; now and then one child more than the terms allow.
      var count = (0..<places).count { _ in random.happens(72) }
      if random.happens(2) { count = places + 1 }
      if isSolo { count = 1 }
      for _ in 0..<count {
        let start = random.weekday(
          max(times.approvedOn.adding(days: 5), times.latest.adding(days: -900)),
          times.latest.adding(days: -3))
        var child = placement(of: household, &children, from: start, until: nil, &random)
        child.isSolo = isSolo
        placements.append(child)
      }
    }
    return placements.sorted { ($0.start, $0.child) < ($1.start, $1.child) }
  }

  private static func placement(
    of household: Household, _ children: inout Children, from start: CalendarDate,
    until end: CalendarDate?, _ random: inout DemoRandom
  ) -> Placement {
    let youngest = household.terms.ageMin ?? 0
    let oldest = max(youngest, min(16, household.terms.ageMax ?? 16))
    let born = start.adding(days: -random.number(youngest...oldest) * 365 - random.below(360))
    return Placement(
      child: children.next(), childInitials: DemoNames.initials(&random),
      childSex: random.one(of: ["F", "M"]), childBorn: born,
      type: type(of: household, isShort: end.map { start.days(until: $0) < 15 } ?? false, &random),
      start: start, end: end,
      ending: end == nil ? nil : random.happens(78) ? .planned : .unplanned,
      isSolo: false)
  }

  private static func type(
    of household: Household, isShort: Bool, _ random: inout DemoRandom
  ) -> PlacementType {
    if household.type == .connected || household.type == .temporary { return .connected }
    if isShort || household.type == .shortBreaks { return .respite }
    return random.one(of: [
      .shortTerm, .shortTerm, .shortTerm, .longTerm, .longTerm, .bridging, .emergency,
      .parentAndChild,
    ])
  }

  /// Gives out references that no other household's children have.
  private struct Children {
    let place: Int
    var number = 0

    mutating func next() -> String {
      defer { number += 1 }
      return "C" + String(10_000 + place * 10 + number)
    }
  }
}
