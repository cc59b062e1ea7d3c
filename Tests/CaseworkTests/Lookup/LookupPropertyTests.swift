import CaseStore
import Casework
import Fostering
import Testing

@Suite struct LookupTests {
  @Test func oneSlipInAWordStillFindsTheHouseholdAmongTheFirstThree() throws {
    let desk = try Fixtures.desk(with: "register")
    let register = try desk.register()
    let lookup = Lookup(register, on: desk.today, under: desk.policy)
    var random = SeededRandom(seed: 20_240_331)
    var carriers: [String: Set<HouseholdReference>] = [:]
    for row in register {
      for name in row.carerNames { carriers[name, default: []].insert(row.reference) }
    }
    var failures: [String] = []
    var tries = 0
    for row in register {
      for carer in row.carers where carriers["\(carer.first) \(carer.last)"]?.count == 1 {
        for _ in 0..<8 {
          var words = [carer.first, carer.last]
          let place = Int.random(in: 0...1, using: &random)
          guard let slipped = Slips.random(in: words[place], using: &random) else { continue }
          words[place] = slipped
          if Bool.random(using: &random) { words.reverse() }
          let query = words.joined(separator: " ")
          let matches = lookup.search(query, limit: 3).matches
          tries += 1
          if !matches.contains(where: { $0.household == row.reference }) {
            failures.append(
              "\(query) for \(carer.first) \(carer.last): \(matches.map(\.displayName))")
          }
        }
      }
    }
    print(tries, failures.count, failures.prefix(10))
    #expect(failures.isEmpty)
  }
}
