/// A date as people say it, read day first as the British do: "last fri", "12/3", "2 weeks ago".
///
///     DatePhrase.read("last fri", on: tuesday10March2026, towards: .past)
///     // .date(6 March 2026)
///
/// It never guesses silently: a phrase with two likely readings gives both, and whoever asks
/// shows `echo(_:on:)` beside the words, so that the writer sees which day was understood.
public enum DatePhrase {
  /// Which way a date without a year, a month or a week is looked for.
  public enum Direction: Hashable, Sendable {
    /// Most recording: a bare "fri" is the latest Friday, today included.
    case past
    /// Planning: a bare "fri" is the coming Friday, today included.
    case future
    /// The nearest, the later one of two that are equally near.
    case any
  }

  /// What a phrase was understood as.
  public enum Reading: Hashable, Sendable {
    case date(CalendarDate)
    /// Two or more days that the words fit equally well; the writer must choose.
    case ambiguous([CalendarDate])
    /// Nothing was written.
    case empty
    /// Words that are no date.
    case unknown
  }

  /// Longer phrases are no dates but something pasted by mistake, and each "before" in them would
  /// be a call within a call.
  private static let mostWords = 16

  /// What to say of words that are no date.
  public static let examples = "Try last fri, 12/3 or 3 days ago."

  /// The day that a phrase means.
  ///
  /// - Parameters:
  ///   - phrase: the words as typed; case and extra blanks do not matter.
  ///   - today: the day on which they are typed.
  ///   - direction: which way to look where the words leave it open.
  public static func read(
    _ phrase: String, on today: CalendarDate, towards direction: Direction
  ) -> Reading {
    let words = DatePhraseParser.words(of: phrase)
    if words.isEmpty { return .empty }
    if words.count > mostWords { return .unknown }
    let parser = DatePhraseParser(today: today, direction: direction)
    let days = parser.readings(words[...])
    guard let first = days.first else { return .unknown }
    return days.count == 1 ? .date(first) : .ambiguous(days)
  }

  /// The date in full with its distance: "Fri 6 Mar 2026 (4 days ago)".
  public static func echo(_ date: CalendarDate, on today: CalendarDate) -> String {
    "\(date.long) (\(distance(to: date, from: today)))"
  }

  /// How far a day lies from today in words: "today", "4 days ago", "in 3 days".
  public static func distance(to date: CalendarDate, from today: CalendarDate) -> String {
    switch today.days(until: date) {
    case 0: "today"
    case -1: "yesterday"
    case 1: "tomorrow"
    case let days where days < 0: "\(-days) days ago"
    case let days: "in \(days) days"
    }
  }

  /// What may be unintended about a date; nothing here forbids it.
  public static func warnings(
    _ date: CalendarDate, on today: CalendarDate, towards direction: Direction
  ) -> [String] {
    var warnings: [String] = []
    let days = today.days(until: date)
    if direction == .past, days > 0 { warnings.append("That day is still to come.") }
    if direction == .future, days < 0 { warnings.append("That day has passed.") }
    if days < -90 { warnings.append("That is more than 90 days ago.") }
    if date.weekday.isWeekend { warnings.append("That is a \(date.weekday.name).") }
    return warnings
  }
}
