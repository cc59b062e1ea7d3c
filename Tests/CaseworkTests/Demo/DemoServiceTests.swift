import CaseStore
import Casework
import Fostering
import Testing

/// The made-up service: the same for the same seed and day, and rich enough to try everything on.
@Suite struct DemoServiceTests {
  static let today = CalendarDate("2026-03-10") ?? .earliest

  static func store(
    households: Int = 120, seed: UInt64 = 1, years: Int = 2, today: CalendarDate = today,
    at time: String = "2026-03-10T09:00:00Z"
  ) throws -> MemoryStore {
    let store = MemoryStore()
    try DemoService(households: households, seed: seed, years: years, today: today)
      .commit(to: store, by: Author(user: "maker", time: time))
    return store
  }

  static func desk(households: Int = 120, on today: CalendarDate = today) throws -> Desk {
    Desk(
      store: try store(households: households, today: today), policy: try Fixtures.policy(),
      today: today)
  }

  private func documents(of store: MemoryStore) throws -> [DocumentID: [UInt8]] {
    var documents: [DocumentID: [UInt8]] = [:]
    for kind in DocumentKind.allCases {
      for id in try store.list(kind, household: nil) {
        documents[id] = try store.document(id)?.body
      }
    }
    return documents
  }

  @Test func theSameSeedAndDayGiveTheSameDocuments() throws {
    let first = try documents(of: Self.store(households: 20))
    let second = try documents(of: Self.store(households: 20, at: "2027-01-01T00:00:00Z"))
    #expect(first == second)
    #expect(first.count > 400)
    #expect(try documents(of: Self.store(households: 20, seed: 2)) != first)
    let dayLater = try documents(of: Self.store(households: 20, today: Self.today.adding(days: 1)))
    #expect(dayLater != first)
  }

  @Test func aSmallServiceIsMadeInOneCommit() throws {
    let log = try Self.store(households: 20).changes(since: 0)
    #expect(log.count == 1)
    #expect(log.first?.reason == "Make up a service of 20 households")
  }

