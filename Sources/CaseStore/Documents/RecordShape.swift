/// Which fields of a document this program knows, so that it can keep all others.
///
/// A document may have been written by a later version of Hearth, or by hand. What is not known
/// is kept, at every level: records in lists are matched by what identifies them.
indirect enum RecordShape: Sendable {
  /// A value that is replaced as a whole.
  case whole
  /// An object with these known fields. Where all of them may be absent, unknown ones can stand
  /// alone.
  case fields([String: RecordShape], mayBeEmpty: Bool = false)
  /// A list of objects, each known by the text of these fields; of several alike, the first
  /// matches the first. Where none of that name is left, the one at the same place matches if
  /// `orPlace` says so.
  case records(of: [String: RecordShape], by: [String], orPlace: Bool = false)

  static let household = RecordShape.fields(
    document([
      "allocation": object(["area", "hive", "team", "worker"], mayBeEmpty: true),
      "approvedOn": .whole,
      "carers": .records(
        of: known(["approvedOn", "born", "firstName", "lastName"]), by: ["firstName", "lastName"],
        orPlace: true),
      "contact": object(["address", "email", "phone", "postcode"], mayBeEmpty: true),
      "ending": object(["endedOn", "reason"]),
      "holds": .records(
        of: known([
          "authorisedBy", "end", "expectedEnd", "initiatedBy", "reason", "reviewedOn", "scope",
          "start",
        ]), by: ["start", "scope"]),
      "name": .whole,
      "placements": .records(
        of: known([
          "child", "childBorn", "childInitials", "childSex", "end", "ending", "isSolo", "start",
          "type",
        ]), by: ["child", "start"]),
      "reviews": .records(
        of: known(["decidedOn", "heldOn", "outcome", "scope"]), by: ["heldOn"]),
      "terms": object(["ageMax", "ageMin", "offers", "places"]),
      "type": .whole,
      "visits": .records(
        of: known([
          "childrenSeen", "date", "id", "isVoided", "kinds", "mode", "outcome", "worker",
        ]), by: ["id"]),
    ]))

  static let visit = RecordShape.fields(
    document(
      known([
        "childrenSeen", "date", "household", "kinds", "mode", "outcome", "present", "summary",
        "voided", "worker",
      ])))

  static let staff = RecordShape.fields(document(known(["email", "name", "role", "team"])))

  private static func known(_ names: [String]) -> [String: RecordShape] {
    Dictionary(names.map { ($0, .whole) }, uniquingKeysWith: { first, _ in first })
  }

  private static func object(_ names: [String], mayBeEmpty: Bool = false) -> RecordShape {
    .fields(known(names), mayBeEmpty: mayBeEmpty)
  }

  private static func document(_ fields: [String: RecordShape]) -> [String: RecordShape] {
    fields.merging(known(["id", "schema", "version"])) { first, _ in first }
  }
}

extension RecordShape {
  /// The new text with the unknown fields of the old one put back.
  ///
  /// An old text that is not JSON has nothing to keep.
  func keepingUnknown(of old: [UInt8]?, in new: [UInt8]) -> [UInt8] {
    guard let old, (try? holdsUnknown(old)) == true, let before = try? JsonValue(parsing: old),
      let after = try? JsonValue(parsing: new)
    else { return new }
    let merged = merged(after, before)
    guard merged != after else { return new }
    var writer = JsonWriter()
    writer.value(merged)
    return writer.document
  }

  /// Whether a text holds a field that this program does not know: most hold none, and are not
  /// taken apart any further.
  private func holdsUnknown(_ body: [UInt8]) throws(JsonError) -> Bool {
    try JsonReader.reading(body) { (reader) throws(JsonError) in try holdsUnknown(&reader) }
  }

  private func holdsUnknown(_ reader: inout JsonReader) throws(JsonError) -> Bool {
    var isFound = false
    switch self {
    case .fields(let known, _) where reader.nextByte == UInt8(ascii: "{"):
      try reader.object { (reader, key) throws(JsonError) in
        if let shape = known[key.text] {
          if try shape.holdsUnknown(&reader) { isFound = true }
        } else {
          isFound = true
          try reader.skip()
        }
      }
    case .records(let known, _, _) where reader.nextByte == UInt8(ascii: "["):
      let record = RecordShape.fields(known)
      try reader.array { (reader) throws(JsonError) in
        if try record.holdsUnknown(&reader) { isFound = true }
      }
    default: try reader.skip()
    }
    return isFound
  }

  private func merged(_ new: JsonValue, _ old: JsonValue) -> JsonValue {
    switch self {
    case .whole: return new
    case .fields(let known, _):
      guard case .object(let after) = new, case .object(let before) = old else { return new }
      return .object(Self.merged(after, before, known))
    case .records(let known, let identity, let orPlace):
      guard case .array(let after) = new, case .array(let before) = old else { return new }
      return .array(Self.merged(after, before, known, by: identity, orPlace: orPlace))
    }
  }

  private static func merged(
    _ new: [String: JsonValue], _ old: [String: JsonValue], _ known: [String: RecordShape]
  ) -> [String: JsonValue] {
    var result = new
    for (name, before) in old {
      guard let shape = known[name] else {
        result[name] = before
        continue
      }
      // What this program emptied and left out may hold fields that it does not know.
      let after = new[name] ?? shape.empty
      guard let after else { continue }
      let both = shape.merged(after, before)
      if new[name] != nil || both != shape.empty { result[name] = both }
    }
    return result
  }

  /// What a field that was left out stands for, where it can hold unknown fields.
  private var empty: JsonValue? {
    if case .fields(_, true) = self { .object([:]) } else { nil }
  }

  private static func merged(
    _ new: [JsonValue], _ old: [JsonValue], _ known: [String: RecordShape], by identity: [String],
    orPlace: Bool
  ) -> [JsonValue] {
    var waiting: [[String?]: [Int]] = [:]
    for (place, record) in old.enumerated().reversed() {
      waiting[identity.map { record[$0]?.text }, default: []].append(place)
    }
    var matches: [Int?] = []
    for record in new {
      let name = identity.map { record[$0]?.text }
      matches.append(waiting[name]?.popLast())
    }
    if orPlace {
      let left = Set(waiting.values.joined())
      for place in matches.indices where matches[place] == nil && left.contains(place) {
        matches[place] = place
      }
    }
    return zip(new, matches).map { record, match in
      guard let match, case .object(let after) = record, case .object(let before) = old[match]
      else { return record }
      return .object(merged(after, before, known))
    }
  }
}
