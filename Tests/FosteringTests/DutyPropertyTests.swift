import Fostering
import TestKit
import Testing

/// What holds for every household, whatever its history.
@Suite struct DutyPropertyTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func dutiesFollowFromFactsUpToTodayAlone(seed: UInt64) throws {
    var numbers = SeededRandom(seed: seed)
    for _ in 0..<200 {
      let facts = randomFacts(&numbers)
      let today = day("2024-01-01").adding(days: Int.random(in: -400...400, using: &numbers))
      let duties = Duty.all(for: facts, on: today, under: .defaults)
      for duty in duties {
        #expect(duty.days == today.days(until: duty.due), "seed \(seed)")
        #expect((duty.status == .overdue) == (duty.due < today), "seed \(seed)")
        #expect(duty.basis <= today || duty.kind == .holdReview, "seed \(seed)")
        #expect(duty.booked.map { $0 >= today } ?? true, "seed \(seed)")
        #expect(!duty.because.isEmpty)
      }
      // Facts after today change nothing but bookings.
      var known = facts
      known.visits.removeAll { $0.date > today && $0.outcome != .planned }
      known.reviews.removeAll { $0.heldOn > today }
      known.holds.removeAll { $0.start > today }
      if let ended = known.endedOn, ended > today { known.endedOn = nil }
      #expect(Duty.all(for: known, on: today, under: .defaults) == duties, "seed \(seed)")
      // The order in which one day's visits are recorded changes no date.
      var shuffled = facts
      shuffled.visits = facts.visits.shuffled(using: &numbers).sorted { $0.date < $1.date }
      #expect(
        Duty.all(for: shuffled, on: today, under: .defaults).map(\.due) == duties.map(\.due),
        "seed \(seed)")
    }
  }

  private func randomFacts(_ numbers: inout SeededRandom) -> DutyFacts {
    func date(_ range: ClosedRange<Int>) -> CalendarDate {
      day("2024-01-01").adding(days: Int.random(in: range, using: &numbers))
    }
    let visits = (0..<Int.random(in: 0...12, using: &numbers)).map { _ in
      DutyVisit(
        date: date(-300...300),
        kinds: VisitKinds(rawValue: UInt8.random(in: 1...7, using: &numbers)),
        outcome: VisitOutcome.allCases.randomElement(using: &numbers) ?? .completed,
        mode: VisitMode.allCases.randomElement(using: &numbers) ?? .home,
        role: Role.allCases.randomElement(using: &numbers))
    }
    return DutyFacts(
      approvedOn: date(-500...100), endedOn: Bool.random(using: &numbers) ? date(-100...400) : nil,
      visits: visits.sorted { $0.date < $1.date },
      reviews: (0..<Int.random(in: 0...3, using: &numbers)).map { _ in
        Review(
          heldOn: date(-500...300),
          scope: ReviewScope.allCases.randomElement(using: &numbers) ?? .full,
          outcome: ReviewOutcome.allCases.randomElement(using: &numbers) ?? .proceed)
      },
      holds: (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
        let start = date(-200...300)
        return DutyHold(
          start: start, end: Bool.random(using: &numbers) ? start.adding(days: 40) : nil,
          reviewedOn: [])
      })
  }
}
