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
      try surroundings.reporter.json { json in
        json.array(report.rows) { Self.write($1, to: &$0) }
      }
    case .table: try surroundings.reporter.table(Self.table(report), nothing: "No rules.")
    }
    return .done
  }

  private static func write(_ row: PolicyReport.Row, to json: inout JsonText) {
    json.object { json in
      json.field("key", row.setting.key)
      json.field("name", row.setting.name)
      write("value", row.value, to: &json)
      write("default", row.setting.value, to: &json)
      json.field("own", row.override != nil)
      json.field("unit", row.setting.unit)
      json.field("range", row.setting.range.description)
      json.field("source", row.setting.source)
    }
  }

  private static func write(_ name: StaticString, _ value: PolicyValue, to json: inout JsonText) {
    switch value {
    case .number(let number): json.field(name, number)
    case .choice(let code): json.field(name, code)
    case .choices(let codes): json.field(name, codes)
    }
  }

  private static func table(_ report: PolicyReport) -> TextTable {
    TextTable(
      columns: [
        .init("SETTING"), .init("NAME"), .init("VALUE"), .init("UNIT"), .init("OWN"),
        .init("SOURCE"),
      ],
      rows: report.rows.map { row in
        TextTable.Row([
          row.setting.key, row.setting.name, row.value.description, row.setting.unit,
          row.override == nil ? "-" : "own", row.setting.source,
        ])
      })
  }
}
