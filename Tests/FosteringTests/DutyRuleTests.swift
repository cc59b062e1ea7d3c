import Fostering
import Testing

/// What the worked examples leave open: edges of approval, bookings, roles, and the working shown.
@Suite struct DutyRuleTests {
  @Test func dutiesAreOwedFromApprovalUntilTheDayBeforeTheEnd() {
    let facts = household(approved: "2024-01-15", ended: "2024-03-01")
    #expect(facts.duty(.supervision, on: "2024-01-14") == nil)
    #expect(facts.duty(.supervision, on: "2024-01-15") != nil)
    #expect(facts.duty(.supervision, on: "2024-02-29") != nil)
    #expect(facts.duty(.supervision, on: "2024-03-01") == nil)
  }

  @Test(arguments: [
    // Visits before approval do not count, those on the day do.
    (["2024-01-14 supervision"], "2024-02-26"), (["2024-01-15 supervision"], "2024-02-26"),
    (["2024-01-20 supervision"], "2024-03-02"),
    // Facts after today are ignored.
    (["2024-02-11 supervision"], "2024-02-26"),
    // A role that does not count, and one that does.
    (["2024-01-20 supervision completed home fostering-support-worker"], "2024-02-26"),
    (["2024-01-20 supervision completed office team-manager"], "2024-03-02"),
    // A plan whose day has passed is no visit.
    (["2024-01-20 supervision planned"], "2024-02-26"),
    // A visit that does not count does not make the next video the second in a row.
    (
      [
        "2024-01-16 supervision completed video", "2024-01-20 supervision completed home trainer",
        "2024-01-25 supervision completed video",
      ], "2024-02-27"
    ),
    (
      [
        "2024-01-16 supervision completed video", "2024-01-20 supervision",
        "2024-01-25 supervision completed video",
      ], "2024-03-07"
    ),
    // On one day, video is taken before face to face: the next video then counts.
    (
      [
        "2024-01-20 supervision completed home", "2024-01-20 supervision completed video",
        "2024-01-25 supervision completed video",
      ], "2024-03-07"
    ),
    // A video before approval is not the last one that counted.
    (
      ["2024-01-10 supervision completed video", "2024-01-20 supervision completed video"],
      "2024-03-02"
    ),
  ])
  func supervisionIsDue(_ visits: [String], _ due: String) {
    let facts = household(approved: "2024-01-15", visits: visits)
    #expect(facts.duty(.supervision, on: "2024-02-10")?.due == day(due))
  }

  @Test(
    arguments: [
      (["2024-02-10 supervision planned"], "2024-02-10"),
      (["2024-02-09 supervision planned"], nil),
      (["2024-05-01 supervision planned", "2024-04-01 supervision planned"], "2024-04-01"),
      (["2024-02-12 supervision planned phone", "2024-02-14 supervision planned"], "2024-02-14"),
      (["2024-02-12 supervision planned home trainer"], nil),
      // The video rule is judged on the facts up to today.
      (["2024-02-01 supervision completed video", "2024-02-12 supervision planned video"], nil),
      (
        [
          "2024-02-01 supervision completed video", "2024-02-11 supervision planned",
          "2024-02-12 supervision planned video",
        ], "2024-02-11"
      ),
      (["2024-02-12 supervision planned video"], "2024-02-12"),
      // A video visit planned for today is taken before today's visit face to face.
      (
        [
          "2024-02-01 supervision completed video", "2024-02-10 supervision completed home",
          "2024-02-10 supervision planned video", "2024-02-20 supervision planned",
        ], "2024-02-20"
      ),
    ] as [([String], String?)])
  func aPlanThatWouldCountIsABooking(_ visits: [String], _ booked: String?) {
    // The household will have ended before some of the plans: that is ignored.
    let facts = household(approved: "2024-01-15", ended: "2024-02-11", visits: visits)
    #expect(facts.duty(.supervision, on: "2024-02-10")?.booked == booked.map(day))
  }

