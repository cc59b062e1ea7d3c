import Foundation
import Glibc
import Testing

/// The day's core work, from the spreadsheets to the new due date, at 80x24.
extension Journeys {
  @Suite struct MainJobTests {
    @Test func fromTheSpreadsheetsToAVisitLoggedAndANewDueDate() throws {
      let home = try TestHome()
      try SmallRegister.write(to: home)
      let terminal = try TmuxTerminal(home)
      let hearth = OpenApp.start
      try terminal.command("clear; \(hearth) init --service 'East Fostering'")
      try terminal.wait(for: "hearth import")
      try terminal.command("clear; \(hearth) import '\(home.path)/register'")
      try terminal.wait(for: "households.csv: 5 added")
      try terminal.command(hearth)
      try terminal.wait(for: "MY WEEK")
      try terminal.wait(for: "OVERDUE 11d")

      // Two slips: a letter left out, two letters turned round.
      try terminal.press("f")
      try terminal.wait(for: "FIND")
      try terminal.type("gwenlian evnas")
      try terminal.wait(for: "HF-00231")
      try terminal.press("Enter")
      try terminal.wait("the file") { $0.first?.contains("GWENLLIAN & RHYS EVANS") == true }
      try terminal.wait(for: "Supervision visit")

      try terminal.press("n")
      try terminal.wait("the form") { $0.first?.contains("LOG ") == true }
      try terminal.type("last fri")
      try terminal.wait(for: "Fri 6 Mar 2026")
      // Kinds and the carers are offered; the first carer was there.
      try terminal.press("Tab", "Tab", "Tab", "Tab", "Space")
      try terminal.wait(for: "[x] Gwenllian Evans")
      try terminal.press("Tab", "Tab", "Tab")
      try terminal.type("The mornings are calmer.")
      try terminal.press("Enter")
      try terminal.type("Agreed: ask about the library.")
      try terminal.wait(for: "Agreed: ask about the library.")
      try terminal.press("C-n")
      try terminal.wait(for: "Enter saves this visit")
      try terminal.press("Enter")
      try terminal.wait(for: "Saved: ")
      try terminal.wait("the file") { $0.first?.contains("GWENLLIAN & RHYS EVANS") == true }

      // Back on My week the row has changed.
      try terminal.press("Escape")
      try terminal.wait("Find or My week") { $0.first?.contains("GWENLLIAN") == false }
      try terminal.press("Escape")
      try terminal.wait(for: "MY WEEK")
      try terminal.wait(forNo: "OVERDUE 11d")
      try terminal.press("C-q")
      try terminal.waitForPrompt()

      try terminal.command("clear; \(hearth) due --household HF-00231 --duty supervision")
      try terminal.wait(for: "Fri 17 Apr 2026")
      let visits = try home.done("visit", "list", "HF-00231", "--format", "json").jsonArray()
      #expect(visits.first?["date"] as? String == "2026-03-06")
      #expect(
        visits.first?["summary"] as? String
          == "The mornings are calmer.\nAgreed: ask about the library.")
      #expect(visits.first?["present"] as? [String] == ["Gwenllian Evans"])
      #expect(visits.first?["worker"] as? String == TestHome.user)
    }

    @Test func whatIsHalfTypedSurvivesAKillAndIsOfferedAgain() throws {
      let app = try OpenApp()
      let terminal = app.terminal
      try terminal.wait(for: "OVERDUE 11d")
      try terminal.press("Enter")
      try terminal.wait("the file") { $0.first?.contains("GWENLLIAN & RHYS EVANS") == true }
      try terminal.press("n")
      try terminal.wait("the form") { $0.first?.contains("LOG ") == true }
      try terminal.type("yesterday")
      try terminal.press("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
      try terminal.type("Rhys is worried about contact on the 21st.")
      try terminal.wait("the draft to be kept", within: 10) { rows in
        let head = rows.first ?? ""
        return head.contains("Draft saved") && !head.contains("* edited")
      }
      kill(try app.process(), SIGKILL)
      // Nobody could give the terminal back; the shell's own way does.
      try terminal.command("")
      try terminal.command("reset -Q; stty sane; clear; echo again")
      try terminal.wait(for: "again")
      try terminal.command(OpenApp.start)
      try terminal.wait(for: "DRAFT")
      try terminal.press("Enter")
      try terminal.wait("the file") { $0.first?.contains("GWENLLIAN & RHYS EVANS") == true }
      try terminal.press("n")
      try terminal.wait(for: "You have an unfinished visit")
      try terminal.press("Enter")
      try terminal.wait(for: "Rhys is worried about contact on the 21st.")
      try terminal.wait(for: "yesterday")
    }

    @Test func aMadeUpServiceAsksWhoOneWantsToBe() throws {
      let home = try TestHome()
      try home.done("demo", home.store, "--households", "30", "--years", "1")
      let terminal = try TmuxTerminal(home)
      try terminal.command(OpenApp.start)
      try terminal.wait(for: "made up")
      try terminal.press("Enter")
      try terminal.wait("a first screen") { rows in
        let head = rows.first ?? ""
        return ["MY WEEK", "OVERDUE BY WORKER", "FIND"].contains { head.contains($0) }
      }
      try terminal.press("C-q")
      try terminal.waitForPrompt()
    }
  }
}
