/// The grammar behind `DatePhrase`: each rule takes the words it knows and gives the days they mean.
struct DatePhraseParser {
  let today: CalendarDate
  let direction: DatePhrase.Direction

  /// The words of a phrase: small letters, without commas and fillers, "12th" as "12".
  static func words(of phrase: String) -> [String] {
    let fillers: Set<String> = ["on", "the", "of"]
    return phrase.lowercased().split { $0.isWhitespace || $0 == "," }
      .map(String.init).map(withoutOrdinal).filter { !fillers.contains($0) }
  }

  /// The days that the words mean, the likelier first; none where they are no date.
  func readings(_ words: ArraySlice<String>) -> [CalendarDate] {
    if let anchored = relativeToAnotherDate(words) { return anchored }
    if let day = fixed(words) ?? distance(words) ?? edgeOfMonth(words) { return [day] }
    return weekday(words) ?? dayAndMonth(words) ?? []
  }

  // MARK: - Rules

  /// "today", "y", "tom", "2026-03-12", "12/03/2026".
  private func fixed(_ words: ArraySlice<String>) -> CalendarDate? {
    guard words.count == 1, let word = words.first else { return nil }
    switch word {
    case "t", "tod", "today": return today
    case "y", "yest", "yesterday": return today.adding(days: -1)
    case "tom", "tomorrow": return today.adding(days: 1)
    default: return CalendarDate(word)
    }
  }

  /// "3 days ago", "a fortnight ago", "in 6 weeks", "-3", "+2w".
  private func distance(_ words: ArraySlice<String>) -> CalendarDate? {
    if words.last == "ago", let length = Length(words.dropLast()) {
      return length.before(today)
    }
    if words.first == "in", let length = Length(words.dropFirst()) {
      return length.after(today)
    }
    guard words.count == 1, let word = words.first, let sign = word.first,
      sign == "-" || sign == "+", let length = Length(short: word.dropFirst())
    else { return nil }
    return sign == "-" ? length.before(today) : length.after(today)
  }

  /// "2 weeks before 1 jun", "3 days after last fri".
  private func relativeToAnotherDate(_ words: ArraySlice<String>) -> [CalendarDate]? {
    guard let index = words.firstIndex(where: { $0 == "before" || $0 == "after" }),
      let length = Length(words[words.startIndex..<index])
    else { return nil }
    let bases = readings(words[(index + 1)...])
    return bases.map { words[index] == "before" ? length.before($0) : length.after($0) }
  }

  /// "end of month", "start of next month", "end of feb".
  private func edgeOfMonth(_ words: ArraySlice<String>) -> CalendarDate? {
    guard let edge = words.first, edge == "end" || edge == "start" else { return nil }
    let rest = words.dropFirst()
    let inMonth: CalendarDate?
    switch Array(rest) {
    case ["month"], ["this", "month"]: inMonth = today
    case ["last", "month"]: inMonth = today.adding(months: -1)
    case ["next", "month"]: inMonth = today.adding(months: 1)
    default:
      guard rest.count == 1, let name = rest.first, let month = Self.month(named: name) else {
        return nil
      }
      inMonth = nearest(day: 1, month: month).first
    }
    guard let (year, month, _) = inMonth?.parts else { return nil }
    let day = edge == "start" ? 1 : CalendarDate.daysInMonth(month, of: year)
    return CalendarDate(year: year, month: month, day: day)
  }

  /// "fri", "last fri", "this wed", "next tue", "fri last week".
  private func weekday(_ words: ArraySlice<String>) -> [CalendarDate]? {
    let all = Array(words)
    if all.count == 1, let day = Self.weekday(named: all[0]) {
      return [direction == .past ? latest(day) : coming(day)]
    }
    if all.count == 2, let day = Self.weekday(named: all[1]) {
      let inThisWeek = self.day(ofWeek: 0, day)
      switch all[0] {
      case "this": return [inThisWeek]
      case "last":
        // Said later in the week, it may mean this week's or the week's before.
        let before = latest(day, from: today.adding(days: -1))
        return before == inThisWeek ? [before, before.adding(days: -7)] : [before]
      case "next":
        let after = coming(day, from: today.adding(days: 1))
        return after == inThisWeek ? [after, after.adding(days: 7)] : [after]
      default: return nil
      }
    }
    if all.count == 3, all[2] == "week", let day = Self.weekday(named: all[0]) {
      switch all[1] {
      case "this": return [self.day(ofWeek: 0, day)]
      case "last": return [self.day(ofWeek: -1, day)]
      case "next": return [self.day(ofWeek: 1, day)]
      default: return nil
      }
    }
    return nil
  }

  /// "12", "12/3", "12.3.25", "12 mar", "12 mar 25", "fri 12 mar".
  private func dayAndMonth(_ words: ArraySlice<String>) -> [CalendarDate]? {
    if let first = words.first, words.count > 1, let named = Self.weekday(named: first) {
      return dayAndMonth(words.dropFirst())?.filter { $0.weekday == named }
    }
    var parts = words.flatMap { $0.split { "/.-".contains($0) }.map(String.init) }
    guard (1...3).contains(parts.count) else { return nil }
    // "mar 12" is read too, since it cannot mean anything else.
    if parts.count > 1, Self.month(named: parts[0]) != nil { parts.swapAt(0, 1) }
    guard let day = Self.number(parts[0]), (1...31).contains(day) else { return nil }
    if parts.count == 1 { return nearest(day: day) }
    guard let month = Self.number(parts[1]) ?? Self.month(named: parts[1]),
      (1...12).contains(month)
    else { return nil }
    if parts.count == 2 { return nearest(day: day, month: month) }
    guard let year = year(written: parts[2]) else { return nil }
    return CalendarDate(year: year, month: month, day: day).map { [$0] }
  }
}

