import CaseStore
import Casework
import Fostering
import Testing

/// The questions that screens and commands ask, on a service small enough to know by heart.
@Suite struct QueryTests {
  private static let visits = """
    reference,date,kinds,outcome,mode,worker
    HF-1,2024-02-01,supervision,completed,home,ssw1
    HF-1,2024-03-28,support,completed,home,fsw1
    HF-1,2024-04-04,supervision,planned,home,ssw1
    HF-1,2024-04-02,unannounced,planned,home,fsw1

    """

  private func desk() throws -> Desk {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing(
      [
        .visits: Self.visits, .holds: SmallService.sheet(.holds),
        .placements: SmallService.sheet(.placements),
      ], at: desk)
    return desk
  }

  @Test func aCaseloadHasTheRowsThatPressAndOneForEachOtherHousehold() throws {
    let desk = try desk()
    _ = try Fixtures.importing(
      [
        .households: SmallService.sheet(
          .households, ["worker": "ssw1", "approved_on": "2024-03-25"])
      ], at: desk)
    let caseload = try Caseload.ask("ssw1", at: desk)
    #expect(caseload.worker.name == "Sam Sharma")
    #expect(caseload.households == 2)
    #expect(
      caseload.rows.map { "\($0.household) \($0.duty.kind.code) \($0.isOK)" } == [
        "HF-1 annual-review false", "HF-1 unannounced-visit false", "HF-1 hold-review false",
        "HF-1 supervision false", "HF-3 supervision true",
      ])
    let first = try #require(caseload.rows.first)
    #expect(first.displayName == "Gwen Evans")
    #expect(first.lastVisit?.iso == "2024-03-28")
    #expect(first.placed == 1 && first.daysOnHold == 76 && first.hasPhone)
    #expect(caseload.rows.map { $0.lastDone?.iso } == [nil, nil, nil, "2024-02-01", nil])
    // What is overdue and booked counts as overdue alone.
    #expect(caseload.overdue == 4 && caseload.dueSoon == 0 && caseload.booked == 0)
    #expect(caseload.dueThisWeek == 0)
    #expect(caseload.rows.first { $0.duty.kind == .supervision }?.duty.booked?.iso == "2024-04-04")
  }

  @Test func aBookingOfADutyThatIsNotDueIsShown() throws {
    let desk = try desk()
    _ = try LogVisit(
      household: "HF-1", date: .of("2024-03-30"), kinds: .supervision, mode: .home, worker: "ssw1"
    ).commit(at: desk, by: Fixtures.author)
    let caseload = try Caseload.ask("ssw1", at: desk)
    let row = try #require(caseload.rows.first { $0.duty.kind == .supervision })
    #expect(row.duty.status == .upcoming && !row.isOK)
    #expect(StatusWords.short(row.duty, on: desk.today) == "BOOKED Thu")
  }

  @Test func nobodysCaseloadIsAnErrorAndAnEmptyOneIsNot() throws {
    let desk = try desk()
    let error = #expect(throws: CaseworkError.self) { try Caseload.ask("nobody", at: desk) }
    #expect(error?.kind == .notFound)
    #expect(try Caseload.ask("tm1", at: desk).rows.isEmpty)
  }

  @Test func filtersAreJoinedByAndAndTheirValuesByOr() throws {
    let desk = try desk()
    func codes(_ filter: DutyFilter) throws -> [String] {
      try DutyList.rows(at: desk, matching: filter)
        .map { "\($0.household) \($0.duty.kind.code)" }.sorted()
    }
    #expect(try codes(DutyFilter()).count == 7)
    #expect(try codes(DutyFilter(households: ["HF-1", "HF-2"])).count == 7)
    #expect(
      try codes(DutyFilter(households: ["HF-2"], duties: [.supervision])) == ["HF-2 supervision"])
    #expect(try codes(DutyFilter(workers: ["ssw1"])).count == 4)
    #expect(try codes(DutyFilter(workers: ["tm1", "ssw1"])).count == 4)
    #expect(try codes(DutyFilter(workers: ["tm1"])).isEmpty)
    // HF-1 has no team of its own, so its worker's is its team.
    #expect(try codes(DutyFilter(teams: ["East"])).count == 4)
    #expect(try codes(DutyFilter(teams: ["West"])).isEmpty)
    #expect(try codes(DutyFilter(statuses: [.upcoming, .dueSoon])).isEmpty)
    #expect(try codes(DutyFilter(unassignedOnly: true)).allSatisfy { $0.hasPrefix("HF-2") })
    #expect(try codes(DutyFilter(workers: ["ssw1"], unassignedOnly: true)).isEmpty)
  }

  @Test func aFilterThatNamesNobodyIsToldFromOneThatFindsNothing() throws {
    let register = try desk().register()
    #expect(throws: Never.self) {
      try DutyFilter(households: ["HF-2"], workers: ["tm1"]).check(against: register)
    }
    let worker = #expect(throws: CaseworkError.self) {
      try DutyFilter(workers: ["nobody"]).check(against: register)
    }
    #expect(worker?.kind == .usage)
    let household = #expect(throws: CaseworkError.self) {
      try DutyFilter(households: ["HF-9"]).check(against: register)
    }
    #expect(household?.kind == .notFound)
    #expect(DutyFilter(teams: ["East", "North"]).unknownTeams(in: register) == ["North"])
    #expect(DutyFilter().unknownTeams(in: register).isEmpty)
  }

  @Test func theMatrixHasARowForEachWorkerAndOneForNobody() throws {
    let desk = try desk()
    let matrix = try OverdueMatrix.ask(at: desk)
    #expect(matrix.rows.map(\.name) == ["Sam Sharma", "(unassigned)"])
    #expect(matrix.rows.map(\.worker) == ["ssw1", nil])
    #expect(matrix.rows.map(\.team) == ["East", nil])
    #expect(matrix.rows.map(\.households) == [1, 1])
    #expect(matrix.rows[0].cells[.holdReview] == Tally(overdue: 1))
    #expect(matrix.rows[1].cells[.holdReview] == Tally())
    #expect(try OverdueMatrix.ask(at: desk, team: "East").rows.map(\.worker) == ["ssw1"])
    #expect(try OverdueMatrix.ask(at: desk, team: "None").rows.isEmpty)
    let unassigned = matrix.filter(for: matrix.rows[1], duty: .supervision)
    #expect(
      try DutyList.rows(at: desk, matching: unassigned).map(\.household) == ["HF-2"])
  }

  @Test func aFileHoldsEverythingOfAHousehold() throws {
    let desk = try desk()
    let file = try HouseholdFile.open("HF-1", at: desk)
    #expect(file.displayName == "Gwen Evans")
    #expect(file.workerName == "Sam Sharma" && file.team == "East")
    #expect(file.version == 2)
    #expect(
      file.visits.map(\.date.iso) == ["2024-04-04", "2024-04-02", "2024-03-28", "2024-02-01"])
    #expect(file.staffNames == ["ssw1": "Sam Sharma", "fsw1": "Flo Webb", "tm1": "Tess Marlow"])
    let error = #expect(throws: CaseworkError.self) {
      try HouseholdFile.open("HF-9", at: desk)
    }
    #expect(error?.kind == .notFound)
  }

  @Test func onlyTheDaysOfApprovalOweDuties() throws {
    let filled = try desk()
    _ = try Fixtures.importing(
      [
        .households: SmallService.sheet(
          .households, ["approved_on": "2022-02-01", "ended_on": "2023-06-01"])
      ], at: filled)
    for (day, count) in [
      ("2022-01-31", 0), ("2022-02-01", 3), ("2023-05-31", 3), ("2023-06-01", 0),
    ] {
      let desk = Desk(store: filled.store, policy: filled.policy, today: try .of(day))
      #expect(try HouseholdFile.open("HF-3", at: desk).duties.count == count, "\(day)")
      let rows = try DutyList.rows(at: desk, matching: DutyFilter(households: ["HF-3"]))
      #expect(rows.count == count, "\(day)")
    }
  }

  @Test func theLogIsNewestFirstAndOfOneHouseholdWhereAsked() throws {
    let desk = try desk()
    let log = try ChangeLog.ask(at: desk)
    #expect(log.entries.map(\.number) == [2, 1])
    #expect(log.entries.map(\.user) == ["tmeast", "tmeast"])
    #expect(log.entries[1].reason == "Import staff.csv, households.csv")
    let second = try ChangeLog.ask(at: desk, household: "HF-2")
    #expect(second.entries.map(\.number) == [1])
    #expect(second.entries[0].changes == [.init(id: "household/HF-2", from: 0, to: 1)])
    let error = #expect(throws: CaseworkError.self) {
      try ChangeLog.ask(at: desk, household: "HF-9")
    }
    #expect(error?.kind == .notFound)
  }
}
