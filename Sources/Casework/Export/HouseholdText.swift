import Fostering

/// One household's file in words, as `hearth show` writes it.
public enum HouseholdText {
  public static func lines(_ file: HouseholdFile) -> [String] {
    let household = file.household
    var lines = ["\(file.displayName)   \(household.reference)   \(household.name)"]
    lines += facts(file)
    lines.append("")
    lines += duties(file)
    lines += ["", "VISITS (\(file.visits.count), newest first)"]
    for visit in file.visits { lines += words(of: visit, in: file) }
    lines += section("REVIEWS", household.reviews.reversed().map(words))
    lines += section("ON HOLD", household.holds.reversed().map { words(of: $0, on: file.today) })
    lines += section("CHILDREN PLACED", household.placements.reversed().map(words))
    return lines.flatMap(Shown.lines)
  }

  // MARK: - Facts

  private static func facts(_ file: HouseholdFile) -> [String] {
    let household = file.household
    let terms = household.terms
    var approval = "\(household.type.words), approved \(household.approvedOn.withYear)"
    approval += ", \(terms.places) \(terms.places == 1 ? "place" : "places")"
    switch (terms.ageMin, terms.ageMax) {
    case (let youngest?, let oldest?): approval += ", ages \(youngest) to \(oldest)"
    case (let youngest?, nil): approval += ", from age \(youngest)"
    case (nil, let oldest?): approval += ", up to age \(oldest)"
    case (nil, nil): break
    }
    let offers = terms.offers.map(\.code).joined(separator: ", ")
    let allocation = household.allocation
    let worker = allocation.worker.map { "\(file.workerName ?? $0.text) (\($0))" }
    let ending = household.ending.map { ending in
      ending.endedOn.withYear + (ending.reason.map { ", \($0)" } ?? "")
    }
    let carers = household.carers.enumerated().map { number, carer in
      var words = carer.fullName
      if let born = carer.born { words += ", born \(born.withYear)" }
      if let approved = carer.approvedOn { words += ", approved \(approved.withYear)" }
      return ("Carer \(number + 1)", Optional(words))
    }
    let facts: [(String, String?)] =
      [
        ("Approval", approval), ("Offers", offers.isEmpty ? nil : offers), ("Ended", ending),
        ("Worker", worker ?? "(unassigned)"), ("Team", file.team),
        ("Area", allocation.area?.words), ("Hive", allocation.hive),
      ] + carers + [
        ("Address", household.contact.address), ("Postcode", household.contact.postcode),
        ("Phone", household.contact.phone), ("Email", household.contact.email),
      ]
    return facts.compactMap { name, value in
      value.map { "  \(name)\(String(repeating: " ", count: 10 - name.count))\($0)" }
    }
  }

  private static func duties(_ file: HouseholdFile) -> [String] {
    let today = file.today
    switch file.household.standing(on: today) {
    case .ended: return ["No duties: approval has ended."]
    case .notYetApproved: return ["No duties yet: approval is still to come."]
    case .approved: break
    }
    let daysOnHold = file.household.holds.filter { $0.isOpen(on: today) }
      .map { $0.daysElapsed(on: today) }.max()
    let table = TextTable(
      columns: [.init("Status"), .init("Duty"), .init("Due")],
      rows: file.dutyRows.map { row in
        TextTable.Row([
          StatusWords.full(row.duty, daysOnHold: daysOnHold, on: today), row.duty.kind.words,
          row.duty.due.long,
        ])
      })
    let lines = table.lines()
    var result = ["DUTIES on \(today.long)"]
    for (row, line) in zip(file.dutyRows, lines.dropFirst()) {
      result += ["  \(line)", "      \(row.duty.because)"]
    }
    return result
  }

  // MARK: - Records

  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "\(title) (\(lines.count), newest first)"] + lines.map { "  \($0)" }
  }

  private static func words(of visit: Visit, in file: HouseholdFile) -> [String] {
    let worker = file.staffNames[visit.worker] ?? visit.worker.text
    var facts = ["\(visit.mode.words)", visit.outcome.words.lowercased(), worker]
    if !visit.present.isEmpty { facts.append("present: \(visit.present.joined(separator: "; "))") }
    if let seen = visit.childrenSeen { facts.append(seen ? "children seen" : "children not seen") }
    var lines = [
      "  \(visit.date.long)  \(visit.kinds.words): \(facts.joined(separator: ", "))",
      "      \(visit.id)",
    ]
    if let voided = visit.voided { lines.append("      VOIDED: \(voided)") }
    if let summary = visit.summary {
      lines += Shown.lines(summary).map { "      \($0)" }
    }
    return lines
  }

  private static func words(_ review: Review) -> String {
    "\(review.heldOn.long)  \(review.scope.words): \(review.outcome.words.lowercased())"
      + (review.decidedOn.map { ", decided \($0.withYear)" } ?? "")
  }

  private static func words(of hold: Hold, on today: CalendarDate) -> String {
    var words = "\(hold.start.long)  \(hold.scope.words), \(hold.reason)"
    words += " (asked for by the \(hold.initiatedBy.code), authorised by \(hold.authorisedBy))"
    if let end = hold.end {
      words += ", ended \(end.withYear)"
    } else {
      words += ", expected to end \(hold.expectedEnd.withYear)"
    }
    if hold.isOpen(on: today) { words += ", on hold \(hold.daysElapsed(on: today))d" }
    if let reviewed = hold.reviewedOn.max() { words += ", last reviewed \(reviewed.withYear)" }
    return words
  }

  private static func words(_ placement: Placement) -> String {
    var words = "\(placement.start.long)  \(placement.child)"
    if let initials = placement.childInitials { words += " (\(initials))" }
    if let sex = placement.childSex { words += ", \(sex)" }
    if let born = placement.childBorn { words += ", born \(born.withYear)" }
    words += ", \(placement.type.code)"
    if placement.isSolo == true { words += ", solo" }
    if let end = placement.end {
      words += ", ended \(end.withYear)" + (placement.ending.map { ", \($0.code)" } ?? "")
    }
    return words
  }
}
