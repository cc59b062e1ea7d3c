import Fostering

/// The reviews of a made-up household's approval.
enum DemoReviews {
  static func make(
    _ aims: DemoAims, _ times: DemoTimes, _ random: inout DemoRandom
  ) -> [Review] {
    switch aims.stage {
    case .recent, .new, .notYetApproved: return []
    case .settled, .ended, .ending: break
    }
    let last = lastHeld(aims.review, times.latest, &random)
    var reviews = [review(last, times.latest, &random)]
    var held = last
    while true {
      held = random.weekday(before: held, by: 325...366)
      guard held >= times.earliest, held > times.approvedOn.adding(days: 200) else { break }
      reviews.append(review(held, times.latest, &random))
    }
    if aims.wasAdjourned {
      let day = random.weekday(before: times.latest, by: 4...25)
      if day > last { reviews.append(Review(heldOn: day, scope: .full, outcome: .adjourned)) }
    }
    if aims.hadLimitedReview {
      let day = random.weekday(last.adding(days: 20), times.latest)
      if day > last, day <= times.latest, !reviews.contains(where: { $0.heldOn == day }) {
        let outcome = random.one(of: [ReviewOutcome.proceed, .continueChangedTerms])
        reviews.append(
          Review(heldOn: day, scope: .limited, outcome: outcome, decidedOn: nil))
      }
    }
    return reviews.sorted { $0.heldOn < $1.heldOn }
  }

  /// The day of the last full review, a year and some days ago for one that is overdue.
  private static func lastHeld(
    _ status: DutyStatus, _ latest: CalendarDate, _ random: inout DemoRandom
  ) -> CalendarDate {
    let yearAgo = latest.adding(months: -12)
    return switch status {
    case .overdue: random.weekday(before: yearAgo, by: 2...45)
    case .dueSoon: random.weekday(after: yearAgo, by: 2...76)
    case .upcoming: random.weekday(after: yearAgo, by: 90...345)
    }
  }

  private static func review(
    _ held: CalendarDate, _ latest: CalendarDate, _ random: inout DemoRandom
  ) -> Review {
    let outcome: ReviewOutcome =
      switch random.below(100) {
      case 0..<70: .proceed
      case 70..<82: .continueWithActions
      case 82..<94: .continueChangedTerms
      default: .proposeChange
      }
    let decided = random.weekday(after: held, by: 10...35)
    return Review(
      heldOn: held, scope: .full, outcome: outcome, decidedOn: decided <= latest ? decided : nil)
  }
}
