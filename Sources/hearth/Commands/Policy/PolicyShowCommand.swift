import ArgumentParser
import Casework
import Fostering

/// `hearth policy show`: every setting with its value and source.
struct PolicyShowCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show every practice rule with its value, unit and source.",
    discussion: """
      A value that the service has chosen itself is marked as its own.

      Example: for a program, with the range of each value:
        hearth policy show --format json
      """)

  @Option(help: "How to write the rules.")
  var format = TableFormat.table

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let report = try place.policyFile.report(with: place.desk.store)
    switch format {
    case .json:
      try StandardStreams.write(PolicyExport.json(report))
    case .table: try surroundings.reporter.table(PolicyExport.table(report), nothing: "No rules.")
    }
    return .done
  }
}
