import Foundation
import Testing

/// A save that was acknowledged survives, and one that was not is there whole or not at all.
extension Journeys {
  @Suite struct KillTests {
    static let visit = [
      "visit", "log", "HF-00231", "--date", "2026-03-09", "--kinds", "supervision", "--mode",
      "home", "--present", "Gwenllian Evans,Rhys Evans", "--children-seen", "yes", "--summary",
      "The mornings are calmer. Agreed to ask about the library by Thursday.",
    ]

    /// What the visit must look like wherever it is there.
    static func isWhole(_ visit: [String: Any]) -> Bool {
      visit["outcome"] as? String == "completed" && visit["children_seen"] as? Bool == true
        && visit["present"] as? [String] == ["Gwenllian Evans", "Rhys Evans"]
        && visit["summary"] as? String
          == "The mornings are calmer. Agreed to ask about the library by Thursday."
    }

    @Test func aKillBeforeAnyCallThatTouchesTheStoreLosesAndTearsNothing() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let clean = home.path + "/clean"
      try home.copy(home.store, over: clean)
      let earlier = try home.done("visit", "list", "HF-00231", "--format", "json").jsonArray()
      try home.copy(clean, over: home.store)

      let trace = home.path + "/trace"
      let traced = try strace(home, ["-o", trace, "-e", "trace=file,desc"])
      #expect(traced.status == 0, "\(traced)")
      let text = try String(contentsOfFile: trace, encoding: .utf8)
      let points = StoreCalls(trace: text, store: home.store).points
      #expect(points.count > 20, "the trace names the store's calls: \(points)")

      var killed = 0
      var recorded = 0
      for point in points {
        try home.copy(clean, over: home.store)
        let run = try strace(
          home,
          [
            "-o", "/dev/null", "-e", "trace=\(point.call)", "-e",
            "inject=\(point.call):signal=KILL:when=\(point.ordinal)",
          ])
        if run.signal == 9 || run.status == 137 { killed += 1 }

        // What a reader sees at once, before anybody has put anything right.
        let check = try home.hearth("check", "--format", "json")
        #expect(check.status == 0, "killed before \(point): \(check)")
        let visits = try home.done("visit", "list", "HF-00231", "--format", "json").jsonArray()
        let fresh = visits.filter { $0["date"] as? String == "2026-03-09" }
        #expect(visits.count - fresh.count == earlier.count, "killed before \(point)")
        #expect(fresh.count <= 1, "killed before \(point)")
        #expect(fresh.allSatisfy(Self.isWhole), "killed before \(point): \(fresh)")
        let acknowledged = !run.output.isEmpty
        #expect(!acknowledged || fresh.count == 1, "killed before \(point): \(run)")
        recorded += fresh.count

        // The same again: it is recorded once, and nothing is left to put right.
        let again = try home.start(Self.visit).finish()
        #expect(again.status == 0, "killed before \(point): \(again)")
        let after = try home.done("visit", "list", "HF-00231", "--format", "json").jsonArray()
        #expect(after.count == earlier.count + 1, "killed before \(point)")
        let report = try home.hearth("check", "--format", "json").json() as? [String: Any]
        #expect(report?["sound"] as? Bool == true, "killed before \(point): \(report ?? [:])")
        let due = try home.done("due", "--household", "HF-00231", "--format", "json").jsonArray()
        let supervision = due.first { $0["duty"] as? String == "supervision" }
        #expect(supervision?["due"] as? String == "2026-04-20", "killed before \(point)")
      }
      #expect(killed > points.count / 2, "the kills must really have happened: \(killed)")
      #expect(recorded > 0 && recorded < points.count, "some before the commit, some after it")
    }

    private func strace(_ home: TestHome, _ options: [String]) throws -> Finished {
      try Spawned(
        "strace", ["-f", "-y"] + options + [TestHome.binary] + Self.visit,
        environment: home.environment
      ).finish()
    }

    @Test func eightProcessesAtTheSameHouseholdsLoseNoVisit() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let processes = 8
      let rounds = 6
      // Process p logs its own days, so that every visit is a visit of its own.
      let running = try (0..<processes).map { process in
        try Spawned(
          "bash",
          [
            "-c",
            """
            for round in $(seq 1 \(rounds)); do
              for household in \(SmallRegister.households.joined(separator: " ")); do
                "$1" visit log $household --date 2026-02-$((10 + round)) --kinds support \
                  --mode phone --worker mchen --summary "from \(process)" \
                  --present "process \(process)" || echo "FAILED $?"
              done
            done
            """, "bash", TestHome.binary,
          ], environment: home.environment)
      }
      let runs = try running.map { try $0.finish(within: 240) }
      let households = SmallRegister.households
      let expected = processes * rounds * households.count
      let acknowledged = runs.flatMap { $0.output.split(separator: "\n").map(String.init) }
      #expect(acknowledged.filter { $0.hasPrefix("FAILED") }.isEmpty, "\(runs)")
      #expect(acknowledged.count == expected)
      var found = 0
      for household in households {
        let visits = try home.done("visit", "list", household, "--format", "json").jsonArray()
          .filter { $0["mode"] as? String == "phone" }
        found += visits.count
        for process in 0..<processes {
          let mine = visits.filter { $0["summary"] as? String == "from \(process)" }
          #expect(mine.count == rounds, "\(household), process \(process)")
        }
      }
      #expect(found == expected)
      let report = try home.hearth("check", "--format", "json")
      #expect(report.status == 0, "\(report)")
    }
  }
}
