import CaseStore
import Fostering
import TestKit
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

  @Test func aTableHasARowForEachOfItsSubject() throws {
    let desk = try desk()
    let rows = try DutyList.rows(at: desk)
    let table = DutyExport.table(rows, on: desk.today)
    #expect(table.rows.count == rows.count)
    #expect(table.columns.first?.title == "Status")
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    #expect(table.rows.contains { $0.cells.contains("(unassigned)") })
    #expect(
      table.rows.contains { $0.status == .overdue && $0.cells[0].hasPrefix("OVERDUE ") })
    #expect(table.rows.contains { $0.cells[0].contains("on hold 76d") }, "no status hides a hold")
    let matrix = MatrixExport.table(try OverdueMatrix.ask(at: desk))
    #expect(matrix.totals?.first == "Total")
    #expect(MatrixExport.table(try OverdueMatrix.ask(at: desk, team: "None")).totals == nil)
    #expect(MatrixExport.words(Tally(overdue: 3, dueSoon: 2)) == "3R 2A")
    #expect(MatrixExport.words(Tally(upcoming: 4)) == ".")
    let found = LookupExport.table(try Lookup.ask(at: desk).search("price"))
    #expect(found.rows.map { $0.cells[2] } == ["Rhys & Gwen Price"])
    let visits = VisitExport.table(try VisitList.visits(of: "HF-3", at: desk))
    #expect(visits.rows.count == 1)
    #expect(
      visits.rows[0].cells.allSatisfy { !$0.contains("cmd") }, "what was written stays out of it")
    let log = LogExport.table(try ChangeLog.ask(at: desk))
    #expect(log.rows.map { $0.cells[0] } == ["2", "1"])
  }

  @Test func checksAndRulesInWords() throws {
    let finding = CheckReport.Finding(
      kind: .orphan, path: "docs/x", what: "Nobody's.", remedy: "Remove it.")
    #expect(
      CheckExport.lines(CheckReport(findings: [finding], notes: [finding])) == [
        "orphan: docs/x: Nobody's. Remove it.", "note: orphan: docs/x: Nobody's. Remove it.",
        "The store is not sound: 1 finding.",
      ])
    #expect(CheckExport.lines(CheckReport()) == ["The store is sound."])
    let rules = PolicyExport.table(try Fixtures.policyFile().report(with: nil))
    let interval = rules.rows.first { $0.cells[0] == "supervision.interval" }
    #expect(interval?.cells[2] == "42" && interval?.cells[3] == "days")
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
