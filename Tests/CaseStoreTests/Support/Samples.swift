import Fostering
import Foundation

@testable import CaseStore

/// A date from its ISO form; the earliest date for a slip in the test, which then fails.
func day(_ iso: String) -> CalendarDate { CalendarDate(iso) ?? .earliest }

extension Author {
  static let sample = Author(user: "ssw001", time: "2026-03-06T10:42:00Z")
}

extension StaffMember {
  static let sample = StaffMember(
    username: "ssw001", name: "J Smith", role: .supervisingSocialWorker, team: "East",
    email: "j.smith@example.org")
}

extension Visit {
  static func sample(_ number: Int = 1) -> Visit {
    Visit(
      id: VisitID("visit-\(number)"), date: day("2026-01-15").adding(days: number),
      kinds: [.supervision], outcome: .completed, mode: .home, worker: "ssw001",
      present: ["Gwen Evans"], childrenSeen: true, summary: "Calm mornings.\n\"Good\" – ė.")
  }
}

extension Household {
  /// A household that has a value in every field.
  static func sample(_ number: Int = 1, visits: [Visit] = []) -> Household {
    Household(
      reference: HouseholdReference("HF-" + String(10_000 + number)), name: "Evans \(number)",
      type: .mainstream, approvedOn: day("2024-02-29"),
      terms: ApprovalTerms(places: 2, ageMin: 0, ageMax: 17, offers: [.shortTerm, .respite]),
      allocation: Allocation(worker: "ssw001", team: "East", area: .northEast, hive: "Oak"),
      contact: ContactDetails(
        address: "1 Long Lane", postcode: "ZZ1 1ZZ", phone: "01632 960001",
        email: "evans@example.org"),
      ending: Ending(endedOn: day("2030-01-01"), reason: "moved"),
      carers: [
        Carer(
          firstName: "Gwen", lastName: "Ní Dhomhnaill", born: day("1980-05-05"),
          approvedOn: day("2024-03-01")), Carer(firstName: "Rhys", lastName: "Evans"),
      ], visits: visits.map(\.facts),
      reviews: [
        Review(
          heldOn: day("2025-02-20"), scope: .full, outcome: .proceed,
          decidedOn: day("2025-03-01"))
      ],
      holds: [
        Hold(
          start: day("2025-06-01"), expectedEnd: day("2025-07-01"), end: day("2025-06-28"),
          reviewedOn: [day("2025-06-20")], scope: .fullBreak, initiatedBy: .carer, reason: "rest",
          authorisedBy: "tm01")
      ],
      placements: [
        Placement(
          child: "C-1", childInitials: "A B", childSex: "f", childBorn: day("2015-01-01"),
          type: .shortTerm, start: day("2025-01-01"), end: day("2025-02-01"), ending: .planned,
          isSolo: false)
      ])
  }
}

extension DocumentChange {
  /// A change that puts a household's head in place of version `from`.
  static func head(_ household: Household, from: Int = 0) -> DocumentChange {
    DocumentChange(
      id: .household(household.reference), expectedVersion: from,
      body: HouseholdDocument.encode(household))
  }

  static func visit(
    _ visit: Visit, of household: HouseholdReference, from: Int = 0
  ) -> DocumentChange {
    DocumentChange(
      id: .visit(household, visit.id), expectedVersion: from,
      body: VisitDocument.encode(visit, of: household))
  }

  static func staff(_ member: StaffMember = .sample, from: Int = 0) -> DocumentChange {
    DocumentChange(
      id: .staff(member.username), expectedVersion: from, body: StaffDocument.encode(member))
  }

  static func text(_ id: DocumentID, _ text: String, from: Int = 0) -> DocumentChange {
    DocumentChange(id: id, expectedVersion: from, body: Array(text.utf8))
  }

  /// A household with a visit, as they are logged: both at once.
  static func household(_ number: Int, visits: [Visit] = [.sample()]) -> [DocumentChange] {
    let household = Household.sample(number, visits: visits)
    return [.head(household)] + visits.map { .visit($0, of: household.reference) }
  }
}

extension CaseStoring {
  /// Commits as the sample author; a conflict comes back as nil.
  @discardableResult
  func save(_ changes: [DocumentChange], reason: String = "test") throws -> Transaction? {
    guard
      case .committed(let transaction) = try commit(changes, by: .sample, reason: reason)
    else { return nil }
    return transaction
  }

  /// Sets a configuration document to a number, from whatever version it has.
  @discardableResult
  func count(_ value: Int, in name: String = "count") throws -> Transaction? {
    let version = try document(.configuration(name))?.version ?? 0
    return try save([.text(.configuration(name), #"{"value":\#(value)}"#, from: version)])
  }

  func counted(_ name: String = "count") throws -> Int? {
    try document(.configuration(name)).flatMap { try JsonValue(parsing: $0.body)["value"]?.whole }
  }
}
