import Foundation
import Testing

/// What the commands answer, by running the program on a service that is counted by hand.
extension Journeys {
  @Suite struct AnswerTests {
    @Test func dueHoldsTheKeysOfTheContractAndAgreesWithItself() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let rows = try home.done("due", "--format", "json").jsonArray()
      #expect(rows.count == 15, "three duties for each of five households")
      let keys: Set<String> = [
        "household", "name", "worker", "team", "duty", "basis", "due", "days", "status", "booked",
        "because",
      ]
      #expect(rows.allSatisfy { Set($0.keys) == keys })
      let order = rows.map {
        "\($0["due"] ?? "") \($0["household"] ?? "") \($0["duty"] ?? "")"
      }
      #expect(order == order.sorted())

      let evans = rows.first {
        $0["household"] as? String == "HF-00231" && $0["duty"] as? String == "supervision"
      }
      #expect(evans?["basis"] as? String == "2026-01-16")
      #expect(evans?["due"] as? String == "2026-02-27")
      #expect(evans?["days"] as? Int == -11)
      #expect(evans?["status"] as? String == "overdue")
      #expect(evans?["team"] as? String == "East")
      let alone = rows.first { $0["household"] as? String == "HF-00235" }
      #expect(alone?["worker"] is NSNull)
      #expect(alone?["team"] is NSNull)

