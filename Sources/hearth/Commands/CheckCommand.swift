import ArgumentParser
import CaseStore
import Casework
import Fostering

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
    case .json: try surroundings.reporter.json { Self.write(report, to: &$0) }
    case .text: try StandardStreams.write(Self.text(report))
    }
    return report.isSound ? .done : .findings
  }

  private static func write(_ report: CheckReport, to json: inout JsonText) {
    json.object { json in
      json.field("sound", report.isSound)
      json.field("findings", array: report.findings) { write($1, to: &$0) }
      json.field("notes", array: report.notes) { write($1, to: &$0) }
    }
  }

  private static func write(_ finding: CheckReport.Finding, to json: inout JsonText) {
    json.object { json in
      json.field("kind", finding.kind.code)
      json.field("path", finding.path)
      json.field("what", finding.what)
      json.field("remedy", finding.remedy)
    }
  }

  private static func text(_ report: CheckReport) -> String {
    let lines =
      report.findings.map { "\($0.kind.code): \($0.path): \($0.what) \($0.remedy)" }
      + report.notes.map { "note: \($0.kind.code): \($0.path): \($0.what) \($0.remedy)" }
    let verdict =
      switch report.findings.count {
      case 0: "The store is sound."
      case 1: "The store is not sound: 1 finding."
      default: "The store is not sound: \(report.findings.count) findings."
      }
    return (lines + [verdict]).map { $0 + "\n" }.joined()
  }
}
