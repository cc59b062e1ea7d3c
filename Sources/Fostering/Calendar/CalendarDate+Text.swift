/// How a date is written, in files and on screens, and read back.
extension CalendarDate: CustomStringConvertible {
  /// The date as `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = parts
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  /// The date as `DD/MM/YYYY`.
  public var uk: String {
    let (year, month, day) = parts
    return "\(Self.padded(day, 2))/\(Self.padded(month, 2))/\(Self.padded(year, 4))"
  }

  /// The date in words and full: "Fri 6 Mar 2026".
  public var long: String { "\(weekday.shortName) \(withYear)" }

  /// The date with its year and without the weekday: "6 Mar 2026".
  public var withYear: String { "\(dayAndMonth) \(year)" }

  /// The day and the month alone: "6 Mar".
  public var dayAndMonth: String {
    let (_, month, day) = parts
    return "\(day) \(Self.monthNames[month - 1].prefix(3))"
  }

  /// The date as short as it can be said on a day of `today`'s year: "6 Mar", or "6 Mar 2025"
  /// where the year is another.
  public func short(on today: CalendarDate) -> String {
    year == today.year ? dayAndMonth : withYear
  }

  public var description: String { iso }

  /// The English names of the months, January first.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Reads `YYYY-MM-DD`, or `D/M/YYYY` with one or two digits for day and month.
  ///
  /// - Parameter text: the date and nothing else. Any other form, and a day that the calendar
  ///   does not have, gives nil.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: Array(text.utf8)[...])
  }

  /// Reads the forms of `init(_:)` from UTF-8 bytes.
  public init?(utf8 bytes: ArraySlice<UInt8>) {
    if bytes.count == 10, bytes[bytes.startIndex + 4] == UInt8(ascii: "-") {
      let parts = bytes.split(
        separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
        let year = Self.number(parts[0]), let month = Self.number(parts[1]),
        let day = Self.number(parts[2])
      else { return nil }
      self.init(year: year, month: month, day: day)
    } else {
      let parts = bytes.split(
        separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      guard parts.count == 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
        parts[2].count == 4, let day = Self.number(parts[0]), let month = Self.number(parts[1]),
        let year = Self.number(parts[2])
      else { return nil }
      self.init(year: year, month: month, day: day)
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