      let csv = try home.done("due", "--format", "csv").output.split(whereSeparator: \.isNewline)
      #expect(csv.count == 16)
      #expect(
        csv.first
          == "household,name,worker,team,duty,basis,due,days,status,booked,because")
      let table = try home.done("due", "--status", "overdue", "--household", "HF-00231").output
      #expect(table.contains("OVERDUE 11d") && table.contains("Supervision visit"), "\(table)")
      #expect(!table.contains("\u{1B}"), "no colour in a pipe")
      let both = try home.done(
        "due", "--format", "json", "--worker", "mchen", "--worker", TestHome.user, "--duty",
        "supervision"
      ).jsonArray()
      #expect(both.count == 4)
      let dashboard = try #require(
        try home.done("dashboard", "--format", "json").json() as? [String: Any])
      let counted = try #require(dashboard["totals"] as? [String: [String: Int]])
      for duty in ["supervision", "unannounced-visit", "annual-review", "hold-review"] {
        let mine = rows.filter { $0["duty"] as? String == duty }
        for (status, key) in [
          ("overdue", "overdue"), ("due-soon", "dueSoon"), ("upcoming", "upcoming"),
        ] {
          let count = mine.filter { $0["status"] as? String == status }.count
          #expect(counted[duty]?[key] == count, "\(duty) \(status)")
        }
      }
      let workers = try #require(dashboard["rows"] as? [[String: Any]])
      #expect(workers.last?["worker"] is NSNull)
      #expect(workers.last?["name"] as? String == "(unassigned)")
      #expect(dashboard["today"] as? String == "2026-03-10")
    }

    @Test func aVisitMovesTheDueDateAndVoidingItMovesItBack() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      func supervision() throws -> String? {
        try home.done(
          "due", "--household", "HF-00231", "--duty", "supervision", "--format", "json"
        ).jsonArray().first?["due"] as? String
      }
      #expect(try supervision() == "2026-02-27")
      let words = "Line one, with a \"quote\".\nLine two.\n"
      let id = try home.done(
        "visit", "log", "HF-00231", "--date", "6/3/2026", "--kinds", "supervision,unannounced",
        "--mode", "home", "--summary", "-", input: words
      ).output.trimmingCharacters(in: .newlines)
      #expect(id.hasPrefix("2026-03-06-supervision-unannounced-"))
      #expect(try supervision() == "2026-04-17")
      let again = try home.done(
        "visit", "log", "HF-00231", "--date", "2026-03-06", "--kinds",
        "unannounced,supervision", "--mode", "home", "--summary", "-", input: words)
      #expect(again.output == id + "\n")
      let visits = try home.done("visit", "list", "HF-00231", "--format", "json").jsonArray()
      #expect(visits.count == 3)
      #expect(visits.first?["summary"] as? String == "Line one, with a \"quote\".\nLine two.")
      #expect(visits.first?["kinds"] as? [String] == ["supervision", "unannounced"])
      #expect(visits.first?["voided"] == nil)

      try home.done("visit", "void", "HF-00231", id, "--reason", "Wrong household")
      #expect(try supervision() == "2026-02-27")
      let after = try home.done("visit", "list", "HF-00231", "--format", "json").jsonArray()
      #expect(after.first?["voided"] as? String == "Wrong household")

      let show = try #require(
        try home.done("show", "HF-00231", "--format", "json").json() as? [String: Any])
      #expect(
        Set(show.keys) == ["household", "duties", "visits", "reviews", "holds", "placements"])
      #expect((show["duties"] as? [[String: Any]])?.count == 3)
      let log = try home.done("log", "--household", "HF-00231", "--format", "json").jsonArray()
      #expect(log.count == 3)
      #expect(log.allSatisfy { $0["user"] as? String == TestHome.user })
      #expect(Set(log.first?.keys ?? [:].keys) == ["number", "time", "user", "reason", "changes"])
    }

    @Test func aPlannedVisitIsBookedAndCompletedInItsPlace() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let visit = [
        "visit", "log", "HF-00231", "--date", "2026-03-12", "--kinds", "supervision", "--mode",
        "home",
      ]
      let planned = try home.start(visit + ["--outcome", "planned"]).finish()
      #expect(planned.status == 0, "\(planned)")
      let booked = try home.done(
        "due", "--household", "HF-00231", "--duty", "supervision", "--format", "json"
      ).jsonArray()
      #expect(booked.first?["booked"] as? String == "2026-03-12")
      let completed = try home.start(visit + ["--today", "2026-03-13"]).finish()
      #expect(completed.status == 0, "\(completed)")
      #expect(completed.output == planned.output, "the same visit")
      let after = try home.done("visit", "list", "HF-00231", "--format", "json").jsonArray()
      #expect(after.count == 3)
    }

    @Test func aBadCellKeepsEverythingOutAndIsNamedByFileAndLine() throws {
      let home = try TestHome()
      try SmallRegister.write(to: home)
      try home.done("init")
      let bad = SmallRegister.visits + "HF-00231,30/02/2026,supervision,completed,home,mchen,,,\n"
      try home.write(bad, to: "register/visits.csv")
      let refused = try home.hearth("import", home.path + "/register")
      #expect(refused.status == 65, "\(refused)")
      #expect(refused.errors.contains("visits.csv:5: date: "), "\(refused.errors)")
      #expect(try home.done("log", "--format", "json").jsonArray().isEmpty)
      let taken = try home.hearth(
        "import", home.path + "/register", "--skip-bad", "--rejected", home.path + "/rejected")
      #expect(taken.status == 0, "\(taken)")
      let rejected = try String(
        contentsOfFile: home.path + "/rejected/rejected.csv", encoding: .utf8)
      #expect(rejected.contains("30/02/2026"))
      #expect(try home.done("due", "--format", "json").jsonArray().count == 15)
      // The same rows again change nothing.
      let again = try home.done(
        "import", home.path + "/register", "--skip-bad", "--rejected", home.path + "/rejected")
      #expect(again.output.contains("Nothing has changed."), "\(again.output)")
    }

    @Test func theMadeUpServiceIsTheSameForTheSameSeedAndDay() throws {
      let home = try TestHome()
      for name in ["one", "two"] {
        try home.done("demo", home.path + "/" + name, "--households", "12", "--years", "1")
      }
      func due(_ name: String) throws -> String {
        try home.done("--store", home.path + "/" + name, "due", "--format", "json").output
      }
      #expect(try due("one") == due("two"))
      let rows = try home.done("--store", home.path + "/one", "due", "--format", "json").jsonArray()
      #expect(Set(rows.compactMap { $0["status"] as? String }).count == 3)
      // Not a terminal: the first screen as text, the service's Overdue by worker.
      let first = try home.hearth("--store", home.path + "/one")
      #expect(first.status == 0, "\(first)")
      #expect(first.output.contains("OVERDUE BY WORKER"), "\(first.output)")
      #expect(!first.output.contains("\u{1B}"))
    }
  }
}
