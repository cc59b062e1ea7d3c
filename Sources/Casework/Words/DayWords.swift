import Fostering

/// Near days as people say them.
public enum DayWords {
  /// "today", the weekday for the six days that follow, else the short date: "Thu", "30 Mar".
  public static func near(_ date: CalendarDate, on today: CalendarDate) -> String {
    switch today.days(until: date) {
    case 0: "today"
    case 1...6: date.weekday.shortName
    default: date.short(on: today)
    }
  }
}
