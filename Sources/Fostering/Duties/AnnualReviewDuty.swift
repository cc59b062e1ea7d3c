/// The annual-review duty: approval is reviewed at intervals of not more than a year (reg 28(2)).
extension Duty {
  static func annualReview(
    for facts: DutyFacts, on today: CalendarDate, under rules: AnnualReviewRules
  ) -> Duty {
    var last: (date: CalendarDate, basis: Explanation.Basis)?
    for review in facts.reviews
    where review.heldOn <= today && review.heldOn >= facts.approvedOn
      && rules.reasonNotToCount(review) == nil
    {
      let anchor = rules.anchor(of: review, on: today)
      if last.map({ anchor.date > $0.date }) ?? true { last = anchor }
    }
    let interval = Explanation.Interval.months(rules.intervalMonths)
    let basisDate = last?.date ?? facts.approvedOn
    let explanation = Explanation(
      basis: last?.basis ?? .approval(.annualReview), basisDate: basisDate, interval: interval,
      passedOver: rules.passedOver(in: facts, since: basisDate, on: today))
    return Duty(
      .annualReview, basis: basisDate, due: interval.after(basisDate),
      window: rules.windowDays, today: today, explanation: explanation)
  }
}

extension AnnualReviewRules {
  fileprivate func reasonNotToCount(_ review: Review) -> Explanation.PassedOver.Reason? {
    if review.outcome == .adjourned { return .adjourned }
    return scopes.contains(review.scope) ? nil : .scope(review.scope)
  }

  /// The day the next review is counted from; a decision after `today` is not known yet.
  fileprivate func anchor(
    of review: Review, on today: CalendarDate
  ) -> (date: CalendarDate, basis: Explanation.Basis) {
    if anchor == .decidedOn, let decidedOn = review.decidedOn, decidedOn <= today {
      return (decidedOn, .reviewDecided)
    }
    return (review.heldOn, .reviewHeld)
  }

  fileprivate func passedOver(
    in facts: DutyFacts, since basis: CalendarDate, on today: CalendarDate
  ) -> Explanation.PassedOver? {
    let later = facts.reviews.filter { $0.heldOn > basis && $0.heldOn <= today }
    guard let newest = later.max(by: { $0.heldOn < $1.heldOn }),
      let reason = reasonNotToCount(newest)
    else { return nil }
    return .init(date: newest.heldOn, fact: .review(newest.scope), reason: reason)
  }
}
