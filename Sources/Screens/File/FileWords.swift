import Casework
import Fostering

/// The short texts of a household's file.
struct FileWords {
  let file: HouseholdFile
  /// Who is reading: their own households say "(you)".
  let reader: Username?

  private var household: Household { file.household }
  private var today: CalendarDate { file.today }

  /// "Priya Nair (you)", or "nobody allocated".
  var worker: String {
    guard let worker = household.allocation.worker else { return "nobody allocated" }
    let name = file.workerName ?? worker.text
    return worker == reader ? name + " (you)" : name
  }

  /// "East, Hive 21, North East".
  var place: String {
    let allocation = household.allocation
    let parts = [
      file.team, allocation.hive.map { "Hive \($0)" }, allocation.area?.words,
    ].compactMap { $0 }
    return parts.isEmpty ? "-" : parts.joined(separator: ", ")
  }

  /// "14 Jun 2019, up to 3 children, age 0-17".
  var approval: String {
    let terms = household.terms
    var words =
      "\(household.approvedOn.withYear), up to "
      + DutyWords.count(terms.places, "child", "children")
    switch (terms.ageMin, terms.ageMax) {
    case (let low?, let high?): words += ", age \(low)-\(high)"
    case (let low?, nil): words += ", age \(low) and over"
    case (nil, let high?): words += ", age up to \(high)"
    case (nil, nil): break
    }
    return words
  }

  /// "Mainstream: short term, respite".
  var offers: String {
    let offers = household.terms.offers.map { $0.words.lowercased() }
    let type = household.type.words
    return offers.isEmpty ? type : "\(type): \(offers.joined(separator: ", "))"
  }

  /// "Approved", "Approved, on hold 76d (full break)", "Ended 3 Feb 2024".
  var standing: String {
    switch household.standing(on: today) {
    case .notYetApproved: return "Not approved until \(household.approvedOn.withYear)"
    case .ended:
      let ended = household.ending?.endedOn.withYear ?? ""
      let reason = household.ending?.reason.map { " (\($0))" } ?? ""
      return "Ended \(ended)\(reason)"
    case .approved:
      var words = "Approved"
      if let hold = openHolds.max(by: { $0.daysElapsed(on: today) < $1.daysElapsed(on: today) }) {
        words += ", on hold \(hold.daysElapsed(on: today))d (\(hold.scope.words.lowercased()))"
      }
      if let ending = household.ending { words += ", ends \(ending.endedOn.short(on: today))" }
      return words
    }
  }

  private var openHolds: [Hold] { household.holds.filter { $0.isOpen(on: today) } }

  /// The children there now: "AB, F, 12, since Jan 2025".
  var childrenPlaced: [String] {
    household.placements.filter { $0.isCurrent(on: today) }.map { placement in
      let age = placement.childBorn.map { String(Self.years(from: $0, to: today)) }
      let who = [placement.childInitials, placement.childSex, age].compactMap { $0 }
      let name = who.isEmpty ? placement.child : who.joined(separator: ", ")
      return "\(name), since \(placement.start.short(on: today))"
    }
  }

  /// Whole years from a day of birth.
  static func years(from born: CalendarDate, to today: CalendarDate) -> Int {
    let (bornYear, bornMonth, bornDay) = born.parts
    let (year, month, day) = today.parts
    return max(0, year - bornYear - ((month, day) < (bornMonth, bornDay) ? 1 : 0))
  }

  /// Phone, address and electronic mail, each with its name; what nobody recorded is left out.
  var contacts: [(label: String, value: String)] {
    let contact = household.contact
    let address = [contact.address, contact.postcode].compactMap { $0 }.joined(separator: ", ")
    return [("Tel", contact.phone ?? ""), ("Address", address), ("Email", contact.email ?? "")]
      .filter { !$0.1.isEmpty }
  }

  /// "!! 1 overdue   ! 1 due soon", or "OK".
  var statusCounts: String {
    if file.duties.isEmpty { return "no duties" }
    let overdue = file.duties.count { $0.status == .overdue }
    let dueSoon = file.duties.count { $0.status == .dueSoon }
    var parts: [String] = []
    if overdue > 0 { parts.append("!! \(overdue) overdue") }
    if dueSoon > 0 { parts.append("! \(dueSoon) due soon") }
    return parts.isEmpty ? "OK" : parts.joined(separator: "   ")
  }

  /// A member of staff's name, or their username where they have left the list.
  func name(_ username: Username) -> String { file.staffNames[username] ?? username.text }

  /// Reviews newest first, then holds newest first, as lines of a page.
  var history: [String] {
    var lines = ["REVIEWS"]
    for review in household.reviews.reversed() {
      let decided = review.decidedOn.map { ", decided \($0.withYear)" } ?? ""
      lines.append(
        "  \(review.heldOn.long)  \(review.scope.words) review: "
          + review.outcome.words.lowercased() + decided)
    }
    if household.reviews.isEmpty { lines.append("  No review is recorded.") }
    lines += ["", "HOLDS"]
    for hold in household.holds.reversed() {
      let until =
        hold.end.map { "to \($0.withYear)" }
        ?? "open, expected to \(hold.expectedEnd.withYear)"
      lines.append(
        "  \(hold.start.withYear) \(until)  \(hold.scope.words), asked for by the "
          + "\(hold.initiatedBy.words.lowercased()): \(hold.reason)")
      let reviewed = hold.reviewedOn.last.map { "last reviewed \($0.withYear)" } ?? "not reviewed"
      lines.append("    \(reviewed); agreed by \(name(hold.authorisedBy))")
    }
    if household.holds.isEmpty { lines.append("  No hold is recorded.") }
    lines += ["", "PLACEMENTS"]
    for placement in household.placements.reversed() {
      let until = placement.end.map { "to \($0.withYear)" } ?? "still there"
      let who = placement.childInitials ?? placement.child
      let ending = placement.ending.map { ", ended \($0.words.lowercased())" } ?? ""
      lines.append(
        "  \(placement.start.withYear) \(until)  \(who), \(placement.type.words.lowercased())"
          + ending)
    }
    if household.placements.isEmpty { lines.append("  No placement is recorded.") }
    return lines
  }
}
