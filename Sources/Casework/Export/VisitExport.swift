import CaseStore
import Fostering

/// Visits as `hearth visit list` writes them.
public enum VisitExport {
  public static func json(_ visits: [Visit], of household: HouseholdReference) -> [UInt8] {
    var json = JsonWriter()
    write(visits, of: household, to: &json)
    return json.document
  }

  static func write(
    _ visits: [Visit], of household: HouseholdReference, to json: inout JsonWriter
  ) {
    json.beginArray()
    for visit in visits {
      json.beginObject()
      json.field("id", visit.id.text)
      json.field("reference", household.text)
      json.field("date", visit.date.iso)
      json.list("kinds", visit.kinds.list.map(\.code))
      json.field("outcome", visit.outcome.code)
      json.field("mode", visit.mode.code)
      json.field("worker", visit.worker.text)
      json.list("present", visit.present)
      json.orNull("children_seen", visit.childrenSeen)
      json.orNull("summary", visit.summary)
      if let voided = visit.voided { json.field("voided", voided) }
      json.endObject()
    }
    json.endArray()
  }

  /// The visits in words, a line each, without what was written about them.
  public static func table(_ visits: [Visit]) -> TextTable {
    TextTable(
      columns: ["Date", "Kinds", "Mode", "Outcome", "Worker", "Id"].map { TextTable.Column($0) },
      rows: visits.map { visit in
        TextTable.Row([
          visit.date.long, visit.kinds.codes, visit.mode.code,
          visit.voided == nil ? visit.outcome.code : "voided", visit.worker.text, visit.id.text,
        ])
      })
  }
}
