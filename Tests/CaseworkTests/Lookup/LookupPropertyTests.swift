import CaseStore
import Casework
import Fostering
import Foundation
import TestKit
import Testing

/// Whoever is meant is among the first three, for every household of a whole register.
@Suite struct LookupPropertyTests {
  private static let seeds: [UInt64] = [20_240_331, 7]

  /// What is typed for a name, and the households that carry it.
  private struct Meant: Sendable {
    let words: [String]
    let household: HouseholdReference
  }

  private struct Service: Sendable {
    let lookup: Lookup
    let register: Register
    /// Full names that no more than three households share: others cannot all be first.
    let names: [Meant]

    init(_ name: String) throws {
      let desk = try Fixtures.desk(with: name)
      register = try desk.register()
      lookup = try Lookup.ask(at: desk)
      var carriers: [String: Int] = [:]
      for row in register {
        for name in Set(row.carerNames) { carriers[name, default: 0] += 1 }
      }
      names = register.flatMap { row in
        row.carers.filter { carriers["\($0.first) \($0.last)", default: 0] <= 3 }.map {
          Meant(
            words: "\($0.first) \($0.last)".split(separator: " ").map(String.init),
            household: row.reference)
        }
      }
    }

    func finds(_ query: String, _ household: HouseholdReference) -> Bool {
      lookup.search(query, limit: 3).matches.contains { $0.household == household }
    }
  }

  /// Each register is read once for all tests.
  private static let services = ["register", "register-uk"].map { name in
    (name: name, service: Result { try Service(name) })
  }

  private static func service(_ name: String) throws -> Service {
    try #require(services.first { $0.name == name }).service.get()
  }

  private func plain(_ word: String) -> String {
    word.folding(options: .diacriticInsensitive, locale: Locale(identifier: "en_GB"))
      .replacingOccurrences(of: "ł", with: "l").replacingOccurrences(of: "Ł", with: "L")
  }

  @Test(arguments: ["register", "register-uk"])
  func nothingIsInTheWayOfAWholeName(name: String) throws {
    let service = try Self.service(name)
    var random = SeededRandom(seed: Self.seeds[0])
    for meant in service.names {
      let queries = [
        meant.words, meant.words.map { $0.uppercased() },
        meant.words.map(plain).shuffled(using: &random),
      ]
      for query in queries.map({ $0.joined(separator: " ") }) {
        #expect(
          service.finds(query, meant.household),
          "“\(query)” for \(meant.household), seed \(Self.seeds[0])")
      }
    }
  }

  @Test(arguments: ["register", "register-uk"], seeds)
  func oneSlipInAWordOfFourLettersOrMoreIsForgiven(name: String, seed: UInt64) throws {
    let service = try Self.service(name)
    var random = SeededRandom(seed: seed)
    var tries = 0
    for meant in service.names {
      for _ in 0..<2 {
        var words = Bool.random(using: &random) ? meant.words : meant.words.map(plain)
        let place = Int.random(in: words.indices, using: &random)
        guard let slipped = Slips.random(in: words[place], using: &random) else { continue }
        words[place] = slipped
        if Bool.random(using: &random) { words.shuffle(using: &random) }
        let query = words.joined(separator: " ")
        tries += 1
        #expect(
          service.finds(query, meant.household),
          """
          “\(query)” for \(meant.words.joined(separator: " ")), seed \(seed): \
          \(service.lookup.search(query, limit: 3).matches.map(\.displayName))
          """)
      }
    }
    #expect(tries > service.names.count / 2)
  }

  @Test(arguments: ["register", "register-uk"])
  func bothCarersTogetherAreFound(name: String) throws {
    let service = try Self.service(name)
    for row in service.register where row.carers.count == 2 {
      let match = try #require(service.lookup.match(row.reference))
      let query = match.displayName
      #expect(service.finds(query, row.reference), "“\(query)”")
      let spoken = query.replacingOccurrences(of: "&", with: "and")
      #expect(service.finds(spoken, row.reference), "“\(spoken)”")
    }
  }

  @Test(arguments: ["register", "register-uk"])
  func codesAreFoundHoweverTheyAreTyped(name: String) throws {
    let service = try Self.service(name)
    var phones: [String: Int] = [:]
    var postcodes: [String: Int] = [:]
    for row in service.register {
      if let phone = row.phone { phones[phone, default: 0] += 1 }
      if let postcode = row.postcode { postcodes[postcode, default: 0] += 1 }
    }
    // Every third: the codes of all households are made alike.
    for row in service.register.enumerated().filter({ $0.offset % 3 == 0 }).map(\.element) {
      let reference = row.reference.text
      let number = String(reference.drop { !$0.isNumber }.drop { $0 == "0" })
      let spellings = [
        reference, reference.lowercased(), reference.replacingOccurrences(of: "-", with: ""),
        reference.replacingOccurrences(of: "-", with: " "), number,
      ]
      for query in spellings {
        let first = service.lookup.search(query, limit: 1).matches.first
        #expect(first?.household == row.reference, "“\(query)”")
      }
      if let phone = row.phone, phones[phone] == 1 {
        let digits = phone.filter(\.isNumber)
        for query in [phone, digits, String(digits.suffix(6)), "+44 \(digits.dropFirst())"] {
          #expect(service.finds(query, row.reference), "“\(query)”")
        }
      }
      if let postcode = row.postcode, postcodes[postcode] == 1 {
        let together = postcode.filter { $0 != " " }
        for query in [postcode, together, together.lowercased()] {
          #expect(service.finds(query, row.reference), "“\(query)”")
        }
      }
    }
  }
}