  @Test func aStoreWithRecordsIsRefused() throws {
    let store = try Self.store(households: 3)
    let error = #expect(throws: CaseworkError.self) {
      try DemoService(households: 3, today: Self.today).commit(to: store, by: Fixtures.author)
    }
    #expect(error?.kind == .cannotCreate)
  }

  @Test(
    arguments: [12, 40, 120],
    ["2026-03-10", "2024-02-29", "2025-12-25", "2026-06-07", "2030-01-01"])
  func everyDutyStandsAtEveryStatus(households: Int, day: String) throws {
    let today = try #require(CalendarDate(day))
    let desk = try Self.desk(households: households, on: today)
    let rows = try DutyList.rows(at: desk)
    for kind in DutyKind.allCases {
      for status in DutyStatus.allCases {
        #expect(
          rows.contains { $0.duty.kind == kind && $0.duty.status == status },
          "\(kind.code) \(status.code) with \(households) households on \(day)")
      }
      let isBooked = rows.contains { $0.duty.kind == kind && $0.duty.booked != nil }
      #expect(isBooked == (kind == .supervision || kind == .unannouncedVisit))
    }
    let booked = rows.filter { $0.duty.kind == .supervision && $0.duty.booked != nil }
    #expect(Set(booked.map(\.duty.status)) == Set(DutyStatus.allCases))
  }

  @Test func factsThatDoNotCountShowWhy() throws {
    let sentences = try DutyList.rows(at: Self.desk()).map(\.duty.because).joined(separator: "\n")
    for reason in [
      "the last one that counted was video too", "contact by phone never does",
      "the carer cancelled it", "nobody let the worker in", "it was adjourned",
      "it was a limited review", "On hold since",
    ] {
      #expect(sentences.contains(reason), "\(reason)")
    }
  }

  @Test func aServiceOfACountysSizeHasItsHivesAndWorkers() throws {
    let desk = try Self.desk(households: 365)
    let register = try desk.register()
    var hives: Set<String> = []
    for row in register {
      hives.insert(try HouseholdFile.open(row.reference, at: desk).household.allocation.hive ?? "")
    }
    #expect(hives.count == 23)
    for team in ["East", "West"] {
      let workers = register.staff.filter {
        $0.team == team && $0.role == .supervisingSocialWorker
      }
      #expect((14...15).contains(workers.count))
    }
  }

  @Test func thereIsSomebodyForEveryScreen() throws {
    let desk = try Self.desk()
    let register = try desk.register()
    #expect(register.count == 120)
    for role in Role.allCases {
      #expect(register.staff.contains { $0.role == role }, "\(role.code)")
    }
    let standings = Set(register.map { $0.standing(on: Self.today) })
    #expect(standings == [.approved, .ended, .notYetApproved])
    #expect(register.contains { $0.worker == nil })
    #expect(register.contains { $0.reference.text == "HF-00009" && $0.approvedOn.day == 29 })
    let matrix = try OverdueMatrix.ask(at: desk)
    let holders = matrix.rows.filter { $0.worker?.text.hasPrefix("ssw") == true }
    #expect(holders.allSatisfy { (7...16).contains($0.households) })
    // Somebody who supervises, and holds no cases yet.
    let workers = register.staff.filter { $0.role == .supervisingSocialWorker }
    #expect(workers.count == holders.count + 1)
    #expect(matrix.rows.last?.worker == nil)
  }

  @Test func thereIsARecordOfEveryKind() throws {
    let desk = try Self.desk()
    var outcomes: Set<VisitOutcome> = []
    var modes: Set<VisitMode> = []
    var kinds: Set<VisitKinds> = []
    var reviews: Set<String> = []
    var isVoided = false
    var endsLater = false
    var solo = 0
    var ended = 0
    var openHolds = 0
    for row in try desk.register() {
      let household = try HouseholdFile.open(row.reference, at: desk).household
      for visit in household.visits {
        outcomes.insert(visit.outcome)
        modes.insert(visit.mode)
        kinds.insert(visit.kinds)
        isVoided = isVoided || visit.isVoided
      }
      for review in household.reviews { reviews.insert(review.scope.code + review.outcome.code) }
      endsLater = endsLater || household.ending.map { $0.endedOn > Self.today } ?? false
      solo += household.placements.count { $0.isSolo == true }
      ended += household.placements.count { $0.end != nil }
      openHolds += household.holds.count { $0.isOpen(on: Self.today) }
    }
    #expect(outcomes == Set(VisitOutcome.allCases))
    #expect(modes == Set(VisitMode.allCases))
    #expect(kinds == [.supervision, .unannounced, [.supervision, .unannounced], .support])
    #expect(reviews.isSuperset(of: ["fulladjourned", "limitedcontinue", "fullcontinue"]))
    #expect(isVoided && endsLater)
    #expect(solo > 0 && ended > 0 && openHolds > 3)
  }

  @Test func nobodyCanHaveTheNumbersAndCodes() throws {
    let impossible = Set("CIKMOV")
    for row in try Self.desk().register() {
      if let phone = row.phone {
        #expect(phone.hasPrefix("01632 960") && phone.count == 12, "\(phone)")
      }
      let postcode = try #require(row.postcode)
      let parts = postcode.split(separator: " ")
      #expect(parts.count == 2 && parts[0].hasPrefix("FH"), "\(postcode)")
      #expect(parts.last?.count == 3 && !impossible.isDisjoint(with: parts[1]), "\(postcode)")
    }
  }

  @Test(arguments: [1, 2, 3, 7])
  func theSmallestServicesWorkToo(households: Int) throws {
    let desk = try Self.desk(households: households)
    #expect(try desk.register().count == households)
    #expect(try !DutyList.rows(at: desk).isEmpty)
  }

  @Test(arguments: ["0001-01-01", "0002-03-01", "9999-12-31"])
  func theEndsOfTheCalendarStopNothing(day: String) throws {
    let today = try #require(CalendarDate(day))
    let desk = try Self.desk(households: 24, on: today)
    #expect(try desk.register().count == 24)
  }
}
