import Fostering

/// A household's head as JSON, `household.json`.
///
/// Absent values are left out. `schema` is the form of the document, `version` is set by the
/// store at each commit.
public enum HouseholdDocument {
  /// The newest form that this program reads and writes.
  public static let schema = 1

  /// The head's text.
  ///
  /// - Parameter old: the text as it stands, whose fields that this program does not know are
  ///   kept; nil for a new household.
  public static func encode(_ household: Household, keeping old: [UInt8]? = nil) -> [UInt8] {
    var writer = JsonWriter()
    writer.beginObject()
    write(household, to: &writer)
    writer.endObject()
    return RecordShape.household.keepingUnknown(of: old, in: writer.document)
  }

  private static func write(_ household: Household, to writer: inout JsonWriter) {
    write(household.allocation, to: &writer)
    writer.field("approvedOn", household.approvedOn)
    writer.records("carers", household.carers) { $0.write($1) }
    write(household.contact, to: &writer)
    if let ending = household.ending {
      writer.key("ending")
      writer.beginObject()
      writer.field("endedOn", ending.endedOn)
      writer.field("reason", ifAny: ending.reason)
      writer.endObject()
    }
    writer.records("holds", household.holds) { $0.write($1) }
    writer.field("id", household.reference.text)
    writer.field("name", household.name)
    writer.records("placements", household.placements) { $0.write($1) }
    writer.records("reviews", household.reviews) { $0.write($1) }
    writer.field("schema", schema)
    writer.key("terms")
    writer.beginObject()
    writer.field("ageMax", ifAny: household.terms.ageMax)
    writer.field("ageMin", ifAny: household.terms.ageMin)
    writer.field("offers", ifAny: household.terms.offers.map(\.code))
    writer.field("places", household.terms.places)
    writer.endObject()
    writer.field("type", household.type.code)
    writer.field("version", 0)
    writer.records("visits", household.visits) { $0.write($1) }
  }

  private static func write(_ allocation: Allocation, to writer: inout JsonWriter) {
    guard allocation != Allocation() else { return }
    writer.key("allocation")
    writer.beginObject()
    writer.field("area", ifAny: allocation.area?.code)
    writer.field("hive", ifAny: allocation.hive)
    writer.field("team", ifAny: allocation.team)
    writer.field("worker", ifAny: allocation.worker?.text)
    writer.endObject()
  }

  private static func write(_ contact: ContactDetails, to writer: inout JsonWriter) {
    guard contact != ContactDetails() else { return }
    writer.key("contact")
    writer.beginObject()
    writer.field("address", ifAny: contact.address)
    writer.field("email", ifAny: contact.email)
    writer.field("phone", ifAny: contact.phone)
    writer.field("postcode", ifAny: contact.postcode)
    writer.endObject()
  }
}

/// How the records within a head are written.
extension JsonWriter {
  fileprivate mutating func write(_ carer: Carer) {
    field("approvedOn", ifAny: carer.approvedOn)
    field("born", ifAny: carer.born)
    field("firstName", carer.firstName)
    field("lastName", carer.lastName)
  }

  fileprivate mutating func write(_ hold: Hold) {
    field("authorisedBy", hold.authorisedBy.text)
    field("end", ifAny: hold.end)
    field("expectedEnd", hold.expectedEnd)
    field("initiatedBy", hold.initiatedBy.code)
    field("reason", hold.reason)
    field("reviewedOn", ifAny: hold.reviewedOn.map(\.iso))
    field("scope", hold.scope.code)
    field("start", hold.start)
  }

  fileprivate mutating func write(_ placement: Placement) {
    field("child", placement.child)
    field("childBorn", ifAny: placement.childBorn)
    field("childInitials", ifAny: placement.childInitials)
    field("childSex", ifAny: placement.childSex)
    field("end", ifAny: placement.end)
    field("ending", ifAny: placement.ending?.code)
    field("isSolo", ifAny: placement.isSolo)
    field("start", placement.start)
    field("type", placement.type.code)
  }

  fileprivate mutating func write(_ review: Review) {
    field("decidedOn", ifAny: review.decidedOn)
    field("heldOn", review.heldOn)
    field("outcome", review.outcome.code)
    field("scope", review.scope.code)
  }

  fileprivate mutating func write(_ visit: VisitFacts) {
    field("childrenSeen", ifAny: visit.childrenSeen)
    field("date", visit.date)
    field("id", visit.id.text)
    if visit.isVoided { field("isVoided", ifAny: true) }
    field("kinds", ifAny: visit.kinds.list.map(\.code))
    field("mode", visit.mode.code)
    field("outcome", visit.outcome.code)
    field("worker", visit.worker.text)
  }
}