  @Test func theEarliestReviewOfOpenHoldsIsTheOneThatIsOwed() {
    let facts = household(
      approved: "2020-01-01",
      holds: [
        DutyHold(start: day("2024-01-01"), end: day("2024-02-01"), reviewedOn: []),
        DutyHold(start: day("2024-01-20"), end: nil, reviewedOn: [day("2024-03-01")]),
        DutyHold(start: day("2024-01-25"), end: day("2024-03-01"), reviewedOn: []),
      ])
    #expect(facts.duty(.holdReview, on: "2024-01-10")?.due == day("2024-01-29"))
    // Both later holds are open; the review of 1 March is not known yet.
    #expect(facts.duty(.holdReview, on: "2024-02-29")?.due == day("2024-02-17"))
    #expect(facts.duty(.holdReview, on: "2024-03-01")?.due == day("2024-03-29"))
    #expect(facts.duty(.supervision, on: "2024-03-01") != nil)
    #expect(household(approved: "2020-01-01").duty(.holdReview, on: "2024-03-01") == nil)
  }

  @Test(arguments: [
    (
      ["2024-01-08 supervision completed video", "2024-02-12 supervision completed video"],
      "Last supervision that counts: 8 Jan 2024, plus 42 days. The video visit of 12 Feb does not "
        + "count: the last one that counted was video too."
    ),
    ([], "No supervision that counts yet: approved 1 Jan 2024, plus 42 days."),
    (
      ["2024-01-08 supervision", "2024-02-05 supervision completed phone"],
      "Last supervision that counts: 8 Jan 2024, plus 42 days. The phone contact of 5 Feb does not "
        + "count: contact by phone never does."
    ),
    (
      ["2024-01-08 supervision", "2024-01-20 supervision no-access"],
      "Last supervision that counts: 8 Jan 2024, plus 42 days. The visit of 20 Jan does not count: "
        + "nobody let the worker in."
    ),
    (
      ["2024-02-01 supervision completed home assessing-social-worker"],
      "No supervision that counts yet: approved 1 Jan 2024, plus 42 days. The visit of 1 Feb does "
        + "not count: it was by an assessing social worker."
    ),
  ])
  func theDueDateShowsItsWorking(_ visits: [String], _ because: String) {
    let facts = household(approved: "2024-01-01", visits: visits)
    #expect(facts.duty(.supervision, on: "2024-03-01")?.because == because)
  }

  @Test func aSecondDateHasItsYearWhereItIsNotThisOne() {
    let visits = ["2024-01-08 supervision", "2024-01-20 supervision no-access"]
    let facts = household(approved: "2024-01-01", visits: visits)
    let because = facts.duty(.supervision, on: "2025-03-01")?.because ?? ""
    #expect(because.contains("The visit of 20 Jan 2024 does not count"), "\(because)")
  }

  @Test func reviewsShowTheirWorkingToo() {
    let facts = household(
      approved: "2023-01-20",
      reviews: [
        Review(heldOn: day("2024-01-10"), scope: .full, outcome: .proceed),
        Review(heldOn: day("2025-01-08"), scope: .full, outcome: .adjourned),
      ],
      holds: [DutyHold(start: day("2024-12-01"), end: nil, reviewedOn: [])])
    #expect(
      facts.duty(.annualReview, on: "2025-01-09")?.because
        == "Last review that counts held: 10 Jan 2024, plus 12 months. The review of 8 Jan 2025 "
        + "does not count: it was adjourned.")
    #expect(
      facts.duty(.holdReview, on: "2025-01-09")?.because
        == "On hold since 1 Dec 2024, not reviewed yet, plus 28 days.")
    #expect(
      facts.duty(.unannouncedVisit, on: "2025-01-09")?.because
        == "No unannounced visit that counts yet: approved 20 Jan 2023, plus 12 months.")
  }
}
