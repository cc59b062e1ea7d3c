/// The hold-review duty: a manager looks at every open hold again and again until it ends.
///
/// No regulation knows a hold; the interval is the service's own setting `hold-review.interval`.
extension Duty {
  /// The earliest due of the household's open holds, or nil while none is open.
  static func holdReview(
    for facts: DutyFacts, on today: CalendarDate, under rules: HoldReviewRules
  ) -> Duty? {
    let interval = Explanation.Interval.days(rules.intervalDays)
    var earliest: Duty?
    for hold in facts.holds where hold.isOpen(on: today) {
      let reviewed = hold.reviewedOn.filter { $0 <= today }.max()
      let explanation = Explanation(
        basis: reviewed == nil ? .holdStart : .holdReview, basisDate: reviewed ?? hold.start,
        interval: interval)
      let duty = Duty(
        .holdReview, basis: explanation.basisDate, due: interval.after(explanation.basisDate),
        window: rules.windowDays, today: today, explanation: explanation)
      if earliest.map({ duty.due < $0.due }) ?? true { earliest = duty }
    }
    return earliest
  }
}
