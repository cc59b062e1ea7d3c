import Fostering
import Foundation
import Testing

@testable import CaseStore

@Test func smoke() throws {
  let root = "/tmp/h/cs-try/store-\(UInt32.random(in: 0...UInt32.max))"
  let store = try FileStore.create(
    at: root, about: StoreIdentity(id: "abc", service: "Test"))
  var h = Household(
    reference: "HF-00001", name: "Evans", type: .mainstream,
    approvedOn: CalendarDate(year: 2024, month: 2, day: 29)!,
    terms: ApprovalTerms(places: 2, offers: [.shortTerm]),
    allocation: Allocation(worker: "ssw001", team: "East"),
    carers: [Carer(firstName: "Gwen", lastName: "Ní Dhomhnaill")])
  let author = Author(user: "me", time: "2026-01-01T00:00:00Z")
  let one = try store.commit(
    [
      DocumentChange(
        id: .household("HF-00001"), expectedVersion: 0, body: HouseholdDocument.encode(h)),
      DocumentChange(
        id: .staff("ssw001"), expectedVersion: 0,
        body: StaffDocument.encode(
          StaffMember(username: "ssw001", name: "A", role: .supervisingSocialWorker))),
    ], by: author, reason: "try")
  print(one)
  h.visits = [
    VisitFacts(
      id: "v1", date: CalendarDate(year: 2024, month: 5, day: 1)!, kinds: [.supervision],
      outcome: .completed, mode: .home, worker: "ssw001", childrenSeen: true)
  ]
  print(
    try store.commit(
      [
        DocumentChange(
          id: .household("HF-00001"), expectedVersion: 1, body: HouseholdDocument.encode(h))
      ], by: author, reason: "again"))
  let register = try store.register()
  print(register[0].name, register[0].carerNames, register[0].dutyFacts, register[0].team as Any)
  let again = try FileStore.open(at: root)
  #expect(try again.document(.household("HF-00001"))?.household() == h)
  #expect(try again.changes(since: 0).count == 2)
  #expect(try again.register()[0].dutyFacts.visits.first?.role == .supervisingSocialWorker)
}
