import CaseStore
import Casework
import Fostering
import TestKit
import Testing

/// How words that are typed find the household that is meant, and what is said about it.
@Suite struct LookupTests {
  /// Households by their carers' names, in order of reference from HF-10 on.
  private func lookup(
    _ carers: [String], worker: [Int: String] = [:], ended: [Int: String] = [:]
  ) throws -> Lookup {
    let desk = try SmallService.desk()
    var sheet =
      "reference,name,type,approved_on,places,worker,ended_on,postcode,phone,"
      + "carer1_first_name,carer1_last_name,carer2_first_name,carer2_last_name\n"
    for (number, names) in carers.enumerated() {
      let parts = names.split(separator: "|").map(String.init)
      sheet +=
        "HF-\(10 + number),\(parts[1]),mainstream,2020-01-01,1,\(worker[number] ?? ""),"
        + "\(ended[number] ?? ""),FH\(number + 1) 4CK,01632 96010\(number),"
        + parts.joined(separator: ",") + "\n"
    }
    let result = try Fixtures.importing([.households: sheet], at: desk)
    #expect(result.badCells == [])
    return try Lookup.ask(at: desk)
  }

  private static let carers = [
    "Carys|Morgan|Rhys|Morgan", "Sinéad|O'Brien", "Aoife|Ní Dhomhnaill", "Jan|van der Berg",
    "Linh|Nguyễn", "Łukasz|Żak", "Zoë|Smith-Jones", "明|李", "Олена|Коваленко",
  ]

  @Test(arguments: [
    ("morgan", "HF-10"), ("MORGAN carys", "HF-10"), ("carys & rhys", "HF-10"),
    ("carys and rhys morgan", "HF-10"),
    ("rhys mor", "HF-10"), ("crays mo", "HF-10"), ("morgann", "HF-10"), ("mrgan", "HF-10"),
    ("norgan", "HF-10"),
    ("obrien", "HF-11"), ("o'brien", "HF-11"), ("o’brien", "HF-11"), ("o brien", "HF-11"),
    ("brien sinead", "HF-11"), ("obrein", "HF-11"), ("ni dhomhnaill", "HF-12"),
    ("dhomhnail", "HF-12"), ("nidhomhnaill", "HF-12"), ("van der berg", "HF-13"),
    ("vanderberg", "HF-13"), ("berg jan", "HF-13"), ("vander berg", "HF-13"), ("nguyen", "HF-14"),
    ("nguyễn", "HF-14"), ("ngyuen linh", "HF-14"), ("lukasz zak", "HF-15"), ("łukasz", "HF-15"),
    ("zoe", "HF-16"), ("smith jones", "HF-16"), ("jones", "HF-16"), ("smithjones", "HF-16"),
    ("smith-jones", "HF-16"), ("李", "HF-17"), ("明 李", "HF-17"), ("李 明", "HF-17"),
    ("коваленко", "HF-18"), ("Олена", "HF-18"), ("HF-13", "HF-13"), ("13", "HF-13"),
    ("hf13", "HF-13"), ("fh4 4ck", "HF-13"), ("fh44ck", "HF-13"), ("960103", "HF-13"),
    ("01632 960 103", "HF-13"), ("0044 1632 960103", "HF-13"),
  ])
  func theHouseholdThatIsMeantComesFirst(query: String, reference: String) throws {
    let matches = try lookup(Self.carers).search(query).matches
    #expect(matches.first?.household.text == reference, "\(matches.map(\.household))")
  }

  /// One letter missing, extra, changed, or two swapped, in letters that are not Latin.
  @Test(arguments: [
    ("ковленко", true), ("коваленкоо", true), ("кофаленко", true), ("коваленок", true),
    ("коваленка олена", true), ("кваоленко", false), ("ква", false),
  ])
  func aSlipIsForgivenInAnyLetters(query: String, isFound: Bool) throws {
    let found = try lookup(Self.carers).search(query).matches.map(\.household.text)
    #expect(found == (isFound ? ["HF-18"] : []))
  }