// MARK: - Finding the day meant

extension DatePhraseParser {
  private func latest(_ weekday: Weekday, from start: CalendarDate? = nil) -> CalendarDate {
    let start = start ?? today
    return start.adding(days: -((start.weekday.rawValue - weekday.rawValue + 7) % 7))
  }

  private func coming(_ weekday: Weekday, from start: CalendarDate? = nil) -> CalendarDate {
    let start = start ?? today
    return start.adding(days: (weekday.rawValue - start.weekday.rawValue + 7) % 7)
  }

  /// The weekday in the week that lies `offset` weeks from this one; weeks start on Monday.
  private func day(ofWeek offset: Int, _ weekday: Weekday) -> CalendarDate {
    today.adding(days: weekday.rawValue - today.weekday.rawValue + 7 * offset)
  }

  /// The nearest day of a month with that number, in the direction asked for.
  private func nearest(day: Int) -> [CalendarDate] {
    let candidates = (-12...12).compactMap { offset -> CalendarDate? in
      let (year, month, _) = today.adding(months: offset).parts
      return CalendarDate(year: year, month: month, day: day)
    }
    return choose(from: candidates, unsureWithin: 0)
  }

  /// The nearest such day of a year, in the direction asked for.
  ///
  /// Where that lies most of a year away and the other one is near, the writer may well have meant
  /// the other one: both are given.
  private func nearest(day: Int, month: Int) -> [CalendarDate] {
    let candidates = (-8...8).compactMap { offset in
      CalendarDate(year: today.year + offset, month: month, day: day)
    }
    return choose(from: candidates, unsureWithin: 60)
  }

  private func choose(
    from candidates: [CalendarDate], unsureWithin nearDays: Int
  ) -> [CalendarDate] {
    let before = candidates.last { $0 <= today }
    let after = candidates.first { $0 >= today }
    let ordered: [CalendarDate?] =
      switch direction {
      case .past: [before, after]
      case .future: [after, before]
      case .any:
        if let before, let after, before.days(until: today) < today.days(until: after) {
          [before, after]
        } else {
          [after, before]
        }
      }
    guard let first = ordered.compactMap({ $0 }).first else { return [] }
    guard let second = ordered[1], direction != .any, nearDays > 0,
      abs(today.days(until: first)) > 300, abs(today.days(until: second)) <= nearDays
    else { return [first] }
    return [first, second]
  }
}

// MARK: - Words

extension DatePhraseParser {
  /// A weekday by its first three letters or more.
  private static func weekday(named word: String) -> Weekday? {
    guard word.count >= 3 else { return nil }
    if word == "weds" { return .wednesday }
    return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
  }

  /// A month, 1 to 12, by its first three letters or more.
  private static func month(named word: String) -> Int? {
    guard word.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    return CalendarDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
  }

  private static func number(_ word: some StringProtocol) -> Int? {
    guard !word.isEmpty, word.count <= 4, word.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(word)
  }

  /// "25" is 2025; two digits more than twenty years ahead belong to the last century.
  private func year(written word: String) -> Int? {
    guard let number = Self.number(word) else { return nil }
    if word.count == 4 { return number }
    guard word.count == 2 else { return nil }
    let century = today.year - today.year % 100
    return century + number > today.year + 20 ? century - 100 + number : century + number
  }

  private static func withoutOrdinal(_ word: String) -> String {
    guard let suffix = ["st", "nd", "rd", "th"].first(where: word.hasSuffix),
      number(word.dropLast(suffix.count)) != nil
    else { return word }
    return String(word.dropLast(suffix.count))
  }

  /// A length of time: "3 days", "a fortnight", "2w".
  private struct Length {
    var days = 0
    var months = 0

    init?(_ words: ArraySlice<String>) {
      guard let last = words.last else { return nil }
      if words.count == 1 {
        self.init(short: last[...])
      } else if words.count == 2, let first = words.first {
        let count = first == "a" || first == "an" || first == "one" ? 1 : number(first)
        guard let count else { return nil }
        self.init(count, last)
      } else {
        return nil
      }
    }

    /// "3", "3d", "2w", "1m", "1y".
    init?(short word: Substring) {
      let digits = word.prefix { $0.isNumber }
      guard let count = number(digits) else { return nil }
      let unit = word.dropFirst(digits.count)
      self.init(count, unit.isEmpty ? "d" : String(unit))
    }

    private init?(_ count: Int, _ unit: String) {
      switch unit {
      case "d", "day", "days": days = count
      case "w", "wk", "wks", "week", "weeks": days = 7 * count
      case "fortnight", "fortnights": days = 14 * count
      case "m", "month", "months": months = count
      case "y", "year", "years": months = 12 * count
      default: return nil
      }
    }

    func after(_ date: CalendarDate) -> CalendarDate {
      months == 0 ? date.adding(days: days) : date.adding(months: months)
    }

    func before(_ date: CalendarDate) -> CalendarDate {
      months == 0 ? date.adding(days: -days) : date.adding(months: -months)
    }
  }
}
