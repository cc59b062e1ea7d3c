import ArgumentParser
import Casework
import Fostering

/// `hearth find`: the same matcher as the app's Find screen.
struct FindCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Find households by name, reference, phone or postcode, misspelt or not.",
    discussion: """
      Words may stand in any order, accents may be left out, and one slip is forgiven in a word \
      of four letters or more.

      Example: Gwen Evans with two letters turned round:
        hearth find gwne ev
      """)

  @Argument(help: "Words of names, a reference, a phone number or a postcode.")
  var query: [String]

  @Option(help: ArgumentHelp("The most households wanted.", valueName: "number"))
  var limit = 20

  @Option(help: "How to write what was found.")
  var format = TableFormat.table

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    guard query.contains(where: { !$0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("Say what to look for: a name, reference, phone or postcode.")
    }
  }

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let lookup = try Lookup.ask(at: place.desk)
    let answer = lookup.search(query.joined(separator: " "), limit: limit)
    switch format {
    case .json:
      try surroundings.reporter.json { json in
        json.array(answer.matches) { json, match in Self.write(match, to: &json) }
      }
    case .table:
      try surroundings.reporter.table(
        Self.table(answer.matches), nothing: "Nobody matches all the words.")
      if answer.total > answer.matches.count {
        StandardStreams.say("\(answer.total) match; these are the best \(answer.matches.count).")
      }
      if !answer.near.isEmpty {
        let near = answer.near.map { "\($0.displayName) (\($0.household))" }
        StandardStreams.say("Close to it: \(near.joined(separator: ", ")).")
      }
    }
    return .done
  }

  private static func write(_ match: LookupAnswer.Match, to json: inout JsonText) {
    json.object { json in
      json.field("household", match.household.text)
      json.field("name", match.name)
      json.field("carers", match.carers)
      json.field("worker", match.worker?.text)
      json.field("team", match.team)
      json.field("status", match.status.code)
      json.field("matched", match.matched)
    }
  }

  private static func table(_ matches: [LookupAnswer.Match]) -> TextTable {
    TextTable(
      columns: [
        .init("STATUS"), .init("HOUSEHOLD"), .init("NAME"), .init("WORKER"), .init("TEAM"),
        .init("MATCHED"),
      ],
      rows: matches.map { match in
        TextTable.Row(
          [
            match.status.code, match.household.text, match.displayName,
            match.workerName ?? match.worker?.text ?? "-", match.team ?? "-", match.matched,
          ], status: tone(match.status))
      })
  }

  private static func tone(_ status: LookupStatus) -> StatusWords? {
    switch status {
    case .duty(.overdue): .overdue
    case .duty(.dueSoon): .due
    case .duty(.upcoming): .ok
    case .ended, .notYetApproved: nil
    }
  }
}
