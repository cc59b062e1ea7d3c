import Fostering

/// What a command finds around it: who runs it, where things lie, what day it is.
///
/// Commands take it as a value, so that nothing below them reads the world by itself.
struct Surroundings: Sendable {
  let environment: ProcessEnvironment
  let user: KernelUser
  let places: Places

  static func ofThisProcess() -> Surroundings {
    let environment = ProcessEnvironment.ofThisProcess()
    let user = KernelUser.ofThisProcess()
    return Surroundings(
      environment: environment, user: user,
      places: Places.ofThisProcess(environment, user))
  }

  /// The day that every rule takes for today: the option, else `HEARTH_TODAY`, else the clock's.
  func today(_ option: String?) throws(Failure) -> CalendarDate {
    if let option { return try Self.date(option, of: "--today") }
    if let text = environment["HEARTH_TODAY"] { return try Self.date(text, of: "HEARTH_TODAY") }
    return SystemClock.today()
  }

  /// Whether today was fixed by hand, so that screens say so.
  func isTodayFixed(_ option: String?) -> Bool {
    option != nil || environment["HEARTH_TODAY"] != nil
  }

  /// Whether text on standard output may be coloured.
  var mayColour: Bool {
    environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
      && StandardStreams.isTerminal(1)
  }

  /// A date in an option's value.
  static func date(_ text: String, of option: String) throws(Failure) -> CalendarDate {
    if let date = CalendarDate(text) { return date }
    throw Failure(
      .usage, "'\(text)' for \(option) is not a date: write it as 2026-03-10 or 10/03/2026.")
  }
}
