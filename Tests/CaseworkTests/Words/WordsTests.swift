import CaseStore
import Fostering
import Testing

@testable import Casework

/// The words that are the same on every screen and in every table.
@Suite struct WordsTests {
  private func duty(due: String, booked: String? = nil, on today: CalendarDate) throws -> Duty {
    let facts = DutyFacts(
      approvedOn: try .of(due).adding(days: -42), endedOn: nil,
      visits: try booked.map {
        [
          DutyVisit(
            date: try .of($0), kinds: .supervision, outcome: .planned, mode: .home,
            role: .teamManager)
        ]
      } ?? [], reviews: [], holds: [])
    return try #require(Duty.all(for: facts, on: today, under: Fixtures.policy()).first)
  }

  /// On Tuesday 10 March 2026.
  @Test(
    arguments: [
      ("2026-03-01", nil, "OVERDUE 9d", "OVERDUE 9d, on hold 76d"),
      ("2026-03-01", "2026-03-12", "OVERDUE 9d", "OVERDUE 9d, booked Thu, on hold 76d"),
      ("2026-03-10", nil, "DUE today", "DUE today, on hold 76d"),
      ("2026-03-12", nil, "DUE Thu", "DUE Thu, on hold 76d"),
      ("2026-03-17", nil, "DUE 17 Mar", "DUE 17 Mar, on hold 76d"),
      ("2026-03-30", "2026-03-30", "BOOKED 30 Mar", "BOOKED 30 Mar, on hold 76d"),
      ("2026-03-30", nil, "OK", "OK, on hold 76d"),
    ] as [(String, String?, String, String)])
  func aDutysStatusInWords(_ due: String, _ booked: String?, _ short: String, _ full: String) throws
  {
    let today = try CalendarDate.of("2026-03-10")
    let duty = try duty(due: due, booked: booked, on: today)
    #expect(StatusWords.short(duty, on: today) == short)
    #expect(StatusWords.full(duty, daysOnHold: 76, on: today) == full)
  }

  @Test func nearDaysAreSaidAsPeopleSayThem() throws {
    let today = try CalendarDate.of("2026-12-29")
    let words = ["2026-12-28", "2026-12-29", "2026-12-30", "2027-01-04", "2027-01-05"]
      .compactMap { CalendarDate($0) }.map { DayWords.near($0, on: today) }
    #expect(words == ["28 Dec", "today", "Wed", "Mon", "5 Jan 2027"])
  }

  @Test func carersAreNamedTogether() {
    func together(_ names: [(String, String)]) -> String {
      CarerNames.together(names.map { Carer(firstName: $0.0, lastName: $0.1) })
    }
    #expect(together([]) == "")
    #expect(together([("Gwen", "Evans")]) == "Gwen Evans")
    #expect(together([("Gwen", "Evans"), ("Rhys", "Evans")]) == "Gwen & Rhys Evans")
    #expect(together([("Gwen", "Evans"), ("Rhys", "Parry")]) == "Gwen Evans & Rhys Parry")
    // Sheets have carers of whom half a name is known.
    #expect(together([("Gwen", "Evans"), ("Rhys", "")]) == "Gwen Evans & Rhys")
    #expect(together([("Gwen", ""), ("Rhys", "")]) == "Gwen & Rhys")
    #expect(Carer(firstName: "", lastName: "Evans").fullName == "Evans")
  }

  @Test func textOfOthersIsHarmlessOnALine() {
    #expect(Shown.onOneLine("plain") == "plain")
    #expect(Shown.onOneLine("a\nb\r\nc\td") == "a b c d")
    #expect(Shown.onOneLine("\u{1B}[2J\u{7F}\u{202E}é李") == "?[2J??é李")
    #expect(Shown.short(String(repeating: "x", count: 30)) == "\"xxxxxxxxxxxxxxxxxxxxxxxx…\"")
  }

  @Test func theStoresFailuresKeepTheirKind() {
    let kinds: [(CaseStoreError.Kind, CaseworkError.Kind)] = [
      (.noStore, .notFound), (.alreadyThere, .cannotCreate), (.cannotCreate, .cannotCreate),
      (.newerFormat, .configuration), (.networkFileSystem, .configuration), (.busy, .busy),
      (.inputOutput(5), .inputOutput), (.damaged, .inputOutput), (.notAllowed, .notAllowed),
      (.badChange, .badData),
    ]
    for (store, casework) in kinds {
      let error = CaseworkError(CaseStoreError(store, "What failed."))
      #expect(error.kind == casework && error.description == "What failed.")
    }
  }
}

/// Text as filters and orders of names see it.
@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Niamh O'Brien", "niamh obrien"), ("Ní Dhomhnaill", "ni dhomhnaill"), ("Łukasz", "lukasz"),
    ("HF-00231", "hf00231"), ("Nguyễn", "nguyen"), ("A & B", "a   b"), ("", ""), ("李", "李"),
  ])
  func isWhatPeopleType(_ text: String, _ folded: String) {
    #expect(FoldedText.of(text) == folded)
  }
}
