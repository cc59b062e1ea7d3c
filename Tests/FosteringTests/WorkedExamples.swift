import Fostering
import Testing

/// A worked example: a household's facts and what follows from them on some days.
struct WorkedExample: Sendable, CustomTestStringConvertible {
  var row: String
  var duty: DutyKind
  var facts: DutyFacts
  var policy: PracticePolicy = .defaults
  /// Today, and what is expected on that day: due date, status, days, booking.
  var expected: [(today: String, due: String, status: DutyStatus, days: Int)]
  var booked: String?
  var testDescription: String { "row \(row)" }
}

/// The service's worked examples, by the number they have in docs/duties.md.
enum WorkedExamples {
  static let lastOn8January = household(
    approved: "2020-01-01", visits: ["2024-01-08 supervision"])

  static let supervision: [WorkedExample] = [
    WorkedExample(
      row: "1", duty: .supervision, facts: lastOn8January,
      expected: [
        ("2024-02-11", "2024-02-19", .upcoming, 8), ("2024-02-12", "2024-02-19", .dueSoon, 7),
        ("2024-02-19", "2024-02-19", .dueSoon, 0), ("2024-02-20", "2024-02-19", .overdue, -1),
      ]),
    WorkedExample(
      row: "2", duty: .supervision,
      facts: household(
        approved: "2020-01-01", visits: ["2024-01-08 supervision", "2024-02-19 supervision"]),
      expected: [("2024-02-19", "2024-04-01", .upcoming, 42)]),
    WorkedExample(
      row: "3", duty: .supervision,
      facts: household(
        approved: "2020-01-01", visits: ["2024-01-08 supervision", "2024-02-20 supervision"]),
      expected: [
        ("2024-02-19", "2024-02-19", .dueSoon, 0), ("2024-02-20", "2024-04-02", .upcoming, 42),
      ]),
    WorkedExample(
      row: "4", duty: .supervision,
      facts: household(
        approved: "2020-01-01",
        visits: [
          "2024-01-08 supervision", "2024-02-16 supervision cancelled-by-carer",
          "2024-02-23 supervision",
        ]),
      expected: [
        ("2024-02-22", "2024-02-19", .overdue, -3), ("2024-02-23", "2024-04-05", .upcoming, 42),
      ]),
    WorkedExample(
      row: "5", duty: .supervision,
      facts: household(approved: "2020-01-01", visits: ["2024-11-14 supervision"]),
      expected: [
        ("2024-12-26", "2024-12-26", .dueSoon, 0), ("2024-12-27", "2024-12-26", .overdue, -1),
      ]),
    WorkedExample(
      row: "6", duty: .supervision, facts: household(approved: "2024-01-15"),
      expected: [("2024-01-15", "2024-02-26", .upcoming, 42)]),
    WorkedExample(
      row: "7", duty: .supervision,
      facts: household(
        approved: "2020-01-01",
        visits: [
          "2024-01-08 supervision", "2024-02-05 supervision completed phone",
          "2024-02-09 support completed phone",
        ]),
      expected: [("2024-02-10", "2024-02-19", .upcoming, 9)]),
    WorkedExample(
      row: "8", duty: .supervision,
      facts: household(
        approved: "2020-01-01", visits: ["2024-01-08 supervision", "2024-02-01 unannounced"]),
      expected: [("2024-02-02", "2024-02-19", .upcoming, 17)]),
    WorkedExample(
      row: "8, unannounced visits counting", duty: .supervision,
      facts: household(
        approved: "2020-01-01", visits: ["2024-01-08 supervision", "2024-02-01 unannounced"]),
      policy: .defaults.with { $0.supervision.kinds = [.supervision, .unannounced] },
      expected: [("2024-02-02", "2024-03-14", .upcoming, 41)]),
    WorkedExample(
      row: "9", duty: .supervision,
      facts: household(
        approved: "2020-01-01",
        visits: [
          "2024-01-08 supervision completed video", "2024-02-12 supervision completed video",
        ]),
      expected: [("2024-02-12", "2024-02-19", .dueSoon, 7)]),
    WorkedExample(
      row: "9, video always counting", duty: .supervision,
      facts: household(
        approved: "2020-01-01",
        visits: [
          "2024-01-08 supervision completed video", "2024-02-12 supervision completed video",
        ]),
      policy: .defaults.with { $0.supervision.video = .always },
      expected: [("2024-02-12", "2024-03-25", .upcoming, 42)]),
    WorkedExample(
      row: "9, video never counting", duty: .supervision,
      facts: household(
        approved: "2024-01-01",
        visits: ["2024-01-08 supervision", "2024-02-12 supervision completed video"]),
      policy: .defaults.with { $0.supervision.video = .never },
      expected: [("2024-02-12", "2024-02-19", .dueSoon, 7)]),
    WorkedExample(
      row: "11, a shorter interval by setting", duty: .supervision, facts: lastOn8January,
      policy: .defaults.with { $0.supervision.intervalDays = 28 },
      expected: [("2024-02-05", "2024-02-05", .dueSoon, 0)]),
  ]

