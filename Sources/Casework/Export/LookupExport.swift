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

  public static func table(_ answer: LookupAnswer, on today: CalendarDate) -> TextTable {
    TextTable(
      columns: ["Household", "Carers", "Worker", "Team", "Status", "Matched"].map {
        TextTable.Column($0)
      },
      rows: answer.matches.map { match in
        TextTable.Row([
          match.household.text, match.displayName,
          match.workerName ?? match.worker?.text ?? "(unassigned)", match.team ?? "",
          match.status.words(on: today), match.matched,
        ])
      })
  }
}

extension LookupStatus {
  /// The status in words: "overdue", "ended 3 Mar 2024".
  public func words(on today: CalendarDate) -> String {
    switch self {
    case .duty(let status): status.words.lowercased()
    case .ended(let date): "ended \(date.short(on: today))"
    case .notYetApproved(let date): "approved from \(date.short(on: today))"
    }
  }
}
