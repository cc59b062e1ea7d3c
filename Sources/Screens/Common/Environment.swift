import Fostering

/// What is given to the app from outside and does not change by a key: the day, the rules, who.
public struct Environment: Hashable, Sendable {
  /// The day that every rule and screen takes for today.
  public var today: CalendarDate
  /// Whether somebody chose that day; the header then says "as at", so that nobody mistakes it.
  public var isTodayGiven: Bool
  /// Who is using the app; nil in a made-up store until somebody is chosen.
  public var who: StaffMember?
  /// Those to whom approved households are allocated: they start with their own week.
  public var caseHolders: Set<Username>
  /// The fostering service's name.
  public var service: String
  /// Whether the store holds a made-up service, in which anybody may be chosen.
  public var isMadeUp: Bool
  /// The practice rules in force.
  public var policy: PracticePolicy

  public init(
    today: CalendarDate, isTodayGiven: Bool = false, who: StaffMember?,
    caseHolders: Set<Username> = [], service: String, isMadeUp: Bool = false, policy: PracticePolicy
  ) {
    self.today = today
    self.isTodayGiven = isTodayGiven
    self.who = who
    self.caseHolders = caseHolders
    self.service = service
    self.isMadeUp = isMadeUp
    self.policy = policy
  }

  /// The date as the header shows it: "Tue 10 Mar 2026", or "as at Tue 10 Mar 2026".
  var dateWords: String { isTodayGiven ? "as at \(today.long)" : today.long }

  /// Who is using the app and where they belong: "Priya Nair - East".
  var whoWords: String {
    guard let who else { return service }
    let place = who.team ?? service
    return place.isEmpty ? who.name : "\(who.name) - \(place)"
  }
}
