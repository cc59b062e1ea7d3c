import Fostering
import Foundation
import Testing

@Suite struct CalendarDateTests {
  /// Every day from 1900 to 2200 has the parts, weekday and text that Foundation gives it.
  @Test func equalsFoundationOnEveryDayFrom1900To2200() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "GMT"))
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    let last = try #require(CalendarDate(year: 2200, month: 12, day: 31))
    var differences: [String] = []
    for number in first.dayNumber...last.dayNumber {
      let day = CalendarDate(dayNumber: number)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .weekday],
        from: Date(timeIntervalSince1970: Double(number) * 86_400))
      // Foundation counts weekdays from 1, Sunday first.
      let weekday = (day.weekday.rawValue + 1) % 7 + 1
      let built = CalendarDate(year: day.year, month: day.month, day: day.day)
      if parts.year != day.year || parts.month != day.month || parts.day != day.day
        || parts.weekday != weekday || built != day || CalendarDate(day.iso) != day
        || CalendarDate(day.uk) != day
      {
        differences.append(day.iso)
      }
    }
    #expect(differences == [])
  }

  @Test(arguments: [
    ("2024-02-29", "2024-02-29"), ("29/02/2024", "2024-02-29"), ("1/2/2024", "2024-02-01"),
    ("01/12/1999", "1999-12-01"), ("0001-01-01", "0001-01-01"), ("9999-12-31", "9999-12-31"),
  ])
  func readsIsoAndUkForms(_ text: String, _ iso: String) {
    #expect(CalendarDate(text)?.iso == iso)
  }

  @Test(arguments: [
    "", "2023-02-29", "29/02/2023", "2024-13-01", "2024-00-10", "32/01/2024", "2024-1-1", "1/1/24",
    "2024/01/01", "20240101", "2024-01-01 ", "0000-01-01", "-024-01-01", "٢٠٢٤-٠١-٠١", "01-02-2024",
    "1/2/20245", "//2024", "2024-01-011",
  ])
  func refusesOtherText(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test(arguments: [
    ("2024-02-29", 12, "2025-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-08-31", 12, "2025-08-31"), ("2024-03-31", 11, "2025-02-28"),
    ("2024-03-31", -1, "2024-02-29"), ("2024-01-15", -13, "2022-12-15"),
    ("2023-06-30", 8, "2024-02-29"), ("2024-12-31", 2, "2025-02-28"),
  ])
  func addsMonthsClampedToTheMonthsEnd(_ from: String, _ months: Int, _ expected: String) {
    #expect(day(from).adding(months: months) == day(expected))
  }

  @Test(arguments: [Int.min, -10_000_000, 10_000_000, Int.max])
  func staysWithinTheDatesThatCanBeWritten(_ step: Int) {
    let edge: CalendarDate = step < 0 ? .earliest : .latest
    #expect(day("2024-01-01").adding(days: step) == edge)
    #expect(day("2024-01-01").adding(months: step) == edge)
    #expect(CalendarDate(dayNumber: Int32(clamping: step)) == edge)
  }

  @Test func isWrittenInWords() {
    #expect(day("2026-03-06").long == "Fri 6 Mar 2026")
    #expect(day("2026-03-06").short(on: day("2026-12-31")) == "6 Mar")
    #expect(day("2025-03-06").short(on: day("2026-01-01")) == "6 Mar 2025")
    #expect(day("2026-03-06").uk == "06/03/2026")
  }
}
