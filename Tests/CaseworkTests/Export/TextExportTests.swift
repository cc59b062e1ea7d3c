import CaseStore
import Fostering
import Testing

@testable import Casework

/// What people read: tables and words that no text from a sheet can break.
@Suite struct TextExportTests {
  private static let nasty = "Ev\u{1B}[2Jans\n=cmd,\"x\"\t\u{202E}"

  private func desk() throws -> Desk {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing(
      [
        .households: SmallService.sheet(
          .households,
          [
            "name": Self.nasty, "age_min": "5", "offers": "respite", "ended_on": "2025-01-01",
            "end_reason": "moved", "carer1_born": "1970-01-01", "carer2_first_name": "Gwen",
            "carer2_last_name": "Price", "carer2_approved_on": "2023-01-01", "worker": "ssw1",
          ]),
        .visits: SmallService.sheet(
          .visits,
          [
            "reference": "HF-3", "summary": Self.nasty, "present": "Rhys", "children_seen": "yes",
          ]),
        .holds: SmallService.sheet(
          .holds, ["reference": "HF-3", "last_reviewed_on": "2024-02-01"]),
        .reviews: SmallService.sheet(.reviews, ["reference": "HF-3", "decided_on": "2024-01-02"]),
        .placements: SmallService.sheet(
          .placements,
          [
            "reference": "HF-3", "child_initials": "AB", "child_sex": "F",
            "child_born": "2018-01-01", "solo": "yes", "end": "2023-08-01", "ending": "planned",
          ]),
      ], at: desk)
    return desk
  }

  private func isHarmless(_ line: String) -> Bool {
    line.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value != 0x202E
    }
  }

  @Test func aTableKeepsOneLineARow() throws {
    let desk = try desk()
    let rows = try DutyList.rows(at: desk)
    let table = DutyExport.table(rows, on: desk.today)
    let lines = table.lines()
    #expect(lines.count == rows.count + 1)
    #expect(lines.allSatisfy(isHarmless))
    #expect(lines[0].hasPrefix("Status"))
    #expect(table.rows.contains { $0.cells.contains("(unassigned)") })
    let painted = table.lines(paint: { status, text in "<\(status.rawValue)>\(text)" })
    #expect(painted.contains { $0.hasPrefix("<OVERDUE>OVERDUE ") })
    let matrix = MatrixExport.table(try OverdueMatrix.ask(at: desk)).lines()
    #expect(matrix.last?.hasPrefix("Total") == true)
    #expect(MatrixExport.words(Tally(overdue: 3, dueSoon: 2)) == "3R 2A")
    #expect(MatrixExport.words(Tally(upcoming: 4)) == ".")
    let found = try Lookup.ask(at: desk).search("price")
    #expect(LookupExport.table(found, on: desk.today).lines().allSatisfy(isHarmless))
    let visits = VisitExport.table(try VisitList.visits(of: "HF-3", at: desk)).lines()
    #expect(visits.count == 2 && visits.allSatisfy(isHarmless))
    #expect(LogExport.lines(try ChangeLog.ask(at: desk)).allSatisfy(isHarmless))
  }

  @Test func aFileInWordsSaysEverything() throws {
    let desk = try desk()
    let lines = HouseholdText.lines(try HouseholdFile.open("HF-3", at: desk))
    #expect(lines.allSatisfy(isHarmless))
    let text = lines.joined(separator: "\n")
    for part in [
      "Rhys & Gwen Price   HF-3", "Mainstream, approved 1 Feb 2022, 2 places, from age 5",
      "born 1 Jan 1970", "approved 1 Jan 2023", "1 Jan 2025, moved", "Sam Sharma (ssw1)",
      "DUTIES on Sun 31 Mar 2024", "VISITS (1, newest first)", "REVIEWS (1", "ON HOLD (1",
      "CHILDREN PLACED (1", "on hold 76d", "last reviewed 1 Feb 2024", "decided 2 Jan 2024",
      "C1 (AB), F, born 1 Jan 2018, short-term, solo, ended 1 Aug 2023, planned", "children seen",
      "present: Rhys",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    let later = Desk(store: desk.store, policy: desk.policy, today: try .of("2026-01-01"))
    let ended = HouseholdText.lines(try HouseholdFile.open("HF-3", at: later))
    #expect(ended.contains("No duties: approval has ended."))
    let earlier = Desk(store: desk.store, policy: desk.policy, today: try .of("2020-01-01"))
    let early = HouseholdText.lines(try HouseholdFile.open("HF-3", at: earlier))
    #expect(early.contains("No duties yet: approval is still to come."))
  }

  @Test func checksAndRulesInWords() throws {
    let finding = CheckReport.Finding(
      kind: .orphan, path: "documents/x", what: "Nobody's.", remedy: "Remove it.")
    #expect(
      CheckExport.lines(CheckReport(findings: [finding])) == [
        "FOUND orphan  documents/x", "      Nobody's.", "      Remove it.",
        "The store is not sound: 1 finding.",
      ])
    #expect(CheckExport.lines(CheckReport()) == ["The store is sound."])
    let rules = PolicyExport.lines(try Fixtures.policyFile().report(with: nil))
    #expect(rules.contains { $0.hasPrefix("supervision.interval = 42 days") })
  }

  @Test func csvComesBackAsItWent() throws {
    var random = SeededRandom(seed: 7)
    let pieces = ["", "a", "\"", ",", "\n", "\r\n", "=1+1", "-9", "@x", " b ", "é", "李", "\t", ";"]
    for _ in 0..<300 {
      let rows = (0..<3).map { _ in
        (0..<4).map { _ in
          (0..<Int.random(in: 0...4, using: &random))
            .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        } + ["end"]
      }
      var writer = CSVWriter()
      for row in rows { writer.row(row) }
      let table = CSVReader.read(writer.bytes)
      let read = table.records.map { record in
        (0..<record.cellCount).map {
          String(decoding: table.cell($0, of: record) ?? [], as: UTF8.self)
        }
      }
      #expect(read == rows)
    }
  }

  @Test func anyBytesAreReadToTheirEnd() {
    var random = SeededRandom(seed: 11)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ -> UInt8 in
        Bool.random(using: &random)
          ? (Array("\",\r\n ".utf8).randomElement(using: &random) ?? 0)
          : UInt8.random(in: 0...255, using: &random)
      }
      let table = CSVReader.read(bytes)
      let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      #expect(table.records.allSatisfy { (1...lines).contains($0.line) })
      for record in table.records {
        let cells = (0..<record.cellCount).map { table.cell($0, of: record) }
        #expect(
          cells.allSatisfy { $0.map { String(validating: $0, as: UTF8.self) != nil } ?? false })
      }
    }
  }

  @Test func theListOfDutiesAsCsv() throws {
    let desk = try desk()
    let rows = try DutyList.rows(at: desk)
    let table = CSVReader.read(DutyExport.csv(rows))
    #expect(table.records.count == rows.count + 1)
    let names = table.records.dropFirst().map {
      String(decoding: table.cell(1, of: $0) ?? [], as: UTF8.self)
    }
    #expect(names == rows.map(\.name))
    #expect(names.contains(Self.nasty))
  }
}
