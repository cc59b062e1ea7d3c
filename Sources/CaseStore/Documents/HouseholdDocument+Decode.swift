import Fostering

extension HouseholdDocument {
  /// The household that a head's text describes.
  public static func decode(_ body: [UInt8]) throws(DocumentError) -> Household {
    try JsonReader.reading(body) { (reader) throws(JsonError) in try decode(&reader) }
  }

  /// Reads a head that lies in memory.
  static func decode(_ reader: inout JsonReader) throws(JsonError) -> Household {
    var reference: String?
    var name: String?
    var type: HouseholdType?
    var approvedOn: CalendarDate?
    var household = Household(
      reference: "", name: "", type: .mainstream, approvedOn: .earliest,
      terms: ApprovalTerms(places: 0), carers: [])
    try reader.object { (reader, key) throws(JsonError) in
      switch key {
      case "id": reference = try reader.string()
      case "name": name = try reader.string()
      case "type": type = try reader.code("type")
      case "approvedOn": approvedOn = try reader.date("approvedOn")
      case "terms": household.terms = try reader.terms()
      case "allocation": household.allocation = try reader.allocation()
      case "contact": household.contact = try reader.contact()
      case "ending": household.ending = try reader.ending()
      case "carers": household.carers = try reader.list { (r) throws(JsonError) in try r.carer() }
      case "visits": household.visits = try reader.list { (r) throws(JsonError) in try r.facts() }
      case "reviews":
        household.reviews = try reader.list { (r) throws(JsonError) in try r.review() }
      case "holds": household.holds = try reader.list { (r) throws(JsonError) in try r.hold() }
      case "placements":
        household.placements = try reader.list { (r) throws(JsonError) in try r.placement() }
      default: try reader.skip()
      }
    }
    household.reference = HouseholdReference(try reader.required(reference, "id"))
    household.name = try reader.required(name, "name")
    household.type = try reader.required(type, "type")
    household.approvedOn = try reader.required(approvedOn, "approvedOn")
    return household
  }
}

