/// A day of the calendar, without time or time zone: what every fostering date is.
///
/// It is a count of days, so that adding days and finding the days between are one
/// addition and one subtraction. The calendar is Gregorian throughout (proleptic before 1582).
///
///     let approved = CalendarDate(year: 2024, month: 2, day: 29)
///     approved?.adding(months: 12).iso   // "2025-02-28"
public struct CalendarDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; negative before it.
  public let dayNumber: Int32

  /// The day that lies `dayNumber` days after 1 January 1970, held within `earliest...latest`.
  public init(dayNumber: Int32) {
    self.dayNumber = min(max(dayNumber, Self.earliestDayNumber), Self.latestDayNumber)
  }

  /// The day of a year, month and day of the month, or nil where the calendar has no such day.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of that month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysInMonth(month, of: year)
    else { return nil }
    dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// 1 January of the year 1: the first day that can be written.
  public static let earliest = CalendarDate(dayNumber: earliestDayNumber)

  /// 31 December 9999: the last day that can be written.
  public static let latest = CalendarDate(dayNumber: latestDayNumber)

  private static let earliestDayNumber: Int32 = -719_162
  private static let latestDayNumber: Int32 = 2_932_896

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

// MARK: - Parts

extension CalendarDate {
  /// The year, month (1 to 12) and day of the month (1 to 31).
  ///
  /// The count is shifted to start on 1 March of a 400-year era, so that the leap day comes
  /// last in its year and months follow one linear rule (Hinnant's civil-from-days).
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, 1 to 9999.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday, the fourth day of a week that starts on Monday.
    let index = (Int(dayNumber) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The number of days in a month (1 to 12) of a year; 0 for a month that is not one.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }
}

// MARK: - Arithmetic

extension CalendarDate {
  /// The day `days` later (earlier if negative), held within `earliest...latest`.
  public func adding(days: Int) -> CalendarDate {
    let sum = Int(dayNumber).addingReportingOverflow(days)
    if sum.overflow { return days < 0 ? .earliest : .latest }
    return CalendarDate(dayNumber: Int32(clamping: sum.partialValue))
  }

  /// The same day of the month `months` later, or that month's last day where it is shorter:
  /// 29 February 2024 plus 12 months is 28 February 2025.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = parts
    let sum = (year * 12 + month - 1).addingReportingOverflow(months)
    if sum.overflow { return months < 0 ? .earliest : .latest }
    let newYear = sum.partialValue >= 0 ? sum.partialValue / 12 : (sum.partialValue - 11) / 12
    if newYear < 1 { return .earliest }
    if newYear > 9999 { return .latest }
    let newMonth = sum.partialValue - newYear * 12 + 1
    let newDay = min(day, Self.daysInMonth(newMonth, of: newYear))
    return CalendarDate(
      dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  /// The days from this day to `other`: positive if `other` is later.
  public func days(until other: CalendarDate) -> Int {
    Int(other.dayNumber) - Int(dayNumber)
  }
}
