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
      try StandardStreams.write(LookupExport.json(answer))
    case .table:
      try surroundings.reporter.table(
        LookupExport.table(answer), nothing: "Nobody matches all the words.")
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
}
