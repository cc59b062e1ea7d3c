import CaseStore
import Casework
import Fostering
import Testing

/// All or nothing, again and again: what an import changes, and what it leaves alone.
@Suite struct ImportRepeatTests {
  private static let visitHeading = "reference,date,kinds,outcome,mode,worker,summary\n"

  @Test(arguments: ImportKind.allCases)
  func aRowThatIsThereAlreadyChangesNothing(kind: ImportKind) throws {
    let desk = try SmallService.desk()
    let first = try Fixtures.importing([kind: SmallService.sheet(kind)], at: desk)
    #expect(first.files.map(\.added) == [1])
    let second = try Fixtures.importing([kind: SmallService.sheet(kind)], at: desk)
    #expect(second.transaction == nil)
    #expect(second.files.map(\.unchanged) == [1])
    #expect(try desk.store.latestNumber() == 2)
  }

  @Test(arguments: [
    (ImportKind.staff, "name", "Nia Newer"), (.households, "places", "3"),
    (.visits, "mode", "office"), (.visits, "summary", "Now with words"),
    (.reviews, "outcome", "adjourned"), (.holds, "reason", "bereavement"),
    (.placements, "type", "long-term"),
  ])
  func aRowOfAKnownKeyWithAnotherValueIsOneAuditedUpdate(
    kind: ImportKind, column: String, value: String
  ) throws {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing([kind: SmallService.sheet(kind)], at: desk)
    let changed = SmallService.sheet(kind, [column: value])
    let result = try Fixtures.importing([kind: changed], at: desk)
    #expect(result.files.map(\.updated) == [1])
    #expect(result.files.map(\.added) == [0])
    #expect(result.transaction == 3)
    let last = try #require(try desk.store.changes(since: 2).first)
    #expect(last.reason == "Import \(kind.fileName)")
    #expect(last.author == Fixtures.author)
    // The household's record and the visit's own where the facts that duties need have changed.
    #expect(last.changes.count == (column == "mode" ? 2 : 1))
    #expect(last.changes.allSatisfy { $0.to == $0.from + 1 && $0.from > 0 })
  }

  @Test func aColumnThatIsNotThereLeavesWhatIsRecorded() throws {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing(
      [
        .households: SmallService.sheet(
          .households, ["phone": "01632 960005", "carer2_first_name": "Gwen", "team": "East"])
      ], at: desk)
    _ = try Fixtures.importing(
      [.households: SmallService.sheet(.households, ["team": ""])], at: desk)
    let household = try SmallService.household("HF-3", at: desk)
    #expect(household.contact.phone == "01632 960005")
    #expect(household.carers.count == 2)
    // An empty cell says that there is none.
    #expect(household.allocation.team == nil)
  }

  @Test func kindsAreASetAndDatesAreDates() throws {
    let desk = try SmallService.desk()
    let first = SmallService.sheet(.visits, ["kinds": "supervision;unannounced"])
    let again = SmallService.sheet(
      .visits, ["kinds": " unannounced ; supervision", "date": "01/03/2024"])
    _ = try Fixtures.importing([.visits: first], at: desk)
    #expect(try Fixtures.importing([.visits: again], at: desk).transaction == nil)
  }

  @Test func rowsOfOneKeyAreToldApartByTheirOrder() throws {
    let desk = try SmallService.desk()
    func sheet(_ summaries: [String]) -> String {
      Self.visitHeading
        + summaries.map { "HF-1,2024-03-01,supervision,completed,home,ssw1,\($0)\n" }.joined()
    }
    _ = try Fixtures.importing([.visits: sheet(["morning", "afternoon"])], at: desk)
    #expect(try SmallService.household("HF-1", at: desk).visits.count == 2)
    let again = try Fixtures.importing([.visits: sheet(["morning", "afternoon"])], at: desk)
    #expect(again.transaction == nil)
    let third = try Fixtures.importing(
      [.visits: sheet(["morning", "later", "evening"])], at: desk)
    #expect(third.files[0].unchanged == 1 && third.files[0].updated == 1)
    #expect(third.files[0].added == 1)
    let words = try HouseholdFile.open("HF-1", at: desk).visits.compactMap(\.summary)
    #expect(Set(words) == ["morning", "later", "evening"])
  }

