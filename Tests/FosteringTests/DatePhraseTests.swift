import Fostering
import Testing

@Suite struct DatePhraseTests {
  /// On Tuesday 10 March 2026, in a field that looks back.
  @Test(arguments: [
    ("today", "2026-03-10"), ("tod", "2026-03-10"), ("t", "2026-03-10"), ("Today ", "2026-03-10"),
    ("yesterday", "2026-03-09"), ("yest", "2026-03-09"), ("y", "2026-03-09"),
    ("tomorrow", "2026-03-11"), ("tom", "2026-03-11"),
    ("fri", "2026-03-06"), ("friday", "2026-03-06"), ("tue", "2026-03-10"), ("wed", "2026-03-04"),
    ("weds", "2026-03-04"), ("last fri", "2026-03-06"), ("Last Friday", "2026-03-06"),
    ("last tue", "2026-03-03"), ("last wed", "2026-03-04"), ("fri last week", "2026-03-06"),
    ("this wed", "2026-03-11"), ("this mon", "2026-03-09"), ("next mon", "2026-03-16"),
    ("fri next week", "2026-03-20"), ("tue this week", "2026-03-10"),
    ("12", "2026-02-12"), ("10", "2026-03-10"), ("31", "2026-01-31"), ("9th", "2026-03-09"),
    ("the 9th", "2026-03-09"),
    ("1/3", "2026-03-01"), ("1.3", "2026-03-01"), ("01/03", "2026-03-01"), ("9/3", "2026-03-09"),
    ("25/12", "2025-12-25"), ("25 dec", "2025-12-25"), ("25th of December", "2025-12-25"),
    ("dec 25", "2025-12-25"), ("12 mar 25", "2025-03-12"), ("12/3/25", "2025-03-12"),
    ("12/3/2025", "2025-03-12"), ("12.3.25", "2025-03-12"), ("12-03-2025", "2025-03-12"),
    ("12 sept 2025", "2025-09-12"), ("1 jan 99", "1999-01-01"), ("29/2", "2024-02-29"),
    ("2026-03-01", "2026-03-01"), ("fri 6 mar", "2026-03-06"), ("Fri, 6 March 2026", "2026-03-06"),
    ("3 days ago", "2026-03-07"), ("a week ago", "2026-03-03"), ("a fortnight ago", "2026-02-24"),
    ("2 weeks ago", "2026-02-24"), ("1 month ago", "2026-02-10"), ("2m ago", "2026-01-10"),
    ("-3", "2026-03-07"), ("-2w", "2026-02-24"), ("+2w", "2026-03-24"),
    ("in 6 weeks", "2026-04-21"),
    ("end of month", "2026-03-31"), ("start of month", "2026-03-01"),
    ("end of last month", "2026-02-28"), ("start of next month", "2026-04-01"),
    ("end of feb", "2026-02-28"), ("2 weeks before 1 mar", "2026-02-15"),
    ("3 days after last fri", "2026-03-09"),
  ])
  func isReadTowardsThePast(_ phrase: String, _ expected: String) {
    #expect(
      DatePhrase.read(phrase, on: day("2026-03-10"), towards: .past) == .date(day(expected)))
  }

  @Test(arguments: [
    ("fri", "2026-03-13"), ("tue", "2026-03-10"), ("12", "2026-03-12"), ("1/3", "2027-03-01"),
    ("25 dec", "2026-12-25"), ("9", "2026-04-09"), ("next mon", "2026-03-16"),
  ])
  func isReadTowardsTheFuture(_ phrase: String, _ expected: String) {
    let reading = DatePhrase.read(phrase, on: day("2026-03-10"), towards: .future)
    switch reading {
    case .date(let date): #expect(date == day(expected))
    case .ambiguous(let dates): #expect(dates.first == day(expected))
    default: Issue.record("\(phrase) was not read")
    }
  }

  @Test(arguments: [
    // Later in the week, "last mon" may be this week's or the one before.
    ("last mon", "2026-03-10", DatePhrase.Direction.past, ["2026-03-09", "2026-03-02"]),
    ("next thu", "2026-03-10", .future, ["2026-03-12", "2026-03-19"]),
    // In two days, or a year ago?
    ("12/3", "2026-03-10", .past, ["2025-03-12", "2026-03-12"]),
    ("8 mar", "2026-03-10", .future, ["2027-03-08", "2026-03-08"]),
  ])
  func twoLikelyReadingsAreBothGiven(
    _ phrase: String, _ today: String, _ direction: DatePhrase.Direction, _ expected: [String]
  ) {
    #expect(
      DatePhrase.read(phrase, on: day(today), towards: direction) == .ambiguous(expected.map(day)))
  }

  @Test(arguments: [
    "som", "fr", "lst fri", "32", "0", "31/2", "12/13", "29/2/2025", "week", "last week", "in",
    "ago", "before", "2 weeks before", "1/2/3/4", "12345", "²", "٣", "-", "+", "3 days",
    "fri 7 mar",
    "99999999999999999999 days ago",
  ])
  func otherWordsAreNoDate(_ phrase: String) {
    #expect(DatePhrase.read(phrase, on: day("2026-03-10"), towards: .past) == .unknown)
  }

  /// What is pasted by mistake must not stop the program.
  @Test(arguments: ["1 day before ", "fri ", "9", "/", "12 mar "])
  func aPageOfWordsIsNoDate(_ words: String) {
    let phrase = String(repeating: words, count: 200_000) + "today"
    #expect(DatePhrase.read(phrase, on: day("2026-03-10"), towards: .past) == .unknown)
  }

  @Test func nothingWrittenIsNoMistake() {
    #expect(DatePhrase.read("  ", on: day("2026-03-10"), towards: .past) == .empty)
  }

  @Test(arguments: [
    ("2026-03-06", "Fri 6 Mar 2026 (4 days ago)"), ("2026-03-10", "Tue 10 Mar 2026 (today)"),
    ("2026-03-09", "Mon 9 Mar 2026 (yesterday)"), ("2026-03-11", "Wed 11 Mar 2026 (tomorrow)"),
    ("2026-04-10", "Fri 10 Apr 2026 (in 31 days)"),
  ])
  func theEchoSaysWhichDayWasUnderstood(_ date: String, _ echo: String) {
    #expect(DatePhrase.echo(day(date), on: day("2026-03-10")) == echo)
  }

  @Test func unlikelyDaysAreWarnedOf() {
    let today = day("2026-03-10")
    #expect(DatePhrase.warnings(day("2026-03-06"), on: today, towards: .past) == [])
    #expect(DatePhrase.warnings(day("2026-03-11"), on: today, towards: .past).count == 1)
    #expect(DatePhrase.warnings(day("2025-11-01"), on: today, towards: .past).count == 2)
    #expect(DatePhrase.warnings(day("2026-03-09"), on: today, towards: .future).count == 1)
  }
}
