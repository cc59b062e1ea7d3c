import Casework
import Fostering
import Terminal

/// One household's file as text for people.
enum HouseholdText {
  static func text(_ file: HouseholdFile) -> String {
    let household = file.household
    let sections = [
      heading(file), duties(file),
      section("Visits", file.visits.map { visit($0, file) }),
      section("Reviews", household.reviews.reversed().map(review)),
      section("Holds", household.holds.reversed().map { hold($0, file.today) }),
      section("Placements", household.placements.reversed().map(placement)),
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }
      .joined(separator: "\n")
  }

  private static func heading(_ file: HouseholdFile) -> [String] {
    let household = file.household
    let worker = household.allocation.worker
    let allocated = file.workerName ?? worker?.text ?? "nobody allocated"
    var lines = [
      "\(shown(file.displayName))  \(household.reference)  \(shown(household.name))",
      "Approved \(household.approvedOn.long): \(household.type.words.lowercased()), "
        + "up to \(household.terms.places)",
      "Worker: \(shown(allocated))  Team: \(shown(file.team ?? "none"))",
    ]
    if let ending = household.ending {
      let reason = ending.reason.map { ": \(shown($0))" } ?? ""
      let verb = ending.endedOn <= file.today ? "Ended" : "Ends"
      lines.append("\(verb) \(ending.endedOn.long)\(reason)")
    }
    return lines
  }

  private static func duties(_ file: HouseholdFile) -> [String] {
    guard !file.duties.isEmpty else {
      let standing = file.household.standing(on: file.today)
      return ["No duties: the household is \(words(standing)) on \(file.today.long)."]
    }
    return ["Duties on \(file.today.long)"]
      + file.duties.flatMap { duty in
        [
          "  \(duty.kind.words): \(status(of: duty, in: file)), due \(duty.due.long)",
          "    \(duty.because)",
        ]
      }
  }

  private static func status(of duty: Duty, in file: HouseholdFile) -> String {
    StatusWords.full(duty, daysOnHold: file.daysOnHold, on: file.today)
  }

  private static func visit(_ visit: Visit, _ file: HouseholdFile) -> [String] {
    let worker = file.staffNames[visit.worker] ?? visit.worker.text
    var lines = [
      "\(visit.date.long)  \(visit.kinds.words), \(visit.mode.words.lowercased()), "
        + "\(visit.outcome.words.lowercased()), by \(shown(worker))  [\(visit.id)]"
    ]
    if let reason = visit.voided {
      lines.append("  Recorded by mistake: \(shown(reason))")
    }
    if !visit.present.isEmpty {
      lines.append("  There: \(shown(visit.present.joined(separator: ", ")))")
    }
    if let seen = visit.childrenSeen { lines.append("  Children seen: \(seen ? "yes" : "no")") }
    if let summary = visit.summary {
      lines += TextWidth.wrapped(summary, width: 76).map { "  \(shown($0))" }
    }
    return lines
  }

  private static func review(_ review: Review) -> [String] {
    let decided = review.decidedOn.map { ", decided \($0.long)" } ?? ""
    return [
      "\(review.heldOn.long)  \(review.scope.words) review: "
        + "\(review.outcome.words.lowercased())\(decided)"
    ]
  }

  private static func hold(_ hold: Hold, _ today: CalendarDate) -> [String] {
    let end = hold.end.map { "to \($0.long)" } ?? "expected to end \(hold.expectedEnd.long)"
    return [
      "\(hold.start.long)  \(hold.scope.words), asked for by the \(hold.initiatedBy.code), \(end), "
        + "\(hold.daysElapsed(on: today)) days: \(shown(hold.reason))"
    ]
  }

  private static func placement(_ placement: Placement) -> [String] {
    let end = placement.end.map { " to \($0.long)" } ?? ", there now"
    return [
      "\(placement.start.long)\(end)  \(shown(placement.childInitials ?? placement.child)), "
        + "\(placement.type.words.lowercased())"
    ]
  }

  private static func section(_ title: String, _ entries: [[String]]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["\(title) (\(entries.count)), newest first"] + entries.flatMap { $0.map { "  \($0)" } }
  }

  private static func words(_ standing: Standing) -> String {
    switch standing {
    case .notYetApproved: "not yet approved"
    case .approved: "approved"
    case .ended: "no longer approved"
    }
  }

  private static func shown(_ text: String) -> String { TextWidth.shown(text) }
}
