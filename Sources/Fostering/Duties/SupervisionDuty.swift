/// The supervision duty: how long since anybody sat down with the carers as their supervisor.
///
/// NMS 21.8 asks for meetings with a purpose and names no interval; six-weekly is the service's
/// own commitment, so the interval and what counts are settings `supervision.*`.
extension Duty {
  static func supervision(
    for facts: DutyFacts, on today: CalendarDate, under rules: SupervisionRules
  ) -> Duty {
    var clock = SupervisionClock(approvedOn: facts.approvedOn, today: today, rules: rules)
    for visit in facts.visits.inSupervisionOrder where visit.date <= today {
      clock.take(visit)
    }
    let interval = Explanation.Interval.days(rules.intervalDays)
    let explanation = Explanation(
      basis: clock.last == nil ? .approval(.supervision) : .supervisionVisit,
      basisDate: clock.last ?? facts.approvedOn, interval: interval,
      passedOver: clock.passedOver)
    return Duty(
      .supervision, basis: explanation.basisDate, due: interval.after(explanation.basisDate),
      window: rules.windowDays, today: today, booked: clock.booking(in: facts.visits),
      explanation: explanation)
  }
}

/// The walk through a household's visits from which the supervision clock is read.
///
/// Visits are taken in order of date, video first on one day, because whether a video visit
/// counts depends on the one that counted before it.
private struct SupervisionClock {
  let approvedOn: CalendarDate
  let today: CalendarDate
  let rules: SupervisionRules
  /// The day of the last visit that counted.
  var last: CalendarDate?
  /// Whether that visit was by video.
  var lastWasVideo = false
  /// The same as it stood before today's first visit face to face; nil where there was none.
  var lastWasVideoThisMorning: Bool?
  /// The newest visit since that does not count.
  var passedOver: Explanation.PassedOver?

  mutating func take(_ visit: DutyVisit) {
    guard visit.date >= approvedOn, !visit.kinds.isDisjoint(with: rules.kinds) else { return }
    if visit.date == today, visit.mode != .video, lastWasVideoThisMorning == nil {
      lastWasVideoThisMorning = lastWasVideo
    }
    if let reason = reasonNotToCount(visit, outcome: visit.outcome) {
      // A plan whose day has passed is nobody's visit yet.
      if visit.outcome != .planned {
        passedOver = .init(
          date: visit.date, fact: .visit(visit.kinds, visit.mode), reason: reason)
      }
    } else {
      last = visit.date
      lastWasVideo = visit.mode == .video
      passedOver = nil
    }
  }

  /// The earliest plan from today on that would count if it were completed on its day.
  ///
  /// The video rule is judged on the facts up to today; a video visit planned for today would be
  /// taken before a visit that was made face to face today.
  func booking(in visits: [DutyVisit]) -> CalendarDate? {
    visits.first { visit in
      visit.outcome == .planned && visit.date >= today && visit.date >= approvedOn
        && !visit.kinds.isDisjoint(with: rules.kinds)
        && reasonNotToCount(visit, outcome: .completed) == nil
    }?.date
  }

  private func reasonNotToCount(
    _ visit: DutyVisit, outcome: VisitOutcome
  ) -> Explanation.PassedOver.Reason? {
    if outcome != .completed { return .outcome(outcome) }
    if visit.mode == .video {
      switch rules.video {
      case .always: break
      case .never: return .mode(.video)
      case .notTwiceRunning:
        let isPlanForToday = visit.outcome == .planned && visit.date == today
        let followsVideo = isPlanForToday ? lastWasVideoThisMorning ?? lastWasVideo : lastWasVideo
        if followsVideo { return .lastThatCountedWasVideoToo }
      }
    } else if !rules.modes.contains(visit.mode) {
      return .mode(visit.mode)
    }
    guard let role = visit.role, rules.roles.contains(role) else { return .role(visit.role) }
    return nil
  }
}

extension [DutyVisit] {
  /// The visits with video before face to face on one day; they are in order of date already.
  fileprivate var inSupervisionOrder: [DutyVisit] {
    let needsSorting = zip(self, dropFirst()).contains { earlier, later in
      earlier.date == later.date && earlier.mode != .video && later.mode == .video
    }
    guard needsSorting else { return self }
    return enumerated().sorted { left, right in
      let leftKey = (left.element.date, left.element.mode == .video ? 0 : 1, left.offset)
      let rightKey = (right.element.date, right.element.mode == .video ? 0 : 1, right.offset)
      return leftKey < rightKey
    }.map(\.element)
  }
}
