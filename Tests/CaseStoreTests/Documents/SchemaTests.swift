import Fostering
import Testing

@testable import CaseStore

/// The published schemas say what the program writes, and need what it needs.
@Suite struct SchemaTests {
  /// A document in which every field is filled in, and whether a text can be read as one.
  struct Kind: CustomTestStringConvertible {
    var testDescription: String
    var body: [UInt8]
    var isRead: @Sendable ([UInt8]) -> Bool

    init(
      _ name: String, _ body: [UInt8], _ isRead: @escaping @Sendable ([UInt8]) -> Bool
    ) {
      testDescription = name
      self.body = body
      self.isRead = isRead
    }
  }

  private static let full: Visit = {
    var visit = Visit.sample()
    visit.kinds = [.supervision, .unannounced, .support]
    visit.voided = "by mistake"
    return visit
  }()

  static let kinds: [Kind] = [
    Kind("household", HouseholdDocument.encode(.sample(1, visits: [full]))) {
      (try? HouseholdDocument.decode($0)) != nil && hasHead($0)
    },
    Kind("visit", VisitDocument.encode(full, of: "HF-1")) {
      (try? VisitDocument.decode($0)) != nil && hasHead($0)
    },
    Kind("staff", StaffDocument.encode(.sample)) {
      (try? StaffDocument.decode($0)) != nil && hasHead($0)
    },
    Kind(
      "draft",
      DraftDocument.encode(Draft(name: "n", owner: "o", savedAt: "t", fields: ["a": "b"]))
    ) { (try? DraftDocument.decode($0)) != nil },
    Kind(
      "store", StoreDescription(StoreIdentity(id: "i", service: "s", isMadeUp: true)).document
    ) { (try? StoreDescription(reading: $0, at: "")) != nil },
  ]

  /// The store sets both in every document, and reads none without.
  private static func hasHead(_ body: [UInt8]) -> Bool {
    guard let head = try? DocumentHead.reading(body) else { return false }
    return head.version != nil && head.schema != nil
  }

  @Test(arguments: kinds)
  func everyFieldThatIsWrittenIsDescribed(kind: Kind) throws {
    let schema = try Schema(kind.testDescription)
    #expect(schema.faults(try JsonValue(parsing: kind.body)) == [])
    #expect(schema.root["$schema"]?.text == "https://json-schema.org/draft/2020-12/schema")
    #expect(kind.isRead(kind.body))
  }

  @Test(arguments: kinds)
  func whatIsDescribedIsWritten(kind: Kind) throws {
    let schema = try Schema(kind.testDescription)
    try compareNames(JsonValue(parsing: kind.body), schema.root, kind.testDescription)
  }

  /// The sample has a value for each property, so that a property nobody writes shows.
  private func compareNames(_ value: JsonValue, _ schema: JsonValue, _ path: String) throws {
    switch value {
    case .object(let fields):
      guard case .object(let properties) = schema["properties"] ?? .null else { return }
      #expect(Set(fields.keys) == Set(properties.keys), "\(path)")
      for (name, field) in fields {
        try compareNames(field, properties[name] ?? .null, path + "/" + name)
      }
    case .array(let elements):
      if let first = elements.first {
        try compareNames(first, schema["items"] ?? .null, path + "/-")
      }
    default: break
    }
  }

  @Test(arguments: kinds)
  func whatIsRequiredIsWhatNothingCanBeReadWithout(kind: Kind) throws {
    let schema = try Schema(kind.testDescription)
    try remove(from: JsonValue(parsing: kind.body), schema.root, kind.testDescription, schema) {
      value in
      var writer = JsonWriter()
      writer.value(value)
      return kind.isRead(writer.document)
    }
  }

  /// Takes out one field after the other, at every level.
  private func remove(
    from value: JsonValue, _ part: JsonValue, _ path: String, _ schema: Schema,
    _ isRead: (JsonValue) -> Bool
  ) throws {
    switch value {
    case .object(let fields):
      guard part["properties"] != nil else { return }
      for (name, field) in fields {
        var without = fields
        without[name] = nil
        #expect(
          isRead(.object(without)) != schema.required(part).contains(name), "\(path)/\(name)")
        try remove(
          from: field, part["properties"]?[name] ?? .null, path + "/" + name, schema
        ) { inner in
          without[name] = inner
          return isRead(.object(without))
        }
      }
    case .array(let elements):
      guard let first = elements.first else { return }
      try remove(from: first, part["items"] ?? .null, path + "/-", schema) { isRead(.array([$0])) }
    default: break
    }
  }

  @Test func codesAreThoseOfTheProgram() throws {
    func codes<Code: Coded>(_ type: Code.Type) -> Set<String> { Set(Code.allCases.map(\.code)) }
    let household = try Schema("household")
    let visit = try Schema("visit")
    #expect(household.codes("type") == codes(HouseholdType.self))
    #expect(household.codes("terms/offers/-") == codes(Offer.self))
    #expect(household.codes("allocation/area") == codes(Area.self))
    #expect(household.codes("visits/-/kinds/-") == codes(VisitKind.self))
    #expect(household.codes("visits/-/outcome") == codes(VisitOutcome.self))
    #expect(household.codes("visits/-/mode") == codes(VisitMode.self))
    #expect(household.codes("reviews/-/scope") == codes(ReviewScope.self))
    #expect(household.codes("reviews/-/outcome") == codes(ReviewOutcome.self))
    #expect(household.codes("holds/-/scope") == codes(HoldScope.self))
    #expect(household.codes("holds/-/initiatedBy") == codes(HoldInitiator.self))
    #expect(household.codes("placements/-/type") == codes(PlacementType.self))
    #expect(household.codes("placements/-/ending") == codes(PlacementEnding.self))
    #expect(visit.codes("kinds/-") == codes(VisitKind.self))
    #expect(visit.codes("outcome") == codes(VisitOutcome.self))
    #expect(visit.codes("mode") == codes(VisitMode.self))
    #expect(try Schema("staff").codes("role") == codes(Role.self))
    #expect(household.place("schema")?["const"]?.whole == HouseholdDocument.schema)
    #expect(try Schema("store").place("format")?["const"]?.whole == FileStore.format)
  }
}