  static let reviews: [WorkedExample] = [
    WorkedExample(
      row: "15", duty: .annualReview, facts: household(approved: "2024-04-03"),
      expected: [
        ("2025-04-03", "2025-04-03", .dueSoon, 0), ("2025-04-04", "2025-04-03", .overdue, -1),
      ]),
    WorkedExample(
      row: "16", duty: .annualReview, facts: household(approved: "2024-02-29"),
      expected: [("2025-02-28", "2025-02-28", .dueSoon, 0)]),
    WorkedExample(
      row: "17", duty: .annualReview, facts: household(approved: "2024-08-31"),
      expected: [
        ("2025-06-07", "2025-08-31", .upcoming, 85), ("2025-06-08", "2025-08-31", .dueSoon, 84),
      ]),
    WorkedExample(
      row: "19", duty: .annualReview,
      facts: household(
        approved: "2024-03-14",
        reviews: [
          Review(
            heldOn: day("2025-01-20"), scope: .full, outcome: .proceed,
            decidedOn: day("2025-02-20"))
        ]),
      expected: [("2025-03-01", "2026-01-20", .upcoming, 325)]),
    WorkedExample(
      row: "19, counted from the decision", duty: .annualReview,
      facts: household(
        approved: "2024-03-14",
        reviews: [
          Review(
            heldOn: day("2025-01-20"), scope: .full, outcome: .proceed,
            decidedOn: day("2025-02-20"))
        ]),
      policy: .defaults.with { $0.annualReview.anchor = .decidedOn },
      expected: [
        ("2025-02-19", "2026-01-20", .upcoming, 335), ("2025-02-20", "2026-02-20", .upcoming, 365),
      ]),
    WorkedExample(
      row: "20", duty: .annualReview,
      facts: household(
        approved: "2024-03-14",
        reviews: [
          Review(heldOn: day("2025-03-10"), scope: .full, outcome: .adjourned),
          Review(heldOn: day("2025-04-02"), scope: .full, outcome: .proceed),
        ]),
      expected: [
        ("2025-04-01", "2025-03-14", .overdue, -18), ("2025-04-02", "2026-04-02", .upcoming, 365),
      ]),
    WorkedExample(
      row: "21, a limited review", duty: .annualReview,
      facts: household(
        approved: "2024-01-20",
        reviews: [Review(heldOn: day("2024-09-10"), scope: .limited, outcome: .proceed)]),
      expected: [("2024-09-11", "2025-01-20", .upcoming, 131)]),
  ]

  static let unannounced: [WorkedExample] = [
    WorkedExample(
      row: "25", duty: .unannouncedVisit,
      facts: household(approved: "2020-01-01", visits: ["2024-01-10 unannounced"]),
      expected: [
        ("2024-10-11", "2025-01-10", .upcoming, 91), ("2024-10-12", "2025-01-10", .dueSoon, 90),
      ]),
    WorkedExample(
      row: "26", duty: .unannouncedVisit,
      facts: household(
        approved: "2020-01-01",
        visits: [
          "2024-01-10 unannounced", "2024-12-02 unannounced no-access",
          "2024-12-20 unannounced no-access", "2025-01-16 unannounced",
        ]),
      expected: [
        ("2025-01-15", "2025-01-10", .overdue, -5), ("2025-01-16", "2026-01-16", .upcoming, 365),
      ]),
    WorkedExample(
      row: "27", duty: .unannouncedVisit,
      facts: household(
        approved: "2020-01-01",
        visits: ["2024-01-10 unannounced", "2025-01-03 unannounced carer-absent"]),
      expected: [("2025-01-03", "2025-01-10", .dueSoon, 7)]),
    WorkedExample(
      row: "28", duty: .unannouncedVisit,
      facts: household(
        approved: "2020-01-01",
        visits: [
          "2024-01-10 unannounced",
          "2025-01-03 unannounced completed home supervising-social-worker not-seen",
        ]),
      expected: [("2025-01-03", "2026-01-03", .upcoming, 365)]),
    WorkedExample(
      row: "28, the children to be seen", duty: .unannouncedVisit,
      facts: household(
        approved: "2020-01-01",
        visits: [
          "2024-01-10 unannounced completed home supervising-social-worker seen",
          "2025-01-03 unannounced completed home supervising-social-worker not-seen",
        ]),
      policy: .defaults.with { $0.unannouncedVisit.childrenMustBeSeen = true },
      expected: [("2025-01-03", "2025-01-10", .dueSoon, 7)]),
    WorkedExample(
      row: "29", duty: .unannouncedVisit,
      facts: household(
        approved: "2020-01-01", visits: ["2024-02-01 unannounced", "2025-12-30 unannounced"]),
      expected: [("2025-12-29", "2025-02-01", .overdue, -331)]),
    WorkedExample(
      row: "30", duty: .unannouncedVisit, facts: household(approved: "2024-04-03"),
      expected: [("2024-04-03", "2025-04-03", .upcoming, 365)]),
  ]

  /// Row 31: each review of the hold is due 28 days after the last recorded one.
  static let holds: [WorkedExample] = zip(
    [[], ["2024-02-12"], ["2024-02-12", "2024-03-11"]],
    ["2024-02-12", "2024-03-11", "2024-04-08"]
  ).map { reviewed, due in
    WorkedExample(
      row: "31, after \(reviewed.count) reviews", duty: .holdReview,
      facts: household(
        approved: "2020-01-01",
        holds: [DutyHold(start: day("2024-01-15"), end: nil, reviewedOn: reviewed.map(day))]),
      expected: [
        (
          "2024-03-31", due, DutyStatus(days: day("2024-03-31").days(until: day(due)), window: 7),
          day("2024-03-31").days(until: day(due))
        )
      ])
  }
}
