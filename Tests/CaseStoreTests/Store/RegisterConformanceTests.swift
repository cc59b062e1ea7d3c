import Fostering
import TestKit
import Testing

@testable import CaseStore

/// The register is the same whatever the records are kept in, and however it was come by.
@Suite struct RegisterConformanceTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func everyStoreHasTheSameRegisterAfterAnyHistory(seed: UInt64) throws {
    print("seed \(seed)")
    let kinds = StoreKind.allCases
    let stores = try kinds.map { try $0.make() }
    var random = SeededRandom(seed: seed)
    for step in 0..<40 {
      let change = try Self.anyChange(&random, in: stores[0].store)
      for open in stores { try open.store.save(change) }
      guard step % 5 == 0 else { continue }
      let expected = RegisterRows(try stores[0].store.register())
      for (kind, open) in zip(kinds, stores) {
        #expect(RegisterRows(try open.store.register()) == expected, "\(kind), step \(step)")
        #expect(RegisterRows(try open.again().register()) == expected, "\(kind), step \(step)")
      }
    }
    for (kind, open) in zip(kinds, stores) {
      let report = try open.store.check()
      #expect(report.isSound, "\(kind): \(report.findings)")
      #expect(try open.store.changes(since: 0).count == 40)
    }
  }

  /// A household or a member of staff, new or changed.
  private static func anyChange(
    _ random: inout SeededRandom, in store: any CaseStoring
  ) throws -> [DocumentChange] {
    if random.below(4) == 0 {
      var member = StaffMember.sample
      member.role = Role.allCases[random.below(Role.allCases.count)]
      member.team = random.below(3) == 0 ? nil : "Team \(random.below(3))"
      let version = try store.document(.staff(member.username))?.version ?? 0
      return [.staff(member, from: version)]
    }
    let number = random.below(8)
    let old = try store.document(.household(Household.sample(number).reference))
    var household = try old?.household() ?? .sample(number)
    household.name = "Name \(random.below(1000))"
    household.allocation.worker = random.below(3) == 0 ? nil : Username("ssw00\(random.below(3))")
    household.ending = random.below(2) == 0 ? nil : household.ending
    let visit = Visit.sample(household.visits.count + 1)
    household.visits.append(visit.facts)
    return [
      .head(household, from: old?.version ?? 0), .visit(visit, of: household.reference),
    ]
  }

  @Test func aRegisterIsAValue() throws {
    let sample = try SimulatedStore.sample()
    let before = try sample.store.register()
    let rows = RegisterRows(before)
    try sample.store.save(DocumentChange.household(4))
    #expect(RegisterRows(before) == rows)
    #expect(try sample.store.register().count == 4)
  }
}