/// How the records within a head are read.
extension JsonReader {
  fileprivate mutating func terms() throws(JsonError) -> ApprovalTerms {
    var terms = ApprovalTerms(places: 0)
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "places": terms.places = try reader.int()
      case "ageMin": terms.ageMin = try reader.optionalInt()
      case "ageMax": terms.ageMax = try reader.optionalInt()
      case "offers":
        terms.offers = try reader.list { (r) throws(JsonError) in try r.code("offers") }
      default: try reader.skip()
      }
    }
    return terms
  }

  fileprivate mutating func allocation() throws(JsonError) -> Allocation {
    var allocation = Allocation()
    if try isNull() { return allocation }
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "worker": allocation.worker = try reader.optionalString().map { Username($0) }
      case "team": allocation.team = try reader.optionalString()
      case "area": allocation.area = try reader.optionalCode("area")
      case "hive": allocation.hive = try reader.optionalString()
      default: try reader.skip()
      }
    }
    return allocation
  }

  fileprivate mutating func contact() throws(JsonError) -> ContactDetails {
    var contact = ContactDetails()
    if try isNull() { return contact }
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "address": contact.address = try reader.optionalString()
      case "postcode": contact.postcode = try reader.optionalString()
      case "phone": contact.phone = try reader.optionalString()
      case "email": contact.email = try reader.optionalString()
      default: try reader.skip()
      }
    }
    return contact
  }

  fileprivate mutating func ending() throws(JsonError) -> Ending? {
    if try isNull() { return nil }
    var endedOn: CalendarDate?
    var reason: String?
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "endedOn": endedOn = try reader.date("endedOn")
      case "reason": reason = try reader.optionalString()
      default: try reader.skip()
      }
    }
    return Ending(endedOn: try required(endedOn, "endedOn"), reason: reason)
  }

  fileprivate mutating func carer() throws(JsonError) -> Carer {
    var carer = Carer(firstName: "", lastName: "")
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "firstName": carer.firstName = try reader.string()
      case "lastName": carer.lastName = try reader.string()
      case "born": carer.born = try reader.optionalDate("born")
      case "approvedOn": carer.approvedOn = try reader.optionalDate("approvedOn")
      default: try reader.skip()
      }
    }
    return carer
  }

  fileprivate mutating func facts() throws(JsonError) -> VisitFacts {
    var id: String?
    var date: CalendarDate?
    var worker: String?
    var facts = VisitFacts(
      id: "", date: .earliest, kinds: [], outcome: .planned, mode: .home, worker: "")
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "id": id = try reader.string()
      case "date": date = try reader.date("date")
      case "kinds": facts.kinds = try reader.kinds()
      case "outcome": facts.outcome = try reader.code("outcome")
      case "mode": facts.mode = try reader.code("mode")
      case "worker": worker = try reader.string()
      case "childrenSeen": facts.childrenSeen = try reader.optionalBool()
      case "isVoided": facts.isVoided = try reader.bool()
      default: try reader.skip()
      }
    }
    facts.id = VisitID(try required(id, "visits: id"))
    facts.date = try required(date, "visits: date")
    facts.worker = Username(try required(worker, "visits: worker"))
    return facts
  }

  /// Reads a list of kinds of visit.
  mutating func kinds() throws(JsonError) -> VisitKinds {
    var kinds: VisitKinds = []
    try array { (reader) throws(JsonError) in
      let kind: VisitKind = try reader.code("kinds")
      kinds.insert(VisitKinds(kind))
    }
    return kinds
  }

  fileprivate mutating func review() throws(JsonError) -> Review {
    var heldOn: CalendarDate?
    var review = Review(heldOn: .earliest, scope: .full, outcome: .adjourned)
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "heldOn": heldOn = try reader.date("heldOn")
      case "scope": review.scope = try reader.code("scope")
      case "outcome": review.outcome = try reader.code("outcome")
      case "decidedOn": review.decidedOn = try reader.optionalDate("decidedOn")
      default: try reader.skip()
      }
    }
    review.heldOn = try required(heldOn, "reviews: heldOn")
    return review
  }

  fileprivate mutating func hold() throws(JsonError) -> Hold {
    var start: CalendarDate?
    var expectedEnd: CalendarDate?
    var hold = Hold(
      start: .earliest, expectedEnd: .earliest, scope: .fullBreak, initiatedBy: .service,
      reason: "", authorisedBy: "")
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "start": start = try reader.date("start")
      case "expectedEnd": expectedEnd = try reader.date("expectedEnd")
      case "end": hold.end = try reader.optionalDate("end")
      case "reviewedOn":
        hold.reviewedOn = try reader.list { (r) throws(JsonError) in try r.date("reviewedOn") }
      case "scope": hold.scope = try reader.code("scope")
      case "initiatedBy": hold.initiatedBy = try reader.code("initiatedBy")
      case "reason": hold.reason = try reader.string()
      case "authorisedBy": hold.authorisedBy = Username(try reader.string())
      default: try reader.skip()
      }
    }
    hold.start = try required(start, "holds: start")
    hold.expectedEnd = try required(expectedEnd, "holds: expectedEnd")
    return hold
  }

  fileprivate mutating func placement() throws(JsonError) -> Placement {
    var start: CalendarDate?
    var placement = Placement(child: "", type: .shortTerm, start: .earliest)
    try object { (reader, key) throws(JsonError) in
      switch key {
      case "child": placement.child = try reader.string()
      case "childInitials": placement.childInitials = try reader.optionalString()
      case "childSex": placement.childSex = try reader.optionalString()
      case "childBorn": placement.childBorn = try reader.optionalDate("childBorn")
      case "type": placement.type = try reader.code("type")
      case "start": start = try reader.date("start")
      case "end": placement.end = try reader.optionalDate("end")
      case "ending": placement.ending = try reader.optionalCode("ending")
      case "isSolo": placement.isSolo = try reader.optionalBool()
      default: try reader.skip()
      }
    }
    placement.start = try required(start, "placements: start")
    return placement
  }
}
