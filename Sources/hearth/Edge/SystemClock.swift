import Fostering
import Glibc

/// The computer's clock: read here and nowhere else.
enum SystemClock {
  /// Today by the user's own time zone.
  static func today() -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return date(parts)
  }

  /// The present instant in UTC, as `YYYY-MM-DDThh:mm:ssZ`.
  static func instant() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    return "\(date(parts).iso)T\(clock(parts)):\(two(parts.tm_sec))Z"
  }

  /// The time of day by the user's own time zone: "09:42".
  static func timeOfDay() -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return clock(parts)
  }

  /// An instant in UTC as people here read it: "09:47", on another day "6 Mar 09:47".
  ///
  /// Text that is no instant is given back as it is.
  static func words(ofInstant text: String) -> String {
    let digits = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int32($0) }
    guard digits.count == 6, text.hasSuffix("Z") else { return text }
    var given = tm()
    given.tm_year = digits[0] &- 1900
    given.tm_mon = digits[1] &- 1
    given.tm_mday = digits[2]
    given.tm_hour = digits[3]
    given.tm_min = digits[4]
    given.tm_sec = digits[5]
    var instant = timegm(&given)
    var parts = tm()
    localtime_r(&instant, &parts)
    let day = date(parts)
    return day == today() ? clock(parts) : "\(day.short(on: today())) \(clock(parts))"
  }

  private static func date(_ parts: tm) -> CalendarDate {
    CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(dayNumber: 0)
  }

  private static func clock(_ parts: tm) -> String { "\(two(parts.tm_hour)):\(two(parts.tm_min))" }

  private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
