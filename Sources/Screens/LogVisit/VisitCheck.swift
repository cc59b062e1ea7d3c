import Fostering

/// One thing that stands in the way of saving a visit, and where it is put right.
struct ThingToFix: Hashable, Sendable {
  var question: VisitQuestion
  var text: String
}

/// The questions of the form, in the order they are asked.
enum VisitQuestion: Int, CaseIterable, Hashable, Sendable {
  case date, kinds, mode, outcome, present, others, childrenSeen, notes

  /// The question as the form asks it.
  var label: String {
    switch self {
    case .date: "Date of visit"
    case .kinds: "Kind"
    case .mode: "How"
    case .outcome: "What became of it"
    case .present: "Who was there"
    case .others: "Others there"
    case .childrenSeen: "Children seen"
    case .notes: "Notes"
    }
  }

  /// Whether a visit cannot be saved without an answer.
  var isRequired: Bool { self == .date || self == .kinds }
}

extension VisitAnswers {
  /// What must be put right before the visit can be saved; moving and leaving never wait for it.
  func thingsToFix(on today: CalendarDate) -> [ThingToFix] {
    var things: [ThingToFix] = []
    if let problem = dateProblem(on: today) {
      things.append(ThingToFix(question: .date, text: problem))
    }
    if kinds.isEmpty {
      things.append(
        ThingToFix(question: .kinds, text: "Tick at least one kind of visit."))
    }
    if let day = day(on: today), day > today, outcome(on: today) == .completed {
      things.append(
        ThingToFix(
          question: .outcome,
          text: "A visit on a day still to come cannot be completed yet: choose Planned."))
    }
    return things
  }

  /// What is wrong with the date's words, or nil where they name one day.
  func dateProblem(on today: CalendarDate) -> String? {
    switch reading(on: today) {
    case .date: nil
    case .empty: "Say on which day it was. \(DatePhrase.examples)"
    case .unknown: "That is not a date. \(DatePhrase.examples)"
    case .ambiguous(let days):
      "Which day? " + days.map(\.long).joined(separator: ", or ") + ": Up or Down picks one."
    }
  }

  /// What may be unintended, though nothing forbids it.
  func warnings(on today: CalendarDate) -> [String] {
    guard let day = day(on: today) else { return [] }
    let outcome = outcome(on: today)
    var warnings = DatePhrase.warnings(day, on: today, towards: .any)
    if outcome == .planned, day < today {
      warnings.append("That day has passed: what became of the visit?")
    }
    if outcome == .completed, notes.trimmed.isEmpty {
      warnings.append("There are no notes.")
    }
    return warnings
  }
}
