import ArgumentParser
import Casework
import Fostering

/// `hearth log`: who changed what, when and why.
struct LogCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Show who changed what, when, and why, newest first.",
    discussion: """
      Example: the history of one household:
        hearth log --household HF-00231
      """)

  @Option(help: ArgumentHelp("Only changes of this household.", valueName: "reference"))
  var household: String?

  @Option(help: "How to write it.")
  var format = TextFormat.text

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    try place.require(households: household.map { [$0] } ?? [])
    let log = try ChangeLog.ask(
      at: place.desk, household: household.map { HouseholdReference($0) })
    switch format {
    case .json:
      try surroundings.reporter.json { json in
        json.array(log.entries) { Self.write($1, to: &$0) }
      }
    case .text:
      try surroundings.reporter.table(Self.table(log), nothing: "Nothing has been changed yet.")
    }
    return .done
  }

  private static func write(_ entry: ChangeLog.Entry, to json: inout JsonText) {
    json.object { json in
      json.field("number", entry.number)
      json.field("time", entry.time)
      json.field("user", entry.user.text)
      json.field("reason", entry.reason)
      json.field("changes", array: entry.changes) { json, change in
        json.object { json in
          json.field("id", change.id)
          json.field("from", change.from)
          json.field("to", change.to)
        }
      }
    }
  }

  private static func table(_ log: ChangeLog) -> TextTable {
    TextTable(
      columns: [
        .init("NUMBER", isNumber: true), .init("TIME"), .init("USER"),
        .init("RECORDS", isNumber: true), .init("REASON"),
      ],
      rows: log.entries.map { entry in
        TextTable.Row([
          String(entry.number), entry.time, entry.user.text, String(entry.changes.count),
          entry.reason,
        ])
      })
  }
}
