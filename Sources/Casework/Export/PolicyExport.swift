import CaseStore
import Fostering

/// The practice rules as `hearth policy show` writes them.
public enum PolicyExport {
  public static func lines(_ report: PolicyReport) -> [String] {
    report.rows.flatMap { row -> [String] in
      let setting = row.setting
      var lines = [
        "\(setting.key) = \(row.value)\(unit(of: row))",
        "      \(setting.name)",
        "      May be \(setting.range).",
        "      Source: \(setting.source)",
      ]
      if row.override != nil {
        lines.insert("      The service's own value; shipped with \(setting.value).", at: 1)
      }
      return lines.map(Shown.onOneLine)
    }
  }

  private static func unit(of row: PolicyReport.Row) -> String {
    if case .number = row.value { " \(row.setting.unit)" } else { "" }
  }

  public static func json(_ report: PolicyReport) -> [UInt8] {
    var json = JsonWriter()
    json.beginArray()
    for row in report.rows {
      json.beginObject()
      json.field("key", row.setting.key)
      json.field("name", row.setting.name)
      write("value", row.value, to: &json)
      write("shipped", row.setting.value, to: &json)
      json.field("unit", row.setting.unit)
      json.field("range", row.setting.range.description)
      json.field("source", row.setting.source)
      json.endObject()
    }
    json.endArray()
    return json.document
  }

  private static func write(
    _ name: StaticString, _ value: PolicyValue, to json: inout JsonWriter
  ) {
    switch value {
    case .number(let number): json.field(name, number)
    case .choice(let code): json.field(name, code)
    case .choices(let codes): json.list(name, codes)
    }
  }
}
