import Fostering

/// Numbers that look random and are the same for the same seed, on every computer and for ever.
///
/// SplitMix64, with its own way from a number to a choice: the standard library's ways may change
/// from one version to the next.
struct DemoRandom {
  private var state: UInt64

  /// A run of numbers of its own for each place of a service, so that households do not depend
  /// on one another.
  init(seed: UInt64, place: Int) {
    state = seed &* 0xD134_2543_DE82_EF95 &+ UInt64(truncatingIfNeeded: place)
    state = next()
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one less than `limit`; 0 for a limit of none.
  mutating func below(_ limit: Int) -> Int {
    let number = next() >> 1
    return limit > 1 ? Int(number % UInt64(limit)) : 0
  }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something that happens to so many in a hundred happens.
  mutating func happens(_ inHundred: Int) -> Bool { below(100) < inHundred }

  /// One of a list; the list is a fixed one of at least one.
  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  /// A day from Monday to Friday between two days, both included; the first where there is none.
  mutating func weekday(_ first: CalendarDate, _ last: CalendarDate) -> CalendarDate {
    let count = max(0, first.days(until: last)) + 1
    let offset = below(count)
    let days = (0..<count).lazy.map { first.adding(days: (offset + $0) % count) }
    return days.first { !$0.weekday.isWeekend } ?? first
  }

  /// A day from Monday to Friday that lies so many days before another.
  mutating func weekday(before day: CalendarDate, by days: ClosedRange<Int>) -> CalendarDate {
    weekday(day.adding(days: -days.upperBound), day.adding(days: -days.lowerBound))
  }

  /// A day from Monday to Friday that lies so many days after another.
  mutating func weekday(after day: CalendarDate, by days: ClosedRange<Int>) -> CalendarDate {
    weekday(day.adding(days: days.lowerBound), day.adding(days: days.upperBound))
  }
}
