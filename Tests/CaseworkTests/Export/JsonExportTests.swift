import CaseStore
import Casework
import Fostering
import Foundation
import Testing

/// What scripts read: the names of the keys, their order, and what stands for nothing.
@Suite struct JsonExportTests {
  /// A service in which everything is recorded once.
  private func desk() throws -> Desk {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing(
      [
        .visits: SmallService.sheet(
          .visits, ["present": "Gwen;Rhys", "children_seen": "no", "summary": "a \"b\"\nc\u{1}"]),
        .reviews: SmallService.sheet(.reviews), .holds: SmallService.sheet(.holds),
        .placements: SmallService.sheet(.placements, ["solo": "yes"]),
        .households: SmallService.sheet(
          .households, ["offers": "respite;long-term", "age_min": "0"]),
      ], at: desk)
    return desk
  }

  private func json(_ bytes: [UInt8]) throws -> JsonValue {
    // Read by another reader too, so that both cannot be wrong alike.
    _ = try JSONSerialization.jsonObject(with: Data(bytes))
    #expect(bytes.last == UInt8(ascii: "\n"))
    return try JsonValue(parsing: bytes)
  }

  /// The keys up to the end of the first object, in the order written.
  private func keys(_ bytes: [UInt8]) -> [String] {
    let object = String(decoding: bytes, as: UTF8.self).prefix { $0 != "}" }
    return object.matches(of: /"([a-z0-9_A-Z-]+)":/).map { String($0.output.1) }
  }

  private static let dutyKeys = [
    "household", "name", "worker", "team", "duty", "basis", "due", "days", "status", "booked",
    "because",
  ]

  @Test func theListOfDuties() throws {
    let desk = try desk()
    let rows = try DutyList.rows(at: desk)
    let bytes = DutyExport.json(rows)
    let list = try #require(try json(bytes).elements)
    #expect(list.count == rows.count)
    #expect(keys(bytes) == Self.dutyKeys)
    let unassigned = try #require(list.first { $0["household"]?.text == "HF-2" })
    #expect(unassigned["worker"] == .null && unassigned["team"] == .null)
    #expect(unassigned["booked"] == .null)
    let hold = try #require(list.first { $0["duty"]?.text == "hold-review" })
    #expect(hold["basis"]?.text == "2024-01-15" && hold["due"]?.text == "2024-02-12")
    #expect(hold["days"]?.whole == -48 && hold["status"]?.text == "overdue")
    #expect(hold["team"]?.text == "East" && hold["worker"]?.text == "ssw1")
    #expect(hold["because"]?.text == "On hold since 15 Jan 2024, not reviewed yet, plus 28 days.")
    #expect(try json(DutyExport.json([])).elements == [])
  }

  @Test func theDashboard() throws {
    let bytes = MatrixExport.json(try OverdueMatrix.ask(at: desk()))
    let matrix = try json(bytes)
    #expect(matrix["today"]?.text == "2024-03-31")
    let rows = try #require(matrix["rows"]?.elements)
    #expect(rows.map { $0["name"]?.text } == ["Sam Sharma", "(unassigned)"])
    #expect(rows[1]["worker"] == .null && rows[1]["team"] == .null)
    for cells in rows.compactMap({ $0["cells"] }) + [matrix["totals"]].compactMap({ $0 }) {
      for kind in DutyKind.allCases {
        guard case .object(let tally)? = cells[kind.code] else {
          Issue.record("no \(kind.code)")
          continue
        }
        #expect(Set(tally.keys) == ["overdue", "dueSoon", "upcoming"])
      }
    }
    #expect(keys(bytes).prefix(6) == ["today", "rows", "worker", "name", "team", "households"])
    #expect(matrix["totals"]?["hold-review"]?["overdue"]?.whole == 1)
  }