  @Test(arguments: [ImportKind.reviews, .holds, .placements])
  func otherRecordsOfOneKeyAreToldApartTheSameWay(kind: ImportKind) throws {
    let desk = try SmallService.desk()
    let lines = SmallService.sheet(kind).split(separator: "\n")
    let twice = "\(lines[0])\n\(lines[1])\n\(lines[1])\n"
    #expect(try Fixtures.importing([kind: twice], at: desk).files.map(\.added) == [2])
    #expect(try Fixtures.importing([kind: twice], at: desk).transaction == nil)
  }

  @Test func everyBadCellIsReportedAndNothingIsChanged() throws {
    let desk = try SmallService.desk()
    let result = try Fixtures.importing(
      [
        .staff: "username,name,role\nnew1,,chief\n",
        .visits: Self.visitHeading
          + "HF-1,2024-03-01,supervision,completed,home,ssw1,good\n"
          + "HF-9,tomorrow,visit,maybe,zoom,nobody,bad\n",
        .households: SmallService.sheet(.households, ["places": "-1", "worker": "ghost"]),
      ], at: desk)
    #expect(result.isRefused && result.transaction == nil)
    #expect(
      result.badCells.map { "\($0.file):\($0.line): \($0.column)" } == [
        "staff.csv:2: name", "staff.csv:2: role", "households.csv:2: places",
        "households.csv:2: worker", "visits.csv:3: reference", "visits.csv:3: date",
        "visits.csv:3: kinds", "visits.csv:3: outcome", "visits.csv:3: mode",
        "visits.csv:3: worker",
      ])
    #expect(try desk.store.latestNumber() == 1)
    #expect(try SmallService.household("HF-1", at: desk).visits.isEmpty)
  }

  @Test func filesAreReadInTheirOwnOrderAsOneCommit() throws {
    let desk = try Fixtures.desk()
    let files = [
      ImportFile(kind: .visits, bytes: Array(SmallService.sheet(.visits).utf8)),
      ImportFile(kind: .households, bytes: Array(SmallService.households.utf8)),
      ImportFile(kind: .staff, bytes: Array(SmallService.staff.utf8)),
    ]
    var shares: [Double] = []
    let result = try ImportRegister(files: files)
      .commit(at: desk, by: Fixtures.author) { shares.append($0) }
    #expect(result.badCells == [])
    #expect(result.files.map(\.file) == ["staff.csv", "households.csv", "visits.csv"])
    #expect(result.transaction == 1)
    #expect(shares.allSatisfy { (0...1).contains($0) })
    #expect(shares.last == 1)
    #expect(
      try desk.store.changes(since: 0).first?.reason
        == "Import staff.csv, households.csv, visits.csv")
  }

  @Test func aVoidedVisitStaysVoidedWhenItsRowComesAgain() throws {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing([.visits: SmallService.sheet(.visits)], at: desk)
    let id = try SmallService.household("HF-1", at: desk).visits[0].id
    _ = try VoidVisit(household: "HF-1", visit: id, reason: "Wrong house")
      .commit(at: desk, by: Fixtures.author)
    #expect(
      try Fixtures.importing([.visits: SmallService.sheet(.visits)], at: desk).transaction == nil)
    #expect(try HouseholdFile.open("HF-1", at: desk).visits.map(\.voided) == ["Wrong house"])
  }

  @Test func theSheetsLastReviewOfAHoldJoinsThoseRecorded() throws {
    let desk = try SmallService.desk()
    for day in ["2024-02-12", "2024-03-11"] {
      _ = try Fixtures.importing(
        [.holds: SmallService.sheet(.holds, ["last_reviewed_on": day])], at: desk)
    }
    let hold = try #require(try SmallService.household("HF-1", at: desk).holds.first)
    #expect(hold.reviewedOn.map(\.iso) == ["2024-02-12", "2024-03-11"])
    #expect(
      try Fixtures.importing(
        [.holds: SmallService.sheet(.holds, ["last_reviewed_on": "11/03/2024"])], at: desk
      ).transaction == nil)
  }

  @Test func aRecordOfOthersIsPlannedForAfresh() throws {
    let desk = try SmallService.desk()
    let busy = BusyStore(desk.store, conflicts: 2)
    let result = try Fixtures.importing(
      [.visits: SmallService.sheet(.visits)],
      at: Desk(store: busy, policy: desk.policy, today: desk.today))
    #expect(result.transaction == 2)
    let stubborn = BusyStore(desk.store, conflicts: 1_000)
    let error = #expect(throws: CaseworkError.self) {
      try Fixtures.importing(
        [.visits: SmallService.sheet(.visits, ["mode": "office"])],
        at: Desk(store: stubborn, policy: desk.policy, today: desk.today))
    }
    #expect(error?.kind == .busy)
  }
}
