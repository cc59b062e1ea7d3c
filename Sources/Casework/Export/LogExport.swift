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

  /// The history in words: a line a commit, then the documents it changed, a few of many.
  public static func lines(_ log: ChangeLog) -> [String] {
    log.entries.flatMap { entry -> [String] in
      var lines = ["\(entry.number)  \(entry.time)  \(entry.user)  \(entry.reason)"]
      lines += entry.changes.prefix(mostChanges).map { change in
        let what = change.from == 0 ? "new" : "version \(change.from) to \(change.to)"
        return "      \(change.id)  \(what)"
      }
      let more = entry.changes.count - mostChanges
      if more > 0 { lines.append("      and \(more) more") }
      return lines.map(Shown.onOneLine)
    }
  }

  private static let mostChanges = 6
}
