import ArgumentParser
import CaseStore
import Casework
import Terminal

/// `hearth check`: verifies the whole store.
struct CheckCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Verify the whole store: exit status 0 where it is sound, 1 where it is not.",
    discussion: """
      A note is something that the next program that writes puts right by itself. A finding is \
      damage: each is named, with what to do.

      Example: as a nightly job:
        hearth check --format json > check.json || mail -s "Hearth" admin < check.json
      """)

  @Option(help: "How to write what was found.")
  var format = TextFormat.text

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let store = try Workplace.openStore(options.store, in: surroundings)
    let report: CheckReport
    do throws(CaseStoreError) { report = try store.check() } catch { throw Failure(error) }
    switch format {
    case .json: try StandardStreams.write(CheckExport.json(report))
    case .text:
      let lines = CheckExport.lines(report).map { TextWidth.shown($0) + "\n" }
      try StandardStreams.write(lines.joined())
    }
    return report.isSound ? .done : .findings
  }
}
