import Fostering

/// A row of households.csv.
struct HouseholdRow {
  let line: Int
  let reference: HouseholdReference
  let worker: Given<Username>
  let givesEndReason: Bool
  private let name: String
  private let type: HouseholdType
  private let approvedOn: CalendarDate
  private let places: Int
  private let ageMin: Given<Int>
  private let ageMax: Given<Int>
  private let offers: Given<[Offer]>
  private let team: Given<String>
  private let area: Given<Area>
  private let hive: Given<String>
  private let address: Given<String>
  private let postcode: Given<String>
  private let phone: Given<String>
  private let email: Given<String>
  private let endedOn: Given<CalendarDate>
  private let endReason: Given<String>
  private let carer1: CarerCells
  private let carer2: CarerCells

  init?(_ row: inout RowReader, staff: KnownNames) {
    let reference = row.required("reference", row.text("reference"))
    let name = row.required("name", row.text("name"))
    let type = row.required("type", row.code("type", HouseholdType.self))
    let approvedOn = row.required("approved_on", row.date("approved_on"))
    let places = row.required("places", row.number("places"))
    ageMin = row.number("age_min")
    ageMax = row.number("age_max")
    offers = row.codes("offers", Offer.self)
    team = row.text("team")
    worker = row.worker("worker", among: staff)
    area = row.code("area", Area.self)
    hive = row.text("hive")
    address = row.text("address")
    postcode = row.text("postcode")
    phone = row.text("phone")
    email = row.text("email")
    endedOn = row.date("ended_on")
    endReason = row.text("end_reason")
    carer1 = CarerCells(&row, "carer1")
    carer2 = CarerCells(&row, "carer2")
    _ = row.required("carer1_first_name", carer1.firstName)
    _ = row.required("carer1_last_name", carer1.lastName)
    guard row.faults.isEmpty, let reference, let name, let type, let approvedOn, let places
    else { return nil }
    line = row.record.line
    self.reference = HouseholdReference(reference)
    self.name = name
    self.type = type
    self.approvedOn = approvedOn
    self.places = places
    if case .value = endReason {
      givesEndReason = true
    } else {
      givesEndReason = false
    }
  }

  /// The household as recorded, brought up to date; its visits and the like stay as they are.
  func applied(to recorded: Household?) -> Household {
    var household =
      recorded
      ?? Household(
        reference: reference, name: name, type: type, approvedOn: approvedOn,
        terms: ApprovalTerms(places: places), carers: [])
    household.name = name
    household.type = type
    household.approvedOn = approvedOn
    household.terms = ApprovalTerms(
      places: places, ageMin: ageMin.over(recorded?.terms.ageMin),
      ageMax: ageMax.over(recorded?.terms.ageMax), offers: offers.over(recorded?.terms.offers) ?? []
    )
    household.allocation = Allocation(
      worker: worker.over(recorded?.allocation.worker),
      team: team.over(recorded?.allocation.team), area: area.over(recorded?.allocation.area),
      hive: hive.over(recorded?.allocation.hive))
    household.contact = ContactDetails(
      address: address.over(recorded?.contact.address),
      postcode: postcode.over(recorded?.contact.postcode),
      phone: phone.over(recorded?.contact.phone), email: email.over(recorded?.contact.email))
    household.ending = endedOn.over(recorded?.ending?.endedOn).map {
      Ending(endedOn: $0, reason: endReason.over(recorded?.ending?.reason))
    }
    let old = recorded?.carers ?? []
    household.carers =
      [carer1.applied(to: old.first), carer2.applied(to: old.dropFirst().first)].compactMap { $0 }
      + old.dropFirst(2)
    return household
  }
}

/// The four cells about one carer.
private struct CarerCells {
  let firstName: Given<String>
  let lastName: Given<String>
  let born: Given<CalendarDate>
  let approvedOn: Given<CalendarDate>

  init(_ row: inout RowReader, _ prefix: String) {
    firstName = row.text(prefix + "_first_name")
    lastName = row.text(prefix + "_last_name")
    born = row.date(prefix + "_born")
    approvedOn = row.date(prefix + "_approved_on")
  }

  /// The carer as recorded, brought up to date; nil where no cell says anything of one.
  func applied(to recorded: Carer?) -> Carer? {
    let firstName = firstName.over(recorded?.firstName)
    let lastName = lastName.over(recorded?.lastName)
    let born = born.over(recorded?.born)
    let approvedOn = approvedOn.over(recorded?.approvedOn)
    if firstName == nil, lastName == nil, born == nil, approvedOn == nil { return nil }
    return Carer(
      firstName: firstName ?? "", lastName: lastName ?? "", born: born, approvedOn: approvedOn)
  }
}
