import Casework
import Fostering

/// Records as `show` and `visit list` write them: the keys are the columns of the import.
enum RecordJson {
  static func fields(of household: Household, to json: inout JsonText) {
    json.field("reference", household.reference.text)
    json.field("name", household.name)
    json.field("type", household.type.code)
    json.field("approved_on", household.approvedOn)
    json.field("places", household.terms.places)
    json.field("age_min", household.terms.ageMin)
    json.field("age_max", household.terms.ageMax)
    json.field("offers", household.terms.offers.map(\.code))
    json.field("team", household.allocation.team)
    json.field("worker", household.allocation.worker?.text)
    json.field("area", household.allocation.area?.code)
    json.field("hive", household.allocation.hive)
    json.field("address", household.contact.address)
    json.field("postcode", household.contact.postcode)
    json.field("phone", household.contact.phone)
    json.field("email", household.contact.email)
    json.field("ended_on", household.ending?.endedOn)
    json.field("end_reason", household.ending?.reason)
    let first = household.carers.first
    json.field("carer1_first_name", first?.firstName)
    json.field("carer1_last_name", first?.lastName)
    json.field("carer1_born", first?.born)
    let second = household.carers.dropFirst().first
    json.field("carer2_first_name", second?.firstName)
    json.field("carer2_last_name", second?.lastName)
    json.field("carer2_born", second?.born)
    json.field("carer2_approved_on", second?.approvedOn)
  }

  /// A duty of a household's file, with the keys of `due`.
  static func write(_ duty: Duty, of file: HouseholdFile, to json: inout JsonText) {
    json.object { json in
      json.field("household", file.household.reference.text)
      json.field("name", file.household.name)
      json.field("worker", file.household.allocation.worker?.text)
      json.field("team", file.team)
      json.field("duty", duty.kind.code)
      json.field("basis", duty.basis)
      json.field("due", duty.due)
      json.field("days", duty.days)
      json.field("status", duty.status.code)
      json.field("booked", duty.booked)
      json.field("because", duty.because)
    }
  }

  static func write(_ visit: Visit, of reference: HouseholdReference, to json: inout JsonText) {
    json.object { json in
      json.field("id", visit.id.text)
      json.field("reference", reference.text)
      json.field("date", visit.date)
      json.field("kinds", visit.kinds.list.map(\.code))
      json.field("outcome", visit.outcome.code)
      json.field("mode", visit.mode.code)
      json.field("worker", visit.worker.text)
      json.field("present", visit.present)
      json.field("children_seen", visit.childrenSeen)
      json.field("summary", visit.summary)
      if let reason = visit.voided { json.field("voided", reason) }
    }
  }

  static func write(_ review: Review, of reference: HouseholdReference, to json: inout JsonText) {
    json.object { json in
      json.field("reference", reference.text)
      json.field("held_on", review.heldOn)
      json.field("scope", review.scope.code)
      json.field("outcome", review.outcome.code)
      json.field("decided_on", review.decidedOn)
    }
  }

  static func write(_ hold: Hold, of reference: HouseholdReference, to json: inout JsonText) {
    json.object { json in
      json.field("reference", reference.text)
      json.field("start", hold.start)
      json.field("expected_end", hold.expectedEnd)
      json.field("end", hold.end)
      json.field("last_reviewed_on", hold.reviewedOn.last)
      json.field("scope", hold.scope.code)
      json.field("initiated_by", hold.initiatedBy.code)
      json.field("reason", hold.reason)
      json.field("authorised_by", hold.authorisedBy.text)
    }
  }

  static func write(
    _ placement: Placement, of reference: HouseholdReference, to json: inout JsonText
  ) {
    json.object { json in
      json.field("reference", reference.text)
      json.field("child", placement.child)
      json.field("child_initials", placement.childInitials)
      json.field("child_sex", placement.childSex)
      json.field("child_born", placement.childBorn)
      json.field("type", placement.type.code)
      json.field("start", placement.start)
      json.field("end", placement.end)
      json.field("ending", placement.ending?.code)
      json.field("solo", placement.isSolo)
    }
  }
}
