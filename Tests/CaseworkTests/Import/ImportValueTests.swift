import CaseStore
import Casework
import Fostering
import Testing

/// Each column's values: what it takes, and what is bad in it.
@Suite struct ImportValueTests {
  struct Column: CustomTestStringConvertible, Sendable {
    let kind: ImportKind
    let name: String
    let good: [String]
    let bad: [String]
    var testDescription: String { "\(kind.fileName) \(name)" }

    init(_ kind: ImportKind, _ name: String, good: [String], bad: [String]) {
      self.kind = kind
      self.name = name
      self.good = good
      self.bad = bad
    }
  }

  private static let codes = [
    Column(
      .staff, "role",
      good: [
        "service-manager", "team-manager", "assistant-team-manager", "supervising-social-worker",
        "fostering-support-worker", "hive-carer-support-worker", "assessing-social-worker",
        "recruitment-officer", "trainer", "auditor",
      ], bad: ["manager", "Trainer", "service manager", ""]),
    Column(
      .households, "type",
      good: ["mainstream", "connected", "short-breaks", "supported-lodgings", "temporary"],
      bad: ["short-term", ""]),
    Column(
      .households, "offers",
      good: [
        "short-term", "long-term", "respite", "emergency", "bridging", "parent-and-child",
        "short-breaks", "", "respite; emergency ;;short-term", ";",
      ], bad: ["weekend", "respite,emergency", "respite;weekend"]),
    Column(.households, "area", good: ["NE", "NW", "SE", "SW", ""], bad: ["N", "ne", "North"]),
    Column(
      .visits, "kinds",
      good: [
        "supervision", "unannounced", "support", "unannounced;supervision",
        " support ; supervision;", "supervision;supervision",
      ], bad: ["", ";", "visit", "supervision;visit", "supervision,support"]),
    Column(
      .visits, "outcome",
      good: [
        "completed", "planned", "cancelled-by-carer", "cancelled-by-service", "no-access",
        "carer-absent",
      ], bad: ["cancelled", "done", ""]),
    Column(
      .visits, "mode", good: ["home", "office", "video", "phone"], bad: ["Home", "zoom", ""]),
    Column(.reviews, "scope", good: ["full", "limited"], bad: ["full-break", ""]),
    Column(
      .reviews, "outcome",
      good: [
        "continue", "continue-changed-terms", "continue-with-actions", "propose-change",
        "propose-termination", "resigned", "adjourned",
      ], bad: ["proceed", ""]),
    Column(.holds, "scope", good: ["full-break", "no-new-placements"], bad: ["full", ""]),
    Column(.holds, "initiated_by", good: ["carer", "service"], bad: ["carers", ""]),
    Column(
      .placements, "type",
      good: [
        "short-term", "long-term", "respite", "bridging", "emergency", "parent-and-child",
        "connected",
      ], bad: ["short-breaks", ""]),
    Column(.placements, "ending", good: ["planned", "unplanned", ""], bad: ["disrupted"]),
  ]

  private static let dates: [Column] = [
    (.households, "approved_on", true), (.households, "ended_on", false),
    (.households, "carer1_born", false), (.households, "carer2_born", false),
    (.households, "carer2_approved_on", false), (.visits, "date", true),
    (.reviews, "held_on", true), (.reviews, "decided_on", false), (.holds, "start", true),
    (.holds, "expected_end", true), (.holds, "end", false), (.holds, "last_reviewed_on", false),
    (.placements, "start", true), (.placements, "end", false), (.placements, "child_born", false),
  ].map { (kind: ImportKind, name: String, isRequired: Bool) in
    let bad = [
      "2023-02-29", "31/04/2024", "03/13/2024", "2024-1-5", "1 May", "45000", "2024-01-01T00",
    ]
    return Column(
      kind, name,
      good: ["2024-02-29", "29/02/2024", " 2024-02-29 ", "1/3/2024"] + (isRequired ? [] : [""]),
      bad: bad + (isRequired ? [""] : []))
  }

