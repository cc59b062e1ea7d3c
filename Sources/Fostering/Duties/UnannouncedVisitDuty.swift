/// The unannounced-visit duty: at least one completed in any twelve months (NMS 10.5 and 21.8).
extension Duty {
  static func unannouncedVisit(
    for facts: DutyFacts, on today: CalendarDate, under rules: UnannouncedVisitRules
  ) -> Duty {
    var last: CalendarDate?
    var passedOver: Explanation.PassedOver?
    for visit in facts.visits
    where visit.kinds.contains(.unannounced) && visit.date <= today
      && visit.date >= facts.approvedOn
    {
      if let reason = rules.reasonNotToCount(visit, outcome: visit.outcome) {
        if visit.outcome != .planned {
          passedOver = .init(
            date: visit.date, fact: .visit(.unannounced, visit.mode), reason: reason)
        }
      } else {
        last = visit.date
        passedOver = nil
      }
    }
    let booked = facts.visits.first { visit in
      visit.outcome == .planned && visit.kinds.contains(.unannounced) && visit.date >= today
        && visit.date >= facts.approvedOn
        && rules.reasonNotToCount(visit, outcome: .completed) == nil
    }
    let interval = Explanation.Interval.months(rules.intervalMonths)
    let explanation = Explanation(
      basis: last == nil ? .approval(.unannouncedVisit) : .unannouncedVisit,
      basisDate: last ?? facts.approvedOn, interval: interval, passedOver: passedOver)
    return Duty(
      .unannouncedVisit, basis: explanation.basisDate, due: interval.after(explanation.basisDate),
      window: rules.windowDays, today: today, booked: booked?.date, explanation: explanation)
  }
}

extension UnannouncedVisitRules {
  fileprivate func reasonNotToCount(
    _ visit: DutyVisit, outcome: VisitOutcome
  ) -> Explanation.PassedOver.Reason? {
    if outcome != .completed { return .outcome(outcome) }
    if !modes.contains(visit.mode) { return .mode(visit.mode) }
    guard let role = visit.role, roles.contains(role) else { return .role(visit.role) }
    // Nobody has been seen on a visit that is still a plan.
    if childrenMustBeSeen, visit.outcome != .planned, visit.childrenSeen != true {
      return .childrenNotSeen
    }
    return nil
  }
}
