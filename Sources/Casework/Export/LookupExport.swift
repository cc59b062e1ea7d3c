import CaseStore
import Fostering

/// What was found, as `hearth find` writes it.
public enum LookupExport {
  public static func json(_ answer: LookupAnswer) -> [UInt8] {
    var json = JsonWriter()
    json.beginArray()
    for match in answer.matches {
      json.beginObject()
      json.field("household", match.household.text)
      json.field("name", match.name)
      json.list("carers", match.carers)
      json.orNull("worker", match.worker?.text)
      json.orNull("team", match.team)
      json.field("status", match.status.code)
      json.field("matched", match.matched)
      json.endObject()
    }
    json.endArray()
    return json.document
  }

  /// What was found in words, the status first.
  public static func table(_ answer: LookupAnswer) -> TextTable {
    TextTable(
      columns: ["Status", "Household", "Name", "Worker", "Team", "Matched"].map {
        TextTable.Column($0)
      },
      rows: answer.matches.map { match in
        TextTable.Row(
          [
            match.status.code, match.household.text, match.displayName,
            match.workerName ?? match.worker?.text ?? "-", match.team ?? "-", match.matched,
          ], status: tone(match.status))
      })
  }

  private static func tone(_ status: LookupStatus) -> StatusWords? {
    switch status {
    case .duty(.overdue): .overdue
    case .duty(.dueSoon): .due
    case .duty(.upcoming): .ok
    case .ended, .notYetApproved: nil
    }
  }
}
