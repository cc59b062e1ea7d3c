import CaseStore
import Casework
import Fostering
import Testing

/// Recording a visit: new, again, a second one, and a plan that came true.
@Suite struct LogVisitTests {
  private static let author = Author(user: "ssw1", time: "2024-03-31T10:00:00Z")

  private func visit(
    _ date: String = "2024-03-20", _ kinds: VisitKinds = .supervision,
    _ outcome: VisitOutcome = .completed, mode: VisitMode = .home, worker: Username? = "ssw1",
    present: [String] = [], childrenSeen: Bool? = nil, summary: String? = nil,
    of household: HouseholdReference = "HF-1"
  ) throws -> LogVisit {
    LogVisit(
      household: household, date: try .of(date), kinds: kinds, mode: mode, outcome: outcome,
      worker: worker, present: present, childrenSeen: childrenSeen, summary: summary)
  }

  @Test func everyValueIsRecordedInOneCommit() throws {
    let desk = try SmallService.desk()
    let action = try visit(
      kinds: [.unannounced, .supervision], present: ["Gwen Evans", "Rhys"], childrenSeen: false,
      summary: "Line one\nLíne two")
    let outcome = try action.commit(at: desk, by: Self.author)
    guard case .recorded(let id) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(id.text.hasPrefix("2024-03-20-supervision-unannounced-"))
    let file = try HouseholdFile.open("HF-1", at: desk)
    #expect(
      file.visits == [
        Visit(
          id: id, date: try .of("2024-03-20"), kinds: [.supervision, .unannounced],
          outcome: .completed, mode: .home, worker: "ssw1", present: ["Gwen Evans", "Rhys"],
          childrenSeen: false, summary: "Line one\nLíne two")
      ])
    #expect(file.household.visits == file.visits.map(\.facts))
    let last = try #require(try desk.store.changes(since: 1).last)
    #expect(last.number == 2 && last.changes.count == 2)
    #expect(last.author == Self.author)
    #expect(last.reason == "Log supervision and unannounced visit of 2024-03-20")
  }

  @Test func theSameVisitAgainChangesNothing() throws {
    let desk = try SmallService.desk()
    let action = try visit(present: ["Gwen"], childrenSeen: true, summary: "Zoë")
    let first = try action.commit(at: desk, by: Self.author)
    var again = action
    again.summary = "Zoe\u{308}"
    #expect(try again.commit(at: desk, by: Fixtures.author) == .unchanged(first.visit))
    #expect(try desk.store.latestNumber() == 2)
  }

  @Test func otherValuesWithTheSameKeyAreASecondVisit() throws {
    let desk = try SmallService.desk()
    var identities: [VisitID] = []
    for summary in ["morning", "afternoon", "evening"] {
      identities.append(try visit(summary: summary).commit(at: desk, by: Self.author).visit)
    }
    #expect(Set(identities).count == 3)
    #expect(identities[1].text == identities[0].text + "-2")
    #expect(identities[2].text == identities[0].text + "-3")
    // Each of them, again, is known.
    for (number, summary) in ["morning", "afternoon", "evening"].enumerated() {
      #expect(
        try visit(summary: summary).commit(at: desk, by: Self.author)
          == .unchanged(identities[number]))
    }
  }

  @Test(arguments: ["kinds", "worker", "date"])
  func anotherKeyIsAnotherVisit(difference: String) throws {
    let desk = try SmallService.desk()
    _ = try visit().commit(at: desk, by: Self.author)
    let other =
      switch difference {
      case "kinds": try visit("2024-03-20", [.supervision, .support])
      case "worker": try visit(worker: "tm1")
      default: try visit("2024-03-21")
      }
    guard case .recorded = try other.commit(at: desk, by: Self.author) else {
      Issue.record("taken for the same visit")
      return
    }
    #expect(try SmallService.household("HF-1", at: desk).visits.count == 2)
  }

  @Test func aPlanIsCompletedByTheVisit() throws {
    let desk = try SmallService.desk()
    let plan = try visit("2024-03-31", .supervision, .planned, summary: "bring the form")
      .commit(at: desk, by: Self.author)
    #expect(try desk.store.changes(since: 1).last?.reason == "Plan supervision visit on 2024-03-31")
    let done = try visit("2024-03-31", mode: .office, summary: "done")
    #expect(try done.commit(at: desk, by: Self.author) == .completedPlan(plan.visit))
    #expect(try done.commit(at: desk, by: Self.author) == .unchanged(plan.visit))
    let visits = try HouseholdFile.open("HF-1", at: desk).visits
    #expect(visits.map(\.outcome) == [.completed])
    #expect(visits.map(\.summary) == ["done"])
  }

  @Test func onlyACompletedVisitCompletesAPlan() throws {
    let desk = try SmallService.desk()
    _ = try visit("2024-03-31", .supervision, .planned).commit(at: desk, by: Self.author)
    _ = try visit("2024-03-31", .supervision, .noAccess).commit(at: desk, by: Self.author)
    #expect(try SmallService.household("HF-1", at: desk).visits.count == 2)
  }

  @Test func aVoidedVisitIsNotTheSameVisit() throws {
    let desk = try SmallService.desk()
    let first = try visit().commit(at: desk, by: Self.author).visit
    _ = try VoidVisit(household: "HF-1", visit: first, reason: "Wrong")
      .commit(at: desk, by: Self.author)
    guard case .recorded(let second) = try visit().commit(at: desk, by: Self.author) else {
      Issue.record("a voided visit was taken for the visit")
      return
    }
    #expect(second != first)
  }

  @Test func theRecordStaysInOrderOfDate() throws {
    let desk = try SmallService.desk()
    for date in ["2024-03-05", "2023-12-01", "2024-02-29", "2024-04-20"] {
      let outcome: VisitOutcome = date > "2024-03-31" ? .planned : .completed
      _ = try visit(date, .supervision, outcome).commit(at: desk, by: Self.author)
    }
    let dates = try SmallService.household("HF-1", at: desk).visits.map(\.date.iso)
    #expect(dates == ["2023-12-01", "2024-02-29", "2024-03-05", "2024-04-20"])
    #expect(try VisitList.visits(of: "HF-1", at: desk).map(\.date.iso) == dates.reversed())
  }

  @Test func withoutAWorkerTheVisitIsTheAuthors() throws {
    let desk = try SmallService.desk()
    _ = try visit(worker: nil).commit(at: desk, by: Self.author)
    #expect(try SmallService.household("HF-1", at: desk).visits.map(\.worker) == ["ssw1"])
  }

  @Test func whatCannotBeRecordedIsRefusedAndChangesNothing() throws {
    let desk = try SmallService.desk()
    let stranger = Author(user: "stranger", time: Self.author.time)
    let cases: [(LogVisit, Author, CaseworkError.Kind)] = [
      (try visit("2024-04-01"), Self.author, .badData),
      (try visit(kinds: []), Self.author, .usage),
      (try visit(worker: "nobody"), Self.author, .usage),
      (try visit(worker: nil), stranger, .notAllowed),
      (try visit(of: "HF-9"), Self.author, .notFound),
    ]
    for (action, author, kind) in cases {
      let error = #expect(throws: CaseworkError.self) {
        try action.commit(at: desk, by: author)
      }
      #expect(error?.kind == kind)
    }
    #expect(try desk.store.latestNumber() == 1)
    // Today itself is not in the future, and a plan may be.
    _ = try visit("2024-03-31").commit(at: desk, by: Self.author)
    _ = try visit("2024-04-01", .supervision, .planned).commit(at: desk, by: Self.author)
    // Somebody who is not in staff may record another's visit.
    _ = try visit("2024-03-30").commit(at: desk, by: stranger)
    #expect(try desk.store.latestNumber() == 4)
  }

  @Test func othersWhoWereQuickerAreWaitedFor() throws {
    let desk = try SmallService.desk()
    func busy(_ conflicts: Int) -> Desk {
      Desk(
        store: BusyStore(desk.store, conflicts: conflicts), policy: desk.policy, today: desk.today)
    }
    guard case .recorded(let id) = try visit().commit(at: busy(3), by: Self.author) else {
      Issue.record("not recorded")
      return
    }
    let error = #expect(throws: CaseworkError.self) {
      try visit("2024-03-21").commit(at: busy(1_000), by: Self.author)
    }
    #expect(error?.kind == .busy)
    let voiding = VoidVisit(household: "HF-1", visit: id, reason: "Wrong")
    #expect(try voiding.commit(at: busy(2), by: Self.author) == .voided)
  }
}

extension LogVisitTests {
  fileprivate func visit(
    kinds: VisitKinds, present: [String] = [], childrenSeen: Bool? = nil, summary: String? = nil
  ) throws -> LogVisit {
    try visit(
      "2024-03-20", kinds, present: present, childrenSeen: childrenSeen, summary: summary)
  }
}
