import Fostering
import Foundation

/// A date from its ISO form; the earliest date for a slip in the test, which then fails.
func day(_ iso: String) -> CalendarDate { CalendarDate(iso) ?? .earliest }

extension PracticePolicy {
  /// The defaults of the practice file, written out so that the rules' tests need no file.
  static let defaults = PracticePolicy(
    supervision: SupervisionRules(
      intervalDays: 42, windowDays: 7, kinds: .supervision, video: .notTwiceRunning,
      modes: [.home, .office], roles: supervisors),
    unannouncedVisit: UnannouncedVisitRules(
      intervalMonths: 12, windowDays: 90, modes: [.home], roles: supervisors,
      childrenMustBeSeen: false),
    annualReview: AnnualReviewRules(
      intervalMonths: 12, windowDays: 84, anchor: .heldOn, scopes: [.full]),
    holdReview: HoldReviewRules(intervalDays: 28, windowDays: 7))

  static let supervisors: [Role] = [
    .supervisingSocialWorker, .assistantTeamManager, .teamManager, .serviceManager,
  ]

  func with(_ change: (inout PracticePolicy) -> Void) -> PracticePolicy {
    var copy = self
    change(&copy)
    return copy
  }
}

/// A visit written as one line: "2024-02-12 supervision completed video fostering-support-worker".
///
/// The worker is a supervising social worker unless the line names a role.
func visit(_ line: String) -> DutyVisit {
  let words = line.split(separator: " ").map(String.init)
  let kinds = words.dropFirst().first?.split(separator: ";")
    .compactMap { VisitKind(rawValue: String($0)) }
  return DutyVisit(
    date: day(words.first ?? ""), kinds: VisitKinds(kinds ?? []),
    outcome: words.dropFirst(2).first.flatMap(VisitOutcome.init(rawValue:)) ?? .completed,
    mode: words.dropFirst(3).first.flatMap(VisitMode.init(rawValue:)) ?? .home,
    role: words.dropFirst(4).first.map { Role(rawValue: $0) } ?? .supervisingSocialWorker,
    childrenSeen: words.dropFirst(5).first.map { $0 == "seen" })
}

/// The facts of a household approved on a day.
func household(
  approved: String, ended: String? = nil, visits: [String] = [], reviews: [Review] = [],
  holds: [DutyHold] = []
) -> DutyFacts {
  DutyFacts(
    approvedOn: day(approved), endedOn: ended.map(day),
    visits: visits.map(visit).sorted { $0.date < $1.date }, reviews: reviews, holds: holds)
}

extension DutyFacts {
  func duty(
    _ kind: DutyKind, on today: String, under policy: PracticePolicy = .defaults
  ) -> Duty? {
    Duty.all(for: self, on: day(today), under: policy).first { $0.kind == kind }
  }
}