  @Test(arguments: [
    "", "   ", "-", "'", "xyz", "morgan brown", "crrays mrogann", "ann", "jna", "HF-99", "hf-1o",
    "01632 960199", "zz9 9zz",
  ])
  func othersFindNobody(query: String) throws {
    #expect(try lookup(Self.carers).search(query).matches.isEmpty)
  }

  @Test func shortWordsAndNumbersAreTakenAsTheyAre() throws {
    let lookup = try lookup(["Ann|Lee", "Amn|Leo", "Anna|Leah"])
    #expect(lookup.search("amn").matches.map(\.household.text) == ["HF-11"])
    #expect(lookup.search("ann").matches.map(\.household.text) == ["HF-10", "HF-12"])
    #expect(lookup.search("960109").matches.isEmpty)
  }

  @Test func amongEqualsOwnHouseholdsComeFirstAndEndedOnesLast() throws {
    let lookup = try lookup(
      ["Amy|Reid", "Ben|Reid", "Cat|Reid", "Dan|Reid"], worker: [2: "ssw1"],
      ended: [0: "2023-01-01"])
    #expect(
      lookup.search("reid", own: "ssw1").matches.map(\.household.text)
        == ["HF-12", "HF-11", "HF-13", "HF-10"])
    #expect(
      lookup.search("reid").matches.map(\.household.text)
        == ["HF-11", "HF-12", "HF-13", "HF-10"])
    let answer = lookup.search("reid", limit: 2)
    #expect(answer.matches.count == 2 && answer.total == 4)
    #expect(lookup.search("reid", limit: 0).matches.isEmpty)
    #expect(lookup.search("reid", limit: -3).matches.isEmpty)
  }

  @Test func everyMatchSaysWhyAndHowTheHouseholdStands() throws {
    let lookup = try lookup(
      Self.carers, worker: [0: "ssw1"], ended: [1: "2023-05-06", 2: "2030-01-01"])
    let carys = try #require(lookup.search("crays mo").matches.first)
    #expect(carys.matched == "crays = Carys (spelling), mo = Morgan")
    #expect(carys.carers == ["Carys Morgan", "Rhys Morgan"])
    #expect(carys.displayName == "Carys & Rhys Morgan")
    #expect(carys.worker == "ssw1" && carys.workerName == "Sam Sharma" && carys.team == "East")
    #expect(carys.status == .duty(.overdue) && carys.status.code == "overdue")
    let ended = try #require(lookup.search("sinead").matches.first)
    #expect(ended.status == .ended(try .of("2023-05-06")) && ended.status.code == "ended")
    #expect(lookup.search("aoife").matches.first?.status == .duty(.overdue))
    #expect(lookup.search("hf-13").matches.first?.matched == "hf-13 = HF-13")
    #expect(lookup.search("960103").matches.first?.matched == "960103 = phone number")
    #expect(lookup.search("fh4 4ck").matches.first?.matched.contains("postcode FH4 4CK") == true)
  }

  @Test func oneWordTooManyStillShowsWhoIsNear() throws {
    let answer = try lookup(Self.carers).search("carys brown")
    #expect(answer.matches.isEmpty && answer.total == 0)
    #expect(answer.near.map(\.household.text) == ["HF-10"])
  }

  @Test func aHouseholdThatIsStillToBeApprovedSaysSo() throws {
    let desk = try SmallService.desk(on: .of("2019-06-01"))
    let lookup = try Lookup.ask(at: desk)
    #expect(lookup.count == 2)
    let match = try #require(lookup.match("HF-1"))
    #expect(match.status.code == "not-yet-approved")
    #expect(lookup.match("HF-9") == nil)
  }

  @Test func longQueriesAndOddOnesStopNothing() throws {
    let lookup = try lookup(Self.carers)
    var random = SeededRandom(seed: 3)
    let pieces = ["gwen", " ", "'", "ł", "\u{301}", "9", "-", "&", "李", "\u{0}", "zz", "🏠", "HF"]
    for _ in 0..<500 {
      let query = (0..<Int.random(in: 0...30, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(lookup.search(query, limit: 3).matches.count <= 3)
    }
    _ = lookup.search(String(repeating: "gwen ", count: 50_000))
    _ = lookup.search(String(repeating: "g", count: 200_000))
  }
}
