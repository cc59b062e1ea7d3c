import Fostering
import Testing

@testable import CaseStore

/// What every store promises, whatever it keeps its records in.
@Suite struct ConformanceTests {
  static let household = HouseholdReference("HF-10001")

  @Test(arguments: StoreKind.allCases)
  func whatIsCommittedIsRead(kind: StoreKind) throws {
    let open = try kind.make()
    let visit = Visit.sample()
    let transaction = try open.store.save(DocumentChange.household(1) + [.staff()])
    #expect(transaction?.number == 1)
    #expect(transaction?.author == .sample)
    #expect(transaction?.changes.map(\.to) == [1, 1, 1])
    for store in [open.store, try open.again()] {
      let head = try store.document(.household(Self.household))
      #expect(head?.version == 1)
      #expect(try head?.household() == .sample(1, visits: [visit]))
      #expect(try store.document(.visit(Self.household, visit.id))?.visit() == visit)
      #expect(try store.document(.staff("ssw001"))?.staffMember() == .sample)
      #expect(try store.document(.staff("nobody")) == nil)
      #expect(try store.latestNumber() == 1)
      #expect(try store.check().isSound)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func versionsGoUpByOneAndStandInTheDocument(kind: StoreKind) throws {
    let open = try kind.make()
    for value in 1...12 {
      #expect(try open.store.count(value)?.number == value)
      let document = try open.again().document(.configuration("count"))
      #expect(document?.version == value)
      #expect(
        try document.map { try JsonValue(parsing: $0.body) }
          == .object([
            "id": .string("count"), "schema": .number("1"), "value": .number("\(value)"),
            "version": .number("\(value)"),
          ]))
    }
  }

