/// How a command ended: the numbers of the system's list of exit statuses.
///
/// Scripts rely on them: none ever changes.
enum ExitStatus: Int32, CaseIterable, Sendable {
  case done = 0
  /// `check` found something.
  case findings = 1
  /// Wrong usage, or an option's value that is not one.
  case usage = 64
  /// Bad data in a file or fact that was given.
  case badData = 65
  /// No such file, store or household.
  case notFound = 66
  /// A needed program is missing.
  case unavailable = 69
  /// A defect of Hearth's own.
  case defect = 70
  case cannotCreate = 73
  case inputOutput = 74
  /// Locked too long, or changed by someone else meanwhile: try again.
  case tryAgain = 75
  case notAllowed = 77
  /// Bad configuration, a terminal that cannot be used included.
  case badConfiguration = 78
}
