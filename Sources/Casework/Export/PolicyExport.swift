import CaseStore
import Fostering

/// The practice rules as `hearth policy show` writes them.
public enum PolicyExport {
  /// The rules in words, a line each.
  public static func table(_ report: PolicyReport) -> TextTable {
    TextTable(
      columns: ["Setting", "Name", "Value", "Unit", "Own", "Source"].map { TextTable.Column($0) },
      rows: report.rows.map { row in
        TextTable.Row([
          row.setting.key, row.setting.name, row.value.description, row.setting.unit,
          row.override == nil ? "-" : "own", row.setting.source,
        ])
      })
  }

  public static func json(_ report: PolicyReport) -> [UInt8] {
    var json = JsonWriter()
    json.beginArray()
    for row in report.rows {
      json.beginObject()
      json.field("key", row.setting.key)
      json.field("name", row.setting.name)
      write("value", row.value, to: &json)
      write("default", row.setting.value, to: &json)
      json.key("own")
      json.bool(row.override != nil)
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
