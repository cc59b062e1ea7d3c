/// Why a command stopped: the status it exits with, and what it says on stderr.
///
/// The message is one line: what failed, on what, and what to do. Details are lines before it, as
/// the bad cells of an import.
struct Failure: Error, Hashable, Sendable {
  var status: ExitStatus
  var message: String
  var details: [String]

  init(_ status: ExitStatus, _ message: String, details: [String] = []) {
    self.status = status
    self.message = message
    self.details = details
  }

  /// All that is said, the program named first as is usual.
  var said: String { (details + ["hearth: " + message]).joined(separator: "\n") }
}
