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
      try StandardStreams.write(LogExport.json(log))
    case .text:
      try surroundings.reporter.table(
        LogExport.table(log), nothing: "Nothing has been changed yet.")
    }
    return .done
  }
}
