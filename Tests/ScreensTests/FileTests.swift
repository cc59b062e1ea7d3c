import Casework
import Fostering
import Terminal
import Testing

@testable import Screens

/// A household's file, and what happens on it.
@Suite struct FileTests {
  static func opened() throws -> AppDriver {
    var app = try SmallService.app(as: "pnair")
    app.press(.enter)
    return app
  }

  @Test func aVisitRecordedByMistakeIsVoidedWithAReasonAndY() throws {
    var app = try Self.opened()
    app.type("2")
    app.press(.down)
    app.type("V")
    app.press(.enter)
    #expect(app.text.contains("Why was it recorded by mistake?"), "a reason is needed")
    app.type("Wrong household")
    for key: Key in [.enter, .character(" "), .character("V")] {
      if !app.text.contains("Void this visit?") { app.press(.enter) }
      #expect(app.text.contains("Void this visit?"))
      app.press(key)
      #expect(
        try HouseholdFile.open("HF-00231", at: app.desk).visits.allSatisfy { $0.voided == nil },
        "only y confirms")
    }
    if !app.text.contains("Void this visit?") { app.press(.enter) }
    app.type("y")
    let voided = try HouseholdFile.open("HF-00231", at: app.desk).visits.filter { $0.voided != nil }
    #expect(voided.map(\.voided) == ["Wrong household"])
    #expect(voided.first?.date.iso == "2026-01-16")
    #expect(app.text.contains("VOIDED"), "\(app.text)")
    // The clock runs from the visit before again.
    app.type("1")
    #expect(app.text.contains("5 Dec 2025"), "\(app.text)")
  }

  @Test func aFileOpensOnTheDutyOneCameFrom() throws {
    var app = try SmallService.app(as: "pnair")
    app.press(.down)
    #expect(app.focusedLine.contains("Annual review"))
    app.press(.enter)
    #expect(app.focusedLine.contains("Annual review"), "\(app.text)")
    #expect(app.text.contains("Last review that counts held"))
  }

  @Test func phoneAndAddressStayHiddenUntilAskedFor() throws {
    var app = try Self.opened()
    #expect(!app.text.contains("01632") && !app.text.contains("Chapel Lane"))
    app.type("t")
    #expect(app.text.contains("01632 960001") && app.text.contains("Chapel Lane"))
    app.type("t")
    #expect(!app.text.contains("01632"))
  }

  @Test func anotherProgramsCommitShowsWithoutMovingAnything() throws {
    var app = try SmallService.app(as: "pnair")
    app.press(.down, .down, .down)
    let line = try #require(app.frame.cursor?.y)
    let selected = app.lines[line]
    #expect(selected.contains("Fatima"))
    var visit = LogVisit(
      household: "HF-00231", date: SmallService.today, kinds: .supervision, mode: .home,
      worker: "pnair")
    visit.summary = "Elsewhere."
    _ = try visit.commit(at: app.desk, by: SmallService.author)
    app.hear(.storeChanged)
    #expect(!app.text.contains("OVERDUE 11d"))
    let now = try #require(app.frame.cursor?.y)
    #expect(app.lines[now].contains("Fatima"), "the selection is on its row: \(app.text)")
  }

  @Test func aFileThatIsOpenLearnsOfACommitAndKeepsItsTab() throws {
    var app = try Self.opened()
    app.type("2")
    let visit = LogVisit(
      household: "HF-00231", date: SmallService.today, kinds: .support, mode: .phone,
      worker: "orees", summary: "Rang about mileage.")
    _ = try visit.commit(at: app.desk, by: SmallService.author)
    app.hear(.storeChanged)
    #expect(app.text.contains("[2 Visits (5)]"), "\(app.text)")
  }

  @Test func findOpensAFileOverAFormAndComesBackToIt() throws {
    var app = try LogVisitTests.written()
    app.press(.control("f"))
    app.type("niamh")
    app.press(.enter)
    #expect(app.lines[0].contains("NIAMH O'BRIEN"))
    app.press(.escape, .escape)
    #expect(app.text.contains("Second line."), "\(app.text)")
  }
}