  @Test(arguments: StoreKind.allCases, [0, 1, 3])
  func anotherVersionIsAConflictWithTheirsAndMine(kind: StoreKind, expected: Int) throws {
    let open = try kind.make()
    try open.store.count(1)
    try open.again().count(2)
    let mine = DocumentChange.text(.configuration("count"), #"{"value":9}"#, from: expected)
    let other = DocumentChange.text(.configuration("other"), #"{"value":9}"#)
    let outcome = try open.store.commit([other, mine], by: .sample, reason: "mine")
    let theirs = try open.store.document(.configuration("count"))
    #expect(theirs?.version == 2)
    #expect(
      outcome
        == .conflicts([
          CommitConflict(
            id: .configuration("count"), expectedVersion: expected, theirs: theirs,
            mine: mine.body)
        ]))
    #expect(try open.again().document(.configuration("other")) == nil, "all or nothing")
    #expect(try open.again().counted() == 2)
    #expect(try open.store.latestNumber() == 2)
  }

  @Test(arguments: StoreKind.allCases)
  func aConflictOverADocumentThatIsNotThereHasNoTheirs(kind: StoreKind) throws {
    let open = try kind.make()
    let outcome = try open.store.commit(
      [.text(.configuration("x"), "{}", from: 4)], by: .sample, reason: "")
    guard case .conflicts(let conflicts) = outcome else {
      Issue.record("committed")
      return
    }
    #expect(conflicts.map(\.theirs) == [nil])
    #expect(try open.store.latestNumber() == 0)
  }

  /// Commits that no store can hold, each with a word of the reason.
  static let refused: [(changes: [DocumentChange], word: String)] = [
    ([], "nothing to change"),
    ([.text(.configuration("a"), "{}"), .text(.configuration("a"), "{}")], "twice at once"),
    ([.text(.configuration("a"), "{}", from: -1)], "no version before 0"),
    ([.text(.configuration("a"), "{}", from: .max)], "no version before 0"),
    ([.text(.configuration("a"), "[]")], "not a JSON object"),
    ([.text(.configuration("a"), "{")], "ends too soon"),
    ([.text(.configuration("a"), #"{"a":1,"a":2}"#)], "stands twice"),
    ([.text(.configuration("a"), #"{"schema":"x"}"#)], "`schema` is not a number"),
    ([.text(.configuration("a"), #"{"schema":0}"#)], "`schema` is not a number"),
    ([.text(.configuration("a"), #"{"id":"b"}"#)], "`id` is another's"),
    ([.text(.visit("HF-1", "v"), #"{"household":"HF-2"}"#)], "`household` is another's"),
    ([.text(.staff("a"), #"{"schema":99}"#)], "newer version"),
  ]

  @Test(arguments: StoreKind.allCases, refused.indices)
  func whatIsNoDocumentIsRefused(kind: StoreKind, row: Int) throws {
    let (changes, word) = Self.refused[row]
    let open = try kind.make()
    let good = DocumentChange.text(.configuration("good"), "{}")
    let error = #expect(throws: CaseStoreError.self) {
      try open.store.save(changes.isEmpty ? [] : [good] + changes)
    }
    #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
    #expect(try open.again().latestNumber() == 0)
    #expect(try open.again().document(.configuration("good")) == nil)
  }

  @Test(arguments: StoreKind.allCases)
  func changesSinceAreTheTransactionsInOrder(kind: StoreKind) throws {
    let open = try kind.make()
    var all: [Transaction] = []
    for value in 1...8 {
      if let transaction = try open.store.count(value) { all.append(transaction) }
    }
    for store in [open.store, try open.again()] {
      for number in -1...10 {
        #expect(try store.changes(since: number) == Array(all.dropFirst(max(0, number))))
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func listsAreOfAKindAndInOrder(kind: StoreKind) throws {
    let open = try kind.make()
    for number in [3, 1, 2] {
      try open.store.save(DocumentChange.household(number, visits: [.sample(2), .sample(1)]))
    }
    try open.store.save([.staff()])
    try open.store.count(1)
    for store in [open.store, try open.again()] {
      #expect(
        try store.list(.household, household: nil)
          == [.household("HF-10001"), .household("HF-10002"), .household("HF-10003")])
      #expect(try store.list(.household, household: "HF-10002") == [.household("HF-10002")])
      #expect(try store.list(.visit, household: nil).count == 6)
      #expect(
        try store.list(.visit, household: "HF-10003")
          == [.visit("HF-10003", "visit-1"), .visit("HF-10003", "visit-2")])
      #expect(try store.list(.visit, household: "HF-9") == [])
      #expect(try store.list(.staff, household: nil) == [.staff("ssw001")])
      #expect(try store.list(.configuration, household: nil) == [.configuration("count")])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func draftsAreTheirOwnersAlone(kind: StoreKind) throws {
    let open = try kind.make()
    var draft = Draft(
      name: "visit-HF-00231", owner: "ssw001", savedAt: "2026-03-06T10:42:00Z",
      fields: ["summary": "half a wo", "odd name": "\u{1}\n\"\\"])
    try open.store.saveDraft(draft)
    let other = Draft(name: "a/../b", owner: "../x", savedAt: "", fields: [:])
    try open.store.saveDraft(other)
    draft.fields["summary"] = "half a word"
    try open.store.saveDraft(draft)
    #expect(try open.again().drafts(of: "ssw001") == [draft])
    #expect(try open.again().drafts(of: "../x") == [other])
    #expect(try open.again().drafts(of: "nobody") == [])
    try open.again().deleteDraft("visit-HF-00231", of: "ssw001")
    try open.again().deleteDraft("visit-HF-00231", of: "ssw001")
    try open.again().deleteDraft("x", of: "nobody")
    #expect(try open.store.drafts(of: "ssw001") == [])
    #expect(try open.store.latestNumber() == 0)
    #expect(try open.store.check().isSound)
  }

  @Test(arguments: StoreKind.allCases)
  func textIsStoredInOneForm(kind: StoreKind) throws {
    let open = try kind.make()
    let nfd = "Ne\u{301}"
    try open.store.save([
      .text(
        .configuration("a"),
        #"{"z":1,"b":{"y":[1.50,true,null],"\#(nfd)":"\#(nfd)\/\u0001"},"a":"\ud83d\ude00"}"#)
    ])
    let body = try open.again().document(.configuration("a"))?.body ?? []
    #expect(
      String(decoding: body, as: UTF8.self).unicodeScalars.elementsEqual(
        """
        {
         "a": "😀",
         "b": {
          "N\u{E9}": "N\u{E9}/\\u0001",
          "y": [
           1.50,
           true,
           null
          ]
         },
         "id": "a",
         "schema": 1,
         "version": 1,
         "z": 1
        }

        """.unicodeScalars))
  }

  @Test(arguments: StoreKind.allCases)
  func unknownFieldsSurviveARoundTrip(kind: StoreKind) throws {
    let open = try kind.make()
    let visit = Visit.sample()
    let household = Household.sample(1, visits: [visit])
    let ids: [DocumentID] = [
      .household(household.reference), .visit(household.reference, visit.id), .staff("ssw001"),
    ]
    try open.store.save(DocumentChange.household(1) + [.staff()])
    // A later Hearth, or a person, added something everywhere.
    for id in ids {
      let body = try open.store.document(id)?.body ?? []
      let richer = Self.enriched(try JsonValue(parsing: body))
      var writer = JsonWriter()
      writer.value(richer)
      try open.store.save([
        DocumentChange(id: id, expectedVersion: 1, body: writer.document)
      ])
    }
    // This Hearth reads and writes them as it knows them.
    for id in ids {
      let old = try open.again().document(id)
      let body: [UInt8]?
      switch id {
      case .household:
        body = try old.map { HouseholdDocument.encode(try $0.household(), keeping: $0.body) }
      case .visit(let reference, _):
        body = try old.map { VisitDocument.encode(try $0.visit(), of: reference, keeping: $0.body) }
      default: body = try old.map { StaffDocument.encode(try $0.staffMember(), keeping: $0.body) }
      }
      try open.store.save([DocumentChange(id: id, expectedVersion: 2, body: body ?? [])])
      let before = try JsonValue(parsing: old?.body ?? [])
      let after = try JsonValue(parsing: try open.store.document(id)?.body ?? [])
      #expect(Self.withoutVersion(after) == Self.withoutVersion(before))
    }
  }

  /// The value with a field more in every object.
  private static func enriched(_ value: JsonValue) -> JsonValue {
    switch value {
    case .object(let fields):
      var richer = fields.mapValues { enriched($0) }
      richer["xLater"] = .array([.object(["deep": .number("1e3")])])
      return .object(richer)
    case .array(let elements): return .array(elements.map { enriched($0) })
    default: return value
    }
  }

  private static func withoutVersion(_ value: JsonValue) -> JsonValue? {
    guard case .object(var fields) = value else { return nil }
    fields["version"] = nil
    return .object(fields)
  }
}
