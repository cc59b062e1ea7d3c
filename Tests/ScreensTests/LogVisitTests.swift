import Casework
import Fostering
import Terminal
import Testing

@testable import Screens

/// Writing a visit up: nothing typed is lost, and what is saved shows at once.
@Suite struct LogVisitTests {
  /// The form for Gwen & Rhys Evans, with a date and notes in it.
  static func written() throws -> AppDriver {
    var app = try SmallService.app(as: "pnair")
    app.type("n")
    app.type("yesterday")
    for _ in 0..<7 { app.press(.tab) }
    app.type("Calm.")
    app.press(.enter)
    app.type("Second line.")
    return app
  }

  @Test func savingChangesTheRowBeforeTheEyes() throws {
    var app = try Self.written()
    app.press(.control("n"))
    #expect(
      app.text.contains("Counts as supervision visit: next due Mon 20 Apr 2026."), "\(app.text)")
    app.press(.enter)
    #expect(app.lines[0].contains("MY WEEK"))
    #expect(
      app.flowing.contains("Saved: Supervision visit of 9 Mar, Gwen & Rhys Evans."), "\(app.text)")
    #expect(app.flowing.contains("Next due Mon 20 Apr 2026."))
    #expect(!app.text.contains("OVERDUE 11d"))
    let visit = try #require(
      try HouseholdFile.open("HF-00231", at: app.desk).visits.first { $0.outcome == .completed })
    #expect(visit.summary == "Calm.\nSecond line.")
    #expect(visit.date.iso == "2026-03-09")
    #expect(visit.worker == "pnair")
    #expect(try FormDraft.all(of: "pnair", at: app.desk).isEmpty, "a saved draft is gone")
  }

  @Test func whatIsTypedIsKeptSoonAndOfferedAgain() throws {
    var app = try Self.written()
    app.wait()
    let drafts = try FormDraft.all(of: "pnair", at: app.desk)
    #expect(drafts.map(\.name) == ["visit-HF-00231"])
    #expect(drafts.first?.fields["notes"] == "Calm.\nSecond line.")

    // Somebody starts Hearth anew: the words are offered, and go on as they were.
    var again = try SmallService.app(as: "pnair", at: app.desk)
    #expect(again.lines[0].contains("Drafts: 1"))
    #expect(again.text.contains("DRAFT"))
    again.type("n")
    #expect(again.text.contains("You have an unfinished visit"))
    again.press(.enter)
    #expect(again.text.contains("Second line."))
    #expect(again.text.contains("yesterday"))
  }

  @Test func escapeNeverLosesText() throws {
    var app = try Self.written()
    for _ in 0..<6 { app.press(.escape) }
    // Esc asks, and Esc again carries on: the form is never left by it.
    #expect(app.text.contains("Second line."), "\(app.text)")
    app.press(.escape)
    if !app.text.contains("Leave this form?") { app.press(.escape) }
    app.press(.enter)
    #expect(app.lines[0].contains("MY WEEK"))
    #expect(
      try FormDraft.all(of: "pnair", at: app.desk).first?.fields["notes"] == "Calm.\nSecond line.")
  }

  @Test func throwingAwayAsksAgainAndEnterIsNoYes() throws {
    var app = try Self.written()
    app.press(.escape)
    app.type("x")
    #expect(app.text.contains("Throw the draft away?"))
    app.press(.enter)
    #expect(app.text.contains("Second line."))
    app.press(.escape)
    app.type("xx")
    #expect(app.text.contains("Throw the draft away?"), "its own key does not confirm")
    app.type("y")
    #expect(app.lines[0].contains("MY WEEK"))
    #expect(try FormDraft.all(of: "pnair", at: app.desk).isEmpty)
  }

  /// Whoever types at once what the form would ask for throws nothing away.
  @Test(arguments: ["today", "yesterday", "tuesday", "last fri", "12/3", "tty"])
  func wordsOfADateAnswerNoQuestion(_ words: String) throws {
    var app = try Self.written()
    app.press(.escape, .enter)
    app.type("n")
    #expect(app.text.contains("You have an unfinished visit"))
    app.type(words)
    #expect(
      try FormDraft.all(of: "pnair", at: app.desk).first?.fields["notes"] == "Calm.\nSecond line.")
  }

  @Test func aDraftThatCannotBeKeptKeepsTheFormOpen() throws {
    var app = try Self.written()
    app.heldBack = { if case .saveDraft = $0 { true } else { false } }
    app.type("!")
    app.press(.escape)
    #expect(app.text.contains("kept as a draft when you leave"), "\(app.text)")
    app.type("k")
    #expect(app.lines[0].contains("LOG VISIT"), "it waits for the disk")
    let effect = try #require(app.effects.last { if case .saveDraft = $0 { true } else { false } })
    app.hear(.failed(effect, "The draft was not saved: the disk is full."))
    #expect(app.lines[0].contains("LOG VISIT"))
    #expect(app.text.contains("the disk is full"))
    #expect(app.text.contains("Second line.!"))
    app.heldBack = { _ in false }
    app.press(.escape)
    app.type("k")
    #expect(app.lines[0].contains("MY WEEK"), "\(app.text)")
    #expect(!app.text.contains("the disk is full"))
  }

  @Test func typingOnTheCheckPageIsToldAndSavesNothing() throws {
    var app = try Self.written()
    app.press(.tab)
    #expect(app.text.contains("Enter saves this visit"))
    app.type("Third paragraph")
    #expect(app.text.contains("Nothing is typed on this page"), "\(app.text)")
    app.press(.enter)
    #expect(app.text.contains("was not taken"), "\(app.text)")
    #expect(app.lines[0].contains("LOG VISIT"))
    app.press(.enter)
    #expect(app.lines[0].contains("MY WEEK"))
  }

  @Test func aDraftsOwnRowGoesOnAtOnce() throws {
    var app = try Self.written()
    app.press(.escape, .enter)
    for _ in 0..<12 where !app.focusedLine.contains("DRAFT") {
      app.press(.down)
    }
    app.press(.enter)
    #expect(app.text.contains("Second line."), "\(app.text)")
  }

  @Test func aPlanLiesAhead() throws {
    var app = try SmallService.app(as: "pnair")
    app.type("n")
    app.press(.tab, .tab, .tab, .right, .character(" "))
    #expect(app.text.contains("(o) Planned"), "\(app.text)")
    app.press(.up, .up, .up)
    app.type("fri")
    #expect(app.text.contains("= Fri 13 Mar 2026 (in 3 days)"), "\(app.text)")
  }

  @Test func leavingHearthWithWordsInAFormAsksAndKeepsThem() throws {
    var app = try Self.written()
    app.press(.control("q"))
    #expect(!app.hasEnded)
    #expect(app.text.contains("Leave this form?"))
    app.press(.enter)
    #expect(app.hasEnded)
    #expect(
      try FormDraft.all(of: "pnair", at: app.desk).first?.fields["notes"] == "Calm.\nSecond line.")
  }

  @Test func aHangUpKeepsWhatWasTyped() throws {
    var app = try Self.written()
    app.send(.leave(.hangUp))
    #expect(
      try FormDraft.all(of: "pnair", at: app.desk).first?.fields["notes"] == "Calm.\nSecond line.")
  }

  @Test func aSaveThatFailsLeavesTheWordsAndSaysWhy() throws {
    var app = try Self.written()
    app.press(.control("n"))
    app.heldBack = { if case .logVisit = $0 { true } else { false } }
    app.press(.enter)
    #expect(app.text.contains("Saving"))
    app.type("q")
    #expect(app.text.contains("Saving"), "keys wait for the answer")
    let effect = try #require(app.effects.last { if case .logVisit = $0 { true } else { false } })
    app.hear(.failed(effect, "Nothing was saved: the disk is full. Free some space."))
    #expect(app.flowing.contains("! The visit was not saved: the disk is full."), "\(app.text)")
    #expect(app.flowing.contains("the disk is full. Free some space."))
    #expect(app.text.contains("Calm."))
    #expect(try FormDraft.all(of: "pnair", at: app.desk).count == 1)
  }

  @Test func twoFridaysAreNamedAndOneIsPicked() throws {
    let sunday = try #require(CalendarDate("2026-03-08"))
    var app = try SmallService.app(as: "pnair", on: sunday)
    app.type("n")
    app.type("last fri")
    #expect(app.text.contains("Down: Fri 6 Mar 2026  Up: Fri 27 Feb 2026"), "\(app.text)")
    app.press(.down)
    #expect(app.text.contains("= Fri 6 Mar 2026 (2 days ago)"), "\(app.text)")
    app.press(.down)
    #expect(app.text.contains(">Kind"), "then Down moves on as everywhere")
  }

  @Test func aDayToComeIsAPlanUnlessSomebodySaysOtherwise() throws {
    var app = try SmallService.app(as: "pnair")
    app.type("n")
    app.type("in 3 days")
    #expect(app.text.contains("(o) Planned"))
    app.press(.control("n"))
    app.press(.enter)
    let file = try HouseholdFile.open("HF-00231", at: app.desk)
    #expect(file.visits.contains { $0.outcome == .planned && $0.date.iso == "2026-03-13" })
  }

  @Test func pastedTextIsTextInABoxAndNothingElsewhere() throws {
    var app = try SmallService.app(as: "pnair")
    let before = app.text
    app.paste("qnV\u{1B}")
    #expect(app.text == before)
    app.type("n")
    for _ in 0..<7 { app.press(.tab) }
    app.paste("One.\nTwo.")
    #expect(app.text.contains("│One.") && app.text.contains("│Two."), "\(app.text)")
  }

  @Test func aWindowTooSmallTakesNoKeysAndKeepsTheWords() throws {
    var app = try Self.written()
    app.resize(40, 8)
    #expect(app.text.contains("too small (40 x 8)"))
    #expect(try FormDraft.all(of: "pnair", at: app.desk).count == 1, "kept at once")
    app.press(.escape, .character("t"), .character("y"))
    app.paste("more")
    app.resize(80, 24)
    #expect(app.text.contains("Second line.") && !app.text.contains("more"))
  }
}
