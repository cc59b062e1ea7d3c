import ArgumentParser
import Casework
import Fostering

/// `hearth visit void`: marks a visit as recorded by mistake.
struct VisitVoidCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Mark a visit as recorded by mistake: it is kept, and counts for nothing.",
    discussion: """
      Example: the identity is the one that "hearth visit list" shows:
        hearth visit void HF-00231 2026-03-09-supervision-7KQ2 --reason "Wrong household"
      """)

  @Argument(help: "The household's reference.")
  var reference: String

  @Argument(help: "The visit's identity.")
  var id: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it was a mistake.", valueName: "text"))
  var reason: String

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--reason must say why the visit was recorded by mistake.")
    }
  }

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let void = VoidVisit(
      household: HouseholdReference(reference), visit: VisitID(id), reason: reason)
    switch try void.commit(at: place.desk, by: place.author()) {
    case .voided: break
    case .alreadyVoided: StandardStreams.say("This visit is voided already; nothing was changed.")
    }
    return .done
  }
}
