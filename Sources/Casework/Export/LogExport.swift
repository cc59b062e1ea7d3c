import CaseStore
import Fostering

/// The history of commits as `hearth log` writes it.
public enum LogExport {
  public static func json(_ log: ChangeLog) -> [UInt8] {
    var json = JsonWriter()
    json.beginArray()
    for entry in log.entries {
      json.beginObject()
      json.field("number", entry.number)
      json.field("time", entry.time)
      json.field("user", entry.user.text)
      json.field("reason", entry.reason)
      json.key("changes")
      json.beginArray()
      for change in entry.changes {
        json.beginObject()
        json.field("id", change.id)
        json.field("from", change.from)
        json.field("to", change.to)
        json.endObject()
      }
      json.endArray()
      json.endObject()
    }
    json.endArray()
    return json.document
  }

  /// The history in words, a line a commit.
  public static func table(_ log: ChangeLog) -> TextTable {
    TextTable(
      columns: [
        .init("Number", isNumber: true), .init("Time"), .init("User"),
        .init("Records", isNumber: true), .init("Reason"),
      ],
      rows: log.entries.map { entry in
        TextTable.Row([
          String(entry.number), entry.time, entry.user.text, String(entry.changes.count),
          entry.reason,
        ])
      })
  }
}
