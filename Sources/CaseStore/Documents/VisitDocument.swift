import Fostering

/// One visit to a household as JSON, words and all.
public enum VisitDocument {
  /// The newest form that this program reads and writes.
  public static let schema = 1

  /// The visit's text.
  ///
  /// - Parameters:
  ///   - household: whose visit it is.
  ///   - old: the text as it stands, whose fields that this program does not know are kept; nil
  ///     for a new visit.
  public static func encode(
    _ visit: Visit, of household: HouseholdReference, keeping old: [UInt8]? = nil
  ) -> [UInt8] {
    var writer = JsonWriter()
    writer.beginObject()
    writer.field("childrenSeen", ifAny: visit.childrenSeen)
    writer.field("date", visit.date)
    writer.field("household", household.text)
    writer.field("id", visit.id.text)
    writer.field("kinds", ifAny: visit.kinds.list.map(\.code))
    writer.field("mode", visit.mode.code)
    writer.field("outcome", visit.outcome.code)
    writer.field("present", ifAny: visit.present)
    writer.field("schema", schema)
    writer.field("summary", ifAny: visit.summary)
    writer.field("version", 0)
    writer.field("voided", ifAny: visit.voided)
    writer.field("worker", visit.worker.text)
    writer.endObject()
    return RecordShape.visit.keepingUnknown(of: old, in: writer.document)
  }

  /// The visit that a text describes, and whose it is.
  public static func decode(
    _ body: [UInt8]
  ) throws(DocumentError) -> (visit: Visit, household: HouseholdReference) {
    try JsonReader.reading(body) { (reader) throws(JsonError) in try decode(&reader) }
  }

  private static func decode(
    _ reader: inout JsonReader
  ) throws(JsonError) -> (visit: Visit, household: HouseholdReference) {
    var id: String?
    var household: String?
    var date: CalendarDate?
    var worker: String?
    var visit = Visit(
      id: "", date: .earliest, kinds: [], outcome: .planned, mode: .home, worker: "")
    try reader.object { (reader, key) throws(JsonError) in
      switch key {
      case "id": id = try reader.string()
      case "household": household = try reader.string()
      case "date": date = try reader.date("date")
      case "kinds": visit.kinds = try reader.kinds()
      case "outcome": visit.outcome = try reader.code("outcome")
      case "mode": visit.mode = try reader.code("mode")
      case "worker": worker = try reader.string()
      case "present":
        visit.present = try reader.list { (r) throws(JsonError) in try r.string() }
      case "childrenSeen": visit.childrenSeen = try reader.optionalBool()
      case "summary": visit.summary = try reader.optionalString()
      case "voided": visit.voided = try reader.optionalString()
      default: try reader.skip()
      }
    }
    visit.id = VisitID(try reader.required(id, "id"))
    visit.date = try reader.required(date, "date")
    visit.worker = Username(try reader.required(worker, "worker"))
    return (visit, HouseholdReference(try reader.required(household, "household")))
  }
}
