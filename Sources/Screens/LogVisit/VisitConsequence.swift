import Fostering

/// What saving a visit would do to the household's duties, in words, worked out before it is saved.
enum VisitConsequence {
  /// One line for each duty that the visit moves or was meant for.
  ///
  /// - Parameters:
  ///   - visit: the visit as it would be recorded.
  ///   - household: the household as it stands.
  ///   - roles: what each worker does now.
  static func lines(
    of visit: VisitFacts, to household: Household, on today: CalendarDate,
    under policy: PracticePolicy, roles: (Username) -> Role?
  ) -> [String] {
    var after = household
    after.visits.append(visit)
    let old = Duty.all(for: DutyFacts(household, roles: roles), on: today, under: policy)
    let new = Duty.all(for: DutyFacts(after, roles: roles), on: today, under: policy)
    if new.isEmpty { return ["The household is not approved today, so no duty changes."] }
    if visit.date < household.approvedOn {
      return [
        "It counts for nothing: it is before approval on \(household.approvedOn.long)."
      ]
    }
    return new.compactMap { duty in
      line(for: duty, before: old.first { $0.kind == duty.kind }, visit: visit, on: today)
    }
  }

  /// When the first duty that the visit does is due next; nil where it moves none.
  static func nextDue(
    after visit: VisitFacts, to household: Household, on today: CalendarDate,
    under policy: PracticePolicy, roles: (Username) -> Role?
  ) -> CalendarDate? {
    var after = household
    after.visits.append(visit)
    let old = Duty.all(for: DutyFacts(household, roles: roles), on: today, under: policy)
    let new = Duty.all(for: DutyFacts(after, roles: roles), on: today, under: policy)
    return new.first { duty in
      old.contains { $0.kind == duty.kind && $0.basis != duty.basis }
    }?.due
  }

  private static func line(
    for duty: Duty, before: Duty?, visit: VisitFacts, on today: CalendarDate
  ) -> String? {
    let what = duty.kind.words
    if duty.due != before?.due || duty.basis != before?.basis {
      return "Counts as \(lowered(what)): next due \(duty.due.long)."
    }
    if duty.booked != before?.booked, let booked = duty.booked {
      return "\(what) is then booked for \(booked.long)."
    }
    guard wasMeant(visit, for: duty.kind) else { return nil }
    if visit.outcome == .completed, let passedOver = duty.explanation.passedOver,
      passedOver.date == visit.date
    {
      return "Does not count as \(lowered(what)). \(duty.because)"
    }
    if visit.date < duty.basis {
      return "\(what) stays due \(duty.due.long): a later visit counts already."
    }
    return "\(what) stays due \(duty.due.long)."
  }

  private static func wasMeant(_ visit: VisitFacts, for duty: DutyKind) -> Bool {
    switch duty {
    case .supervision: visit.kinds.contains(.supervision)
    case .unannouncedVisit: visit.kinds.contains(.unannounced)
    case .annualReview, .holdReview: false
    }
  }

  private static func lowered(_ words: String) -> String {
    words.prefix(1).lowercased() + words.dropFirst()
  }
}
