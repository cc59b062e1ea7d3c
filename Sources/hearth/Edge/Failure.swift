import Terminal

/// Why a command stopped: the status it exits with, and what it says on stderr.
///
/// The message is one line: what failed, on what, and what to do. Whatever a value that was given
/// holds, a line of it stays a line, and cannot move the cursor.
struct Failure: Error, Hashable, Sendable {
  var status: ExitStatus
  var message: String
  /// Further findings, one a line: the bad cells of an import, the faults of a practice policy.
  var details: [String]
  /// Whether the details are said too, before the message.
  var tellsDetails = false

  init(_ status: ExitStatus, _ message: String, details: [String] = []) {
    self.status = status
    self.message = message
    self.details = details
  }

  /// The same failure with its details said.
  var inFull: Failure {
    var failure = self
    failure.tellsDetails = true
    return failure
  }

  /// All that is said, the program named first as is usual.
  var said: String {
    let lines = (tellsDetails ? details : []) + ["hearth: " + message]
    return lines.map(TextWidth.shown).joined(separator: "\n")
  }
}
