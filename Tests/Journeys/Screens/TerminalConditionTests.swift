import Foundation
import Glibc
import TestKit
import Testing

/// Windows, terminals, crashes and other programs: whatever happens around the app.
extension Journeys {
  @Suite struct TerminalConditionTests {
    @Test func aResizeStormDownToOneCellEndsOnTheSameScreen() throws {
      let app = try OpenApp()
      let before = try app.terminal.wait(for: "HF-00231")
      var random = SeededRandom(seed: 0x5EED)
      for _ in 0..<60 {
        try app.terminal.resize(
          width: Int.random(in: 1...200, using: &random),
          height: Int.random(in: 1...60, using: &random))
        try app.terminal.press(["Down", "Up", "Home"].randomElement(using: &random) ?? "Up")
      }
      try app.terminal.resize(width: 1, height: 1)
      try app.terminal.resize(width: 80, height: 24)
      try app.terminal.press("Home")
      try app.terminal.wait("the screen as it was (seed 0x5EED)") { $0 == before }
      try app.terminal.press("C-q")
      _ = try app.expectRestored()
    }

    @Test func inAWindowTooSmallKeysDoNothingAndNothingIsLost() throws {
      let app = try OpenApp()
      let before = try app.terminal.wait(for: "HF-00231")
      try app.terminal.resize(width: 40, height: 8)
      try app.terminal.wait(for: "too small")
      try app.terminal.press("q")
      try app.terminal.press("Down")
      try app.terminal.wait(for: "too small (40 x 8)")
      try app.terminal.resize(width: 80, height: 24)
      try app.terminal.wait("the screen as it was") { $0 == before }
      try app.terminal.resize(width: 40, height: 8)
      try app.terminal.wait(for: "too small")
      try app.terminal.press("C-q")
      _ = try app.expectRestored()
    }

    /// What a Swift trap raises, and what else can end a program.
    @Test(arguments: [SIGILL, SIGSEGV, SIGABRT, SIGTERM, SIGHUP])
    func aCrashGivesTheTerminalBack(_ signal: Int32) throws {
      let app = try OpenApp()
      kill(try app.process(), signal)
      let screen = try app.expectRestored().joined(separator: "\n")
      if signal == SIGTERM || signal == SIGHUP {
        #expect(!screen.contains("fault"), "\(screen)")
      } else {
        #expect(screen.contains("Hearth had to stop"), "\(screen)")
      }
      #expect(!screen.contains("MY WEEK"))
    }

    @Test func anotherProgramsCommitShowsWhileTheAppIsOpen() throws {
      let app = try OpenApp()
      try app.terminal.wait(for: "OVERDUE 11d")
      try app.home.done(
        "visit", "log", "HF-00231", "--date", "2026-03-09", "--kinds", "supervision", "--mode",
        "home")
      try app.terminal.wait(forNo: "OVERDUE 11d")
      try app.terminal.press("q")
      _ = try app.expectRestored()
    }

    @Test(arguments: ["vt100", "linux", "screen-256color", "xterm-256color"])
    func everyKnownTerminalShowsTheScreensAndIsGivenBack(_ term: String) throws {
      let app = try OpenApp(term: term)
      try app.terminal.wait(for: "OVERDUE 11d")
      try app.terminal.press("f")
      try app.terminal.wait(for: "FIND")
      try app.terminal.press("C-q")
      _ = try app.expectRestored()
    }

    @Test func aTerminalThatCannotBeUsedIsToldInPlainWords() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let terminal = try TmuxTerminal(home)
      let rows: [(start: String, status: Int, shows: String)] = [
        ("env -u TERM", 78, "TERM is not set"),
        ("env TERM=", 78, "TERM is not set"),
        ("env TERM=nonsense", 78, "nonsense"),
        ("env TERM=dumb", 0, "OVERDUE 11d"),
      ]
      for row in rows {
        try terminal.command("clear; \(row.start) \(OpenApp.start); echo \"status=$?\"")
        let screen = try terminal.wait(for: "status=\(row.status)").joined(separator: "\n")
        #expect(screen.contains(row.shows), "\(row.start): \(screen)")
      }
      try terminal.command("clear; \(OpenApp.start) --plain; echo \"status=$?\"")
      let plain = try terminal.wait(for: "status=0").joined(separator: "\n")
      #expect(plain.contains("OVERDUE 11d"), "\(plain)")
    }

    @Test func aPipeGetsTheFirstScreenAsTextWhateverTheTerminal() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      for term in ["xterm-256color", "nonsense", "dumb", nil] as [String?] {
        let run = try home.hearth(changing: ["TERM": term])
        #expect(run.status == 0, "\(term ?? "unset"): \(run)")
        #expect(run.output.contains("MY WEEK") && run.output.contains("OVERDUE 11d"), "\(run)")
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.errors.isEmpty, "\(run)")
      }
    }
  }
}
