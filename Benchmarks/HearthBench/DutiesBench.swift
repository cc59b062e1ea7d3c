import Fostering

/// All duties of a country's households, in memory and without their sentences.
enum DutiesBench {
  /// Made-up facts of households with some years of visits each; the same for the same count.
  static func households(_ count: Int, visitsEach: Int) -> [DutyFacts] {
    var numbers = BenchNumbers(state: 1)
    let start = CalendarDate(year: 2021, month: 4, day: 1) ?? .earliest
    return (0..<count).map { _ in
      let approved = start.adding(days: Int(numbers.next() % 900) - 600)
      let visits = (0..<visitsEach).map { index in
        DutyVisit(
          date: start.adding(days: index * 45 + Int(numbers.next() % 12)),
          kinds: index % 8 == 7 ? [.unannounced] : [.supervision],
          outcome: numbers.next() % 10 == 0 ? .noAccess : .completed,
          mode: numbers.next() % 8 == 0 ? .video : .home,
          role: .supervisingSocialWorker)
      }
      let reviews = (1...3).map { year in
        Review(
          heldOn: approved.adding(months: 11 * year), scope: .full, outcome: .proceed)
      }
      let holds =
        numbers.next() % 20 == 0
        ? [DutyHold(start: start.adding(days: 900), end: nil, reviewedOn: [])] : []
      return DutyFacts(
        approvedOn: approved, endedOn: nil, visits: visits, reviews: reviews, holds: holds)
    }
  }

  /// The number of duties that are overdue, so that no work can be optimised away.
  static func overdue(
    in households: [DutyFacts], on today: CalendarDate, under policy: PracticePolicy
  ) -> Int {
    households.reduce(0) { sum, facts in
      sum
        + Duty.all(for: facts, on: today, under: policy).lazy
        .filter { $0.status == .overdue }.count
    }
  }
}

/// Numbers that are the same for the same seed.
struct BenchNumbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }
}