  private static let others: [Column] =
    [
      Column(
        .households, "places", good: ["0", "1", "999", " 2 "],
        bad: ["", "-1", "1000", "2.0", "two", "99999999999999999999", "+2", "²"]),
      Column(.households, "age_min", good: ["", "0", "17"], bad: ["-1", "x"]),
      Column(.households, "age_max", good: ["", "0", "18"], bad: ["1e3"]),
      Column(.households, "worker", good: ["", "ssw1", " tm1 "], bad: ["SSW1", "nobody"]),
      Column(.visits, "worker", good: ["ssw1", "fsw1"], bad: ["", "nobody"]),
      Column(.holds, "authorised_by", good: ["tm1"], bad: ["", "nobody"]),
    ]
    + [(ImportKind.visits, "children_seen"), (.placements, "solo")].map {
      Column(
        $0, $1,
        good: ["yes", "no", "y", "n", "true", "false", "YES", "No", "Y", "TRUE", "False", ""],
        bad: ["1", "ja", "maybe", "yes;no"])
    }
    + [ImportKind.visits, .reviews, .holds, .placements].map {
      Column($0, "reference", good: ["HF-1", " HF-2"], bad: ["", "HF-9", "hf-1"])
    }
    + [
      (ImportKind.staff, "username"), (.staff, "name"), (.households, "reference"),
      (.households, "name"), (.households, "carer1_first_name"), (.households, "carer1_last_name"),
      (.holds, "reason"), (.placements, "child"),
    ].map { Column($0, $1, good: ["x", "a b", "'", "0"], bad: ["", "   ", "\u{A0}"]) }

  @Test(arguments: codes + dates + others)
  func takesItsValuesAndNoOthers(_ column: Column) throws {
    for value in column.good {
      let sheet = SmallService.sheet(column.kind, [column.name: value])
      let result = try Fixtures.importing([column.kind: sheet], at: SmallService.desk())
      #expect(result.badCells == [], "\(value)")
      #expect(result.taken == 1, "\(value)")
    }
    for value in column.bad {
      let desk = try SmallService.desk()
      let sheet = SmallService.sheet(column.kind, [column.name: value])
      let result = try Fixtures.importing([column.kind: sheet], at: desk)
      #expect(result.isRefused, "\(value)")
      #expect(Set(result.badCells.map(\.column)) == [column.name], "\(value)")
      #expect(result.badCells.allSatisfy { $0.line == 2 && $0.file == column.kind.fileName })
      #expect(try desk.store.latestNumber() == 1)
    }
  }

  @Test func everyCellIsKept() throws {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing(
      [
        .households: SmallService.sheet(
          .households,
          [
            "age_min": "5", "age_max": "12", "offers": "respite;long-term", "team": "West",
            "worker": "ssw1", "area": "SW", "hive": "21", "address": "1 The Green, Wexmere",
            "postcode": "FH1 4CK", "phone": "01632 960123", "email": "c@example.org",
            "ended_on": "2027-01-31", "end_reason": "retirement", "carer1_born": "1970-02-28",
            "carer2_first_name": "Siân", "carer2_last_name": "Price",
            "carer2_born": "29/02/1972", "carer2_approved_on": "2023-01-09",
          ])
      ], at: desk)
    let household = try SmallService.household("HF-3", at: desk)
    #expect(
      household.terms
        == ApprovalTerms(places: 2, ageMin: 5, ageMax: 12, offers: [.respite, .longTerm]))
    #expect(
      household.allocation
        == Allocation(worker: "ssw1", team: "West", area: .southWest, hive: "21"))
    #expect(
      household.contact
        == ContactDetails(
          address: "1 The Green, Wexmere", postcode: "FH1 4CK", phone: "01632 960123",
          email: "c@example.org"))
    #expect(
      household.ending == Ending(endedOn: try .of("2027-01-31"), reason: "retirement"))
    #expect(
      household.carers == [
        Carer(firstName: "Rhys", lastName: "Price", born: try .of("1970-02-28")),
        Carer(
          firstName: "Siân", lastName: "Price", born: try .of("1972-02-29"),
          approvedOn: try .of("2023-01-09")),
      ])
  }

  @Test func yesAndNoAreToldFromNothing() throws {
    for (cell, expected) in [("Y", true), ("False", false), ("", nil)] as [(String, Bool?)] {
      let desk = try SmallService.desk()
      _ = try Fixtures.importing(
        [
          .visits: SmallService.sheet(.visits, ["children_seen": cell]),
          .placements: SmallService.sheet(.placements, ["solo": cell]),
        ], at: desk)
      let file = try HouseholdFile.open("HF-1", at: desk)
      #expect(file.visits.first?.childrenSeen == expected)
      #expect(file.household.placements.first?.isSolo == expected)
    }
  }

  @Test func namesOfThosePresentKeepTheirOrder() throws {
    let desk = try SmallService.desk()
    let sheet = SmallService.sheet(.visits, ["present": " Rhys Evans;; Gwen Evans ;"])
    _ = try Fixtures.importing([.visits: sheet], at: desk)
    #expect(
      try HouseholdFile.open("HF-1", at: desk).visits[0].present == ["Rhys Evans", "Gwen Evans"])
  }
}
