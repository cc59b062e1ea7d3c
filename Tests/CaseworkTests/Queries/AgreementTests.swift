import CaseStore
import Casework
import Fostering
import TestKit
import Testing

/// The list of duties, the matrix, the caseloads and the files: they cannot disagree.
@Suite struct AgreementTests {
  private static let seed: UInt64 = 20_240_331

  private static let days: [CalendarDate] = {
    var random = SeededRandom(seed: seed)
    let fixed = ["2021-01-01", "2024-02-29", "2024-03-31", "2024-12-31", "2030-06-01"]
      .compactMap { CalendarDate($0) }
    let drawn = (0..<6).map { _ in
      Fixtures.today.adding(days: Int.random(in: -1_500...400, using: &random))
    }
    return fixed + drawn
  }()

  private static let services = ["register", "register-uk", "made up"]

  private static func desk(_ name: String) throws -> Desk {
    guard name == "made up" else { return try Fixtures.desk(with: name) }
    let desk = try Fixtures.desk()
    try DemoService(households: 60, seed: seed, today: desk.today)
      .commit(to: desk.store, by: Fixtures.author)
    return desk
  }

  @Test(arguments: services)
  func everyCountIsTheCountOfTheList(name: String) throws {
    let filled = try Self.desk(name)
    let register = try filled.register()
    for day in Self.days {
      let comment: Comment = "\(name) on \(day), seed \(Self.seed)"
      let desk = Desk(store: filled.store, policy: filled.policy, today: day)
      let rows = try DutyList.rows(at: desk)
      let matrix = try OverdueMatrix.ask(at: desk)
      #expect(matrix.total.all == rows.count, comment)
      for kind in DutyKind.allCases {
        #expect(matrix.totals[kind] == tally(rows.filter { $0.duty.kind == kind }), comment)
      }
      #expect(matrix.rows.count == Set(matrix.rows.map(\.worker)).count, comment)
      let approved = register.count { $0.standing(on: day) == .approved }
      #expect(matrix.rows.reduce(0) { $0 + $1.households } == approved, comment)
      for row in matrix.rows {
        let filter = matrix.filter(for: row, duty: nil)
        #expect(row.total == tally(try DutyList.rows(at: desk, matching: filter)), comment)
      }
      for row in matrix.rows.prefix(4) {
        guard let worker = row.worker else { continue }
        let caseload = try Caseload.ask(worker, at: desk)
        #expect(caseload.households == row.households, comment)
        #expect(caseload.overdue == row.total.overdue, comment)
        #expect(caseload.dueSoon == row.total.dueSoon, comment)
        #expect(Set(caseload.rows.map(\.household)).count == row.households, comment)
      }
    }
  }

  @Test(arguments: services)
  func everyFileShowsItsRowsOfTheList(name: String) throws {
    let filled = try Self.desk(name)
    for day in Self.days.prefix(5) {
      let desk = Desk(store: filled.store, policy: filled.policy, today: day)
      let rows = try DutyList.rows(at: desk)
      let byHousehold = Dictionary(grouping: rows, by: \.household)
      for household in try desk.register() {
        let file = try HouseholdFile.open(household.reference, at: desk)
        #expect(
          file.dutyRows == byHousehold[household.reference] ?? [],
          "\(household.reference) on \(day)")
      }
    }
  }

  @Test func theListIsInItsOrderAndWithinItsRules() throws {
    let desk = try Fixtures.desk(with: "register")
    let rows = try DutyList.rows(at: desk)
    let keys = rows.map { "\($0.duty.due.iso) \($0.household) \($0.duty.kind.code)" }
    #expect(keys == keys.sorted())
    for row in rows {
      #expect(row.duty.days == desk.today.days(until: row.duty.due))
      #expect((row.duty.status == .overdue) == (row.duty.due < desk.today))
      #expect(row.duty.booked.map { $0 >= desk.today } ?? true)
      #expect(!row.duty.because.isEmpty)
    }
  }

  private func tally(_ rows: [DutyRow]) -> Tally {
    Tally(
      overdue: rows.count { $0.duty.status == .overdue },
      dueSoon: rows.count { $0.duty.status == .dueSoon },
      upcoming: rows.count { $0.duty.status == .upcoming })
  }
}