  @Test func whatWasFound() throws {
    let bytes = LookupExport.json(try Lookup.ask(at: desk()).search("gwne evans"))
    #expect(
      keys(bytes) == ["household", "name", "carers", "worker", "team", "status", "matched"])
    let found = try #require(try json(bytes).elements?.first)
    #expect(found["carers"]?.elements?.map(\.text) == ["Gwen Evans"])
    #expect(found["status"]?.text == "overdue")
    #expect(found["matched"]?.text == "gwne = Gwen (spelling), evans = Evans")
  }

  @Test func theFile() throws {
    let desk = try desk()
    let bytes = HouseholdExport.json(try HouseholdFile.open("HF-1", at: desk))
    let file = try json(bytes)
    guard case .object(let parts) = file else {
      Issue.record("no object")
      return
    }
    #expect(
      Set(parts.keys) == ["household", "duties", "visits", "reviews", "holds", "placements"])
    #expect(
      names(of: file["household"]) == [
        "reference", "name", "type", "approved_on", "places", "age_min", "age_max", "offers",
        "team", "worker", "area", "hive", "address", "postcode", "phone", "email", "ended_on",
        "end_reason", "carer1_first_name", "carer1_last_name", "carer1_born",
        "carer2_first_name", "carer2_last_name", "carer2_born", "carer2_approved_on",
      ])
    #expect(file["household"]?["phone"]?.text == "01632 960001")
    #expect(file["household"]?["age_min"] == .null && file["household"]?["places"]?.whole == 2)
    #expect(file["household"]?["offers"] == .array([]))
    let visit = try #require(file["visits"]?.elements?.first)
    #expect(
      names(of: visit) == [
        "id", "reference", "date", "kinds", "outcome", "mode", "worker", "present",
        "children_seen", "summary",
      ])
    #expect(visit["kinds"]?.elements?.map(\.text) == ["supervision"])
    #expect(visit["present"]?.elements?.map(\.text) == ["Gwen", "Rhys"])
    #expect(visit["children_seen"] == .bool(false))
    #expect(visit["summary"]?.text == "a \"b\"\nc\u{1}")
    #expect(
      names(of: file["reviews"]?.elements?.first) == [
        "reference", "held_on", "scope", "outcome", "decided_on",
      ])
    #expect(
      names(of: file["holds"]?.elements?.first) == [
        "reference", "start", "expected_end", "end", "last_reviewed_on", "scope", "initiated_by",
        "reason", "authorised_by",
      ])
    let placement = try #require(file["placements"]?.elements?.first)
    #expect(
      names(of: placement) == [
        "reference", "child", "child_initials", "child_sex", "child_born", "type", "start", "end",
        "ending", "solo",
      ])
    #expect(placement["solo"] == .bool(true) && placement["end"] == .null)
    #expect(names(of: file["duties"]?.elements?.first) == Set(Self.dutyKeys))
  }

  private func names(of value: JsonValue?) -> Set<String> {
    if case .object(let fields)? = value { Set(fields.keys) } else { [] }
  }

  @Test func halfANameIsAnEmptyCellAndNoBlank() throws {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing(
      [.households: SmallService.sheet(.households, ["carer2_first_name": "Siân"])], at: desk)
    let household = try json(HouseholdExport.json(try HouseholdFile.open("HF-3", at: desk)))[
      "household"]
    #expect(household?["carer2_first_name"]?.text == "Siân")
    #expect(household?["carer2_last_name"] == .null)
    let found = try json(LookupExport.json(try Lookup.ask(at: desk).search("sian"))).elements?.first
    #expect(found?["carers"]?.elements?.map(\.text) == ["Rhys Price", "Siân"])
  }

  @Test func textIsEscapedInTheListToo() throws {
    let desk = try SmallService.desk()
    let name = "a\"b\\c\nd\re\tf\u{1}g\u{1F}h é李🏠"
    _ = try Fixtures.importing(
      [.households: SmallService.sheet(.households, ["name": name])], at: desk)
    let rows = try DutyList.rows(at: desk, matching: DutyFilter(households: ["HF-3"]))
    #expect(try json(DutyExport.json(rows)).elements?.first?["name"]?.text == name)
  }

  @Test func theDutiesOfAFileAreThoseOfTheList() throws {
    let desk = try Fixtures.desk(with: "register-uk")
    for row in try desk.register().prefix(10) {
      let file = try HouseholdFile.open(row.reference, at: desk)
      let shown = try json(HouseholdExport.json(file))["duties"]?.elements
      let listed = try json(
        DutyExport.json(
          DutyList.rows(at: desk, matching: DutyFilter(households: [row.reference])))
      ).elements
      #expect(shown == listed)
    }
  }

  @Test func visitsAreNewestFirstAndVoidedOnesSaySo() throws {
    let desk = try desk()
    let id = try LogVisit(
      household: "HF-1", date: .of("2024-03-15"), kinds: [.support, .supervision], mode: .phone,
      worker: "fsw1"
    ).commit(at: desk, by: Fixtures.author).visit
    _ = try VoidVisit(household: "HF-1", visit: id, reason: "Twice")
      .commit(at: desk, by: Fixtures.author)
    let bytes = VisitExport.json(try VisitList.visits(of: "HF-1", at: desk), of: "HF-1")
    let visits = try #require(try json(bytes).elements)
    #expect(visits.map { $0["date"]?.text } == ["2024-03-15", "2024-03-01"])
    #expect(visits[0]["voided"]?.text == "Twice")
    #expect(visits[1]["voided"] == nil)
    #expect(visits[0]["id"]?.text == id.text)
    #expect(visits[0]["kinds"]?.elements?.map(\.text) == ["supervision", "support"])
    #expect(visits[0]["children_seen"] == .null && visits[0]["summary"] == .null)
    #expect(visits[0]["present"] == .array([]))
  }

  @Test func theLogTheCheckAndThePolicy() throws {
    let desk = try desk()
    let log = LogExport.json(try ChangeLog.ask(at: desk))
    #expect(keys(log) == ["number", "time", "user", "reason", "changes", "id", "from", "to"])
    #expect(try json(log).elements?.first?["number"]?.whole == 2)
    let finding = CheckReport.Finding(
      kind: .orphan, path: "documents/x", what: "Nobody's.", remedy: "Remove it.")
    let check = CheckExport.json(CheckReport(findings: [finding], notes: [finding]))
    #expect(
      keys(check) == ["sound", "findings", "kind", "path", "what", "remedy"])
    #expect(try json(check)["sound"] == .bool(false))
    #expect(try json(check)["notes"]?.elements?.first?["kind"]?.text == "orphan")
    #expect(try json(CheckExport.json(CheckReport()))["sound"] == .bool(true))
    let file = try Fixtures.policyFile()
    let policy = try json(PolicyExport.json(try file.report(with: desk.store)))
    #expect(policy.elements?.count == file.settings.count)
    #expect(
      names(of: policy.elements?.first) == [
        "key", "name", "value", "default", "own", "unit", "range", "source",
      ])
  }
}
