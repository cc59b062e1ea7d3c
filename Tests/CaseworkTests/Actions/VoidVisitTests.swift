import CaseStore
import Casework
import Fostering
import Testing

/// Voiding a visit: kept in the history, and counted for nothing.
@Suite struct VoidVisitTests {
  private func desk() throws -> (desk: Desk, visit: VisitID) {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing([.visits: SmallService.sheet(.visits)], at: desk)
    return (desk, try #require(try SmallService.household("HF-1", at: desk).visits.first).id)
  }

  private func basis(at desk: Desk) throws -> String? {
    let rows = try DutyList.rows(
      at: desk, matching: DutyFilter(households: ["HF-1"], duties: [.supervision]))
    return rows.first?.duty.basis.iso
  }

  @Test func aVoidedVisitIsKeptAndCountsForNothing() throws {
    let (desk, visit) = try desk()
    #expect(try basis(at: desk) == "2024-03-01")
    let action = VoidVisit(household: "HF-1", visit: visit, reason: "It was the house next door")
    #expect(try action.commit(at: desk, by: Fixtures.author) == .voided)
    #expect(try basis(at: desk) == "2020-01-06")
    let file = try HouseholdFile.open("HF-1", at: desk)
    #expect(file.visits.map(\.voided) == ["It was the house next door"])
    #expect(file.household.visits.map(\.isVoided) == [true])
    let log = try ChangeLog.ask(at: desk, household: "HF-1")
    #expect(
      log.entries.first?.reason
        == "Void the supervision visit of 2024-03-01, recorded by mistake: It was the house next door"
    )
  }

  @Test func theFirstReasonStands() throws {
    let (desk, visit) = try desk()
    _ = try VoidVisit(household: "HF-1", visit: visit, reason: "first")
      .commit(at: desk, by: Fixtures.author)
    #expect(
      try VoidVisit(household: "HF-1", visit: visit, reason: "second")
        .commit(at: desk, by: Fixtures.author) == .alreadyVoided(reason: "first"))
    #expect(try desk.store.latestNumber() == 3)
  }

  @Test(arguments: [
    ("HF-1", "none", "why", CaseworkError.Kind.notFound),
    ("HF-9", "none", "why", .notFound), ("HF-2", "", "why", .notFound),
    ("HF-1", "", "", .usage), ("HF-1", "", " \n ", .usage),
  ])
  func whatCannotBeVoidedIsRefused(
    household: String, visit: String, reason: String, kind: CaseworkError.Kind
  ) throws {
    let (desk, known) = try desk()
    let action = VoidVisit(
      household: HouseholdReference(household), visit: visit.isEmpty ? known : VisitID(visit),
      reason: reason)
    let error = #expect(throws: CaseworkError.self) {
      try action.commit(at: desk, by: Fixtures.author)
    }
    #expect(error?.kind == kind)
    #expect(try desk.store.latestNumber() == 2)
  }
}

/// Forms half filled in, kept for whoever types them.
@Suite struct FormDraftTests {
  @Test func aDraftIsItsOwnersAloneUntilItIsThrownAway() throws {
    let desk = try SmallService.desk()
    let name = FormDraft.visitName("HF-1")
    try FormDraft(name: name, fields: ["summary": "half a"]).save(at: desk, by: Fixtures.author)
    try FormDraft(name: name, fields: ["summary": "half a senten"])
      .save(at: desk, by: Fixtures.author)
    let mine = try FormDraft.all(of: Fixtures.author.user, at: desk)
    #expect(mine.map(\.fields) == [["summary": "half a senten"]])
    #expect(mine.first?.savedAt == Fixtures.author.time)
    #expect(mine.first?.visitedHousehold == "HF-1")
    #expect(try FormDraft.all(of: "ssw1", at: desk).isEmpty)
    try FormDraft.discard(name, of: Fixtures.author.user, at: desk)
    #expect(try FormDraft.all(of: Fixtures.author.user, at: desk).isEmpty)
    #expect(FormDraft(name: "other", fields: [:]).visitedHousehold == nil)
    // A draft is no record.
    #expect(try desk.store.latestNumber() == 1)
  }
}
