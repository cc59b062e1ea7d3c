import CaseStore
import Casework
import Fostering
import TestKit
import Testing

/// Sheets with bytes knocked out of place: refused whole, or taken once and for all.
@Suite struct ImportFuzzTests {
  private static let sheets: [ImportKind: String] = [
    .staff: SmallService.staff, .households: SmallService.households,
    .visits: #"""
    reference,date,kinds,outcome,mode,worker,present,children_seen,summary
    HF-1,2024-03-01,supervision;support,completed,home,ssw1,"Gwen; Rhys",yes,"One, two
    and ""three"" more"
    HF-1,2024-03-01,supervision;support,completed,home,ssw1,,n,again
    HF-2,29/02/2024,unannounced,no-access,home,tm1,,,

    """#,
    .reviews: SmallService.sheet(.reviews), .holds: SmallService.sheet(.holds),
    .placements: SmallService.sheet(.placements, ["solo": "no"]),
  ]

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func aDamagedSheetIsRefusedWholeOrTakenOnce(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var taken = 0
    for round in 0..<60 {
      let kind = try #require(ImportKind.allCases.randomElement(using: &random))
      var bytes = Array((Self.sheets[kind] ?? "").utf8)
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        let byte =
          Array("\",;\n\r-/0 xaei".utf8).randomElement(using: &random)
          ?? UInt8.random(in: 0...255, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(byte, at: place)
        default: bytes[place] = byte
        }
      }
      let comment: Comment = "seed \(seed), round \(round), \(kind.fileName)"
      let desk = try SmallService.desk()
      let files = [ImportFile(kind: kind, bytes: bytes)]
      let result = try ImportRegister(files: files).commit(at: desk, by: Fixtures.author)
      #expect(result.isRefused == !result.badCells.isEmpty, comment)
      if result.isRefused {
        #expect(try desk.store.latestNumber() == 1, comment)
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        #expect(result.badCells.allSatisfy { (1...lines).contains($0.line) }, comment)
      } else {
        taken += 1
        let again = try ImportRegister(files: files).commit(at: desk, by: Fixtures.author)
        #expect(again.transaction == nil, comment)
        #expect(again.taken == result.taken, comment)
      }
    }
    #expect(taken > 0)
  }
}
