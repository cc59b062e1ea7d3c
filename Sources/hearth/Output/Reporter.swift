import Casework

/// Where a command's answer goes: one document on standard output, remarks on standard error.
struct Reporter: Sendable {
  let mayColour: Bool

  /// Writes a table; one without rows says so instead.
  func table(_ table: TextTable, nothing: @autoclosure () -> String) throws(Failure) {
    if table.rows.isEmpty { StandardStreams.say(nothing()) }
    try StandardStreams.write(TableText(table, coloured: mayColour).rendered())
  }
}

extension Surroundings {
  /// Where a command's answer goes.
  var reporter: Reporter { Reporter(mayColour: mayColour) }
}
