import Casework
import Fostering
import ScreenTestKit
import Terminal
import Testing

@testable import Screens

/// Every screen as text, in the smallest window that is complete and in a wide one.
@Suite struct ScreenPictures {
  static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]

  /// Compares the screen with its picture, and checks what must hold for every screen.
  private func expectPicture(
    _ app: AppDriver, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let frame = app.frame
    expectSnapshot(
      frame, "\(name)-\(app.size.width)x\(app.size.height)", sourceLocation: sourceLocation)
    #expect(frame.cursor != nil, "\(name): the cursor is the focus", sourceLocation: sourceLocation)
    let footer = frame.lines.last ?? ""
    #expect(footer.contains("Help"), "\(name): \(footer)", sourceLocation: sourceLocation)
    let ways = ["Back", "Leave", "Close", "Clear", "Carry on", "No, keep it", "Keep it", "Cancel"]
    #expect(
      ways.contains { footer.contains($0) }, "\(name) shows the way back: \(footer)",
      sourceLocation: sourceLocation)
  }

  @Test(arguments: sizes) func myWeek(_ size: Size) throws {
    var app = try SmallService.app(as: "pnair", size: size)
    expectPicture(app, "my-week")
    app.press(.down, .down)
    app.type("s")
    expectPicture(app, "my-week-by-name")
    app.type("/superv")
    expectPicture(app, "my-week-filter")
    app.press(.enter)
    expectPicture(app, "my-week-filtered")
    app.press(.escape)
    app.type("?")
    expectPicture(app, "my-week-help")
  }

  @Test(arguments: sizes) func overdueByWorker(_ size: Size) throws {
    var app = try SmallService.app(as: "sowen", size: size)
    expectPicture(app, "overdue-team")
    app.press(.down, .right)
    app.press(.enter)
    expectPicture(app, "overdue-list")
    expectPicture(try SmallService.app(as: "chief", size: size), "overdue-service")
  }

  @Test(arguments: sizes) func find(_ size: Size) throws {
    var app = try SmallService.app(as: "audit", size: size)
    expectPicture(app, "find-home")
    app.type("gwne ev")
    expectPicture(app, "find-misspelt")
    app.press(.control("u"))
    app.type("xyzzy")
    expectPicture(app, "find-nobody")
    app.press(.control("u"))
    app.type("ended")
    expectPicture(app, "find-ended")
  }

  @Test(arguments: sizes) func householdFile(_ size: Size) throws {
    var app = try SmallService.app(as: "pnair", size: size)
    app.press(.enter)
    expectPicture(app, "file-summary")
    app.type("t")
    expectPicture(app, "file-contact")
    app.type("2")
    app.press(.down)
    expectPicture(app, "file-visits")
    app.press(.enter)
    expectPicture(app, "file-visit-read")
    app.press(.escape)
    app.type("V")
    expectPicture(app, "file-void")
    app.press(.escape)
    app.type("3")
    expectPicture(app, "file-history")
  }

  @Test(arguments: sizes) func aHouseholdOnHold(_ size: Size) throws {
    var app = try SmallService.app(as: "pnair", size: size)
    app.type("f")
    app.type("zielinski")
    app.press(.enter)
    expectPicture(app, "file-on-hold")
  }

  @Test(arguments: sizes) func logVisit(_ size: Size) throws {
    var app = try SmallService.app(as: "pnair", size: size)
    app.type("n")
    expectPicture(app, "log-empty")
    app.press(.pageDown)
    expectPicture(app, "log-check-faults")
    app.press(.pageUp)
    app.type("last sat")
    for _ in 0..<4 { app.press(.tab) }
    app.type(" ")
    for _ in 0..<3 { app.press(.tab) }
    app.type("The mornings are calmer.")
    app.press(.enter)
    app.type("Agreed: I ask about the library by Thursday.")
    expectPicture(app, "log-written")
    app.press(.control("n"))
    expectPicture(app, "log-check")
    app.press(.escape)
    expectPicture(app, "log-leaving")
    app.type("x")
    expectPicture(app, "log-throw-away")
    app.press(.escape, .escape)
    app.type("k")
    expectPicture(app, "my-week-with-draft")
    app.type("n")
    expectPicture(app, "log-found-draft")
  }

  @Test(arguments: sizes) func whoAreYou(_ size: Size) throws {
    let app = try AppDriver(at: SmallService.desk(), as: nil, isMadeUp: true, size: size)
    expectPicture(app, "who")
  }

  @Test func theSmallestWindow() throws {
    let size = TooSmall.smallest
    expectPicture(try SmallService.app(as: "pnair", size: size), "my-week")
    var app = try SmallService.app(as: "chief", size: size)
    expectPicture(app, "overdue-service")
    app.type("G")
    expectPicture(app, "overdue-service-total")
    app = try SmallService.app(as: "pnair", size: size)
    app.press(.enter)
    expectPicture(app, "file-summary")
    app.type("n")
    expectPicture(app, "log-empty")
  }

  @Test func tooSmall() throws {
    let app = try SmallService.app(as: "pnair", size: Size(width: 40, height: 8))
    expectSnapshot(app.frame, "too-small-40x8")
  }
}
