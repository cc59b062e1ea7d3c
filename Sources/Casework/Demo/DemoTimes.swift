import Fostering

/// The dates between which a made-up household's history lies.
struct DemoTimes {
  let today: CalendarDate
  let approvedOn: CalendarDate
  let ending: Ending?
  /// The day up to which anything has happened: today, or the day before approval ended.
  let latest: CalendarDate
  /// The first day of which there are records: approval, or some years ago.
  let earliest: CalendarDate

  init(_ aims: DemoAims, _ service: DemoOutline, _ random: inout DemoRandom) {
    today = service.today
    var ending: Ending?
    switch aims.stage {
    case .ended:
      ending = Ending(
        endedOn: random.weekday(before: today, by: 10...500),
        reason: random.one(of: Self.endReasons))
    case .ending:
      ending = Ending(
        endedOn: random.weekday(after: today, by: 7...40),
        reason: random.one(of: ["retirement", "moved-area"]))
    case .settled, .recent, .new, .notYetApproved: break
    }
    self.ending = ending
    let latest = min(service.today, ending?.endedOn.adding(days: -1) ?? service.today)
    self.latest = latest
    let approvedOn =
      switch aims.stage {
      case .settled, .ended, .ending:
        aims.isApprovedOnLeapDay
          ? Self.leapDay(before: latest.adding(days: -Self.settledDays))
          : random.weekday(before: latest, by: Self.settledDays...4_200)
      case .recent: random.weekday(before: latest, by: 60...330)
      case .new: random.weekday(before: latest, by: 0...30)
      case .notYetApproved: random.weekday(after: latest, by: 5...40)
      }
    self.approvedOn = approvedOn
    earliest = max(approvedOn, latest.adding(months: -12 * service.years))
  }

  /// Longer than any clock has run, so that none of a settled household's starts at its approval.
  private static let settledDays = 520

  private static func leapDay(before day: CalendarDate) -> CalendarDate {
    let years = (0..<9).compactMap { back in
      CalendarDate(year: day.year - back, month: 2, day: 29)
    }
    return years.first { $0 <= day } ?? day
  }

  private static let endReasons: [String] = [
    "retirement", "health", "change-in-family", "adoption-or-SGO", "moved-area", "employment",
    "transfer-to-other-provider", "only-child-left",
  ]
}
