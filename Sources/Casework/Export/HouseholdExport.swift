import CaseStore
import Fostering

/// One household's file as `hearth show --format json` writes it: keys as the import's columns.
public enum HouseholdExport {
  public static func json(_ file: HouseholdFile) -> [UInt8] {
    let household = file.household
    let reference = household.reference
    var json = JsonWriter()
    json.beginObject()
    json.key("household")
    write(household, to: &json)
    json.key("duties")
    json.beginArray()
    for row in file.dutyRows { write(row, to: &json) }
    json.endArray()
    json.key("visits")
    VisitExport.write(file.visits, of: reference, to: &json)
    json.records("reviews", household.reviews.reversed()) { $0.write($1, of: reference) }
    json.records("holds", household.holds.reversed()) { $0.write($1, of: reference) }
    json.records("placements", household.placements.reversed()) { $0.write($1, of: reference) }
    json.endObject()
    return json.document
  }

  private static func write(_ household: Household, to json: inout JsonWriter) {
    json.beginObject()
    json.field("reference", household.reference.text)
    json.field("name", household.name)
    json.field("type", household.type.code)
    json.field("approved_on", household.approvedOn.iso)
    json.field("places", household.terms.places)
    json.orNull("age_min", household.terms.ageMin)
    json.orNull("age_max", household.terms.ageMax)
    json.list("offers", household.terms.offers.map(\.code))
    json.orNull("team", household.allocation.team)
    json.orNull("worker", household.allocation.worker?.text)
    json.orNull("area", household.allocation.area?.code)
    json.orNull("hive", household.allocation.hive)
    json.orNull("address", household.contact.address)
    json.orNull("postcode", household.contact.postcode)
    json.orNull("phone", household.contact.phone)
    json.orNull("email", household.contact.email)
    json.orNull("ended_on", household.ending?.endedOn)
    json.orNull("end_reason", household.ending?.reason)
    let first = household.carers.first
    json.orNull("carer1_first_name", first?.firstName.orNone)
    json.orNull("carer1_last_name", first?.lastName.orNone)
    json.orNull("carer1_born", first?.born)
    let second = household.carers.dropFirst().first
    json.orNull("carer2_first_name", second?.firstName.orNone)
    json.orNull("carer2_last_name", second?.lastName.orNone)
    json.orNull("carer2_born", second?.born)
    json.orNull("carer2_approved_on", second?.approvedOn)
    json.endObject()
  }

  private static func write(_ row: DutyRow, to json: inout JsonWriter) {
    let duty = row.duty
    json.beginObject()
    json.field("household", row.household.text)
    json.field("name", row.name)
    json.orNull("worker", row.worker?.text)
    json.orNull("team", row.team)
    json.field("duty", duty.kind.code)
    json.field("basis", duty.basis.iso)
    json.field("due", duty.due.iso)
    json.field("days", duty.days)
    json.field("status", duty.status.code)
    json.orNull("booked", duty.booked)
    json.field("because", duty.because)
    json.endObject()
  }
}

extension String {
  /// Nil where the cell was empty.
  fileprivate var orNone: String? { isEmpty ? nil : self }
}

extension JsonWriter {
  /// A field with a list of objects.
  fileprivate mutating func records<Record>(
    _ name: StaticString, _ records: some Sequence<Record>,
    _ write: (inout JsonWriter, Record) -> Void
  ) {
    key(name)
    beginArray()
    for record in records {
      beginObject()
      write(&self, record)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func write(_ review: Review, of household: HouseholdReference) {
    field("reference", household.text)
    field("held_on", review.heldOn.iso)
    field("scope", review.scope.code)
    field("outcome", review.outcome.code)
    orNull("decided_on", review.decidedOn)
  }

  fileprivate mutating func write(_ hold: Hold, of household: HouseholdReference) {
    field("reference", household.text)
    field("start", hold.start.iso)
    field("expected_end", hold.expectedEnd.iso)
    orNull("end", hold.end)
    orNull("last_reviewed_on", hold.reviewedOn.max())
    field("scope", hold.scope.code)
    field("initiated_by", hold.initiatedBy.code)
    field("reason", hold.reason)
    field("authorised_by", hold.authorisedBy.text)
  }

  fileprivate mutating func write(_ placement: Placement, of household: HouseholdReference) {
    field("reference", household.text)
    field("child", placement.child)
    orNull("child_initials", placement.childInitials)
    orNull("child_sex", placement.childSex)
    orNull("child_born", placement.childBorn)
    field("type", placement.type.code)
    field("start", placement.start.iso)
    orNull("end", placement.end)
    orNull("ending", placement.ending?.code)
    orNull("solo", placement.isSolo)
  }
}

extension HouseholdFile {
  /// The duties as the list of duties has them, in its order.
  public var dutyRows: [DutyRow] {
    duties.sorted { ($0.due, $0.kind.rank) < ($1.due, $1.kind.rank) }.map { duty in
      DutyRow(
        household: household.reference, name: household.name,
        worker: household.allocation.worker, workerName: workerName, team: team,
        daysOnHold: daysOnHold, duty: duty)
    }
  }
}
