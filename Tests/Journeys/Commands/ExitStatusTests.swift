import Foundation
import Testing

/// The exit statuses of the command line, by running the program.
extension Journeys {
  @Suite struct ExitStatusTests {
    struct Row: Sendable, CustomTestStringConvertible {
      var status: Int32
      var line: String
      /// What stderr must hold; "" where it must be empty.
      var says: String

      init(_ status: Int32, _ line: String, _ says: String) {
        self.status = status
        self.line = line
        self.says = says
      }

      var testDescription: String { "hearth \(line): \(status)" }
    }

    /// In the small register's store; `@` stands for the test's folder.
    static let rows: [Row] = [
      // Done, with options before and behind the command.
      Row(0, "due", ""),
      Row(0, "--store @/store due --today 10/03/2026", ""),
      Row(0, "due --store=@/store --plain", ""),
      Row(0, "--today 2026-03-10 visit --store @/store list HF-00231", ""),
      Row(0, "dashboard --team East", ""),
      Row(0, "find gwne ev", ""),
      Row(0, "show HF-00231", ""),
      Row(0, "policy show", ""),
      Row(0, "policy check", ""),
      Row(0, "check", ""),
      Row(0, "log --household HF-00231", ""),
      Row(0, "import @/register", ""),
      Row(0, "--help", ""),
      Row(0, "help visit log", ""),
      // Done, and nothing to show.
      Row(0, "due --household HF-00234 --duty hold-review", "No duty"),
      Row(0, "due --team Nowhere", "No duty"),
      Row(0, "dashboard --team Nowhere", "No worker"),
      Row(0, "find xyzzyxyzzy", "Nobody"),
      Row(0, "visit list HF-00235", "No visit"),
      // Wrong usage, and values that are none.
      Row(64, "nonsense", "nonsense"),
      Row(64, "due --nonsense", "--nonsense"),
      Row(64, "due --duty nonsense", "nonsense"),
      Row(64, "due --status late", "late"),
      Row(64, "due --format xml", "xml"),
      Row(64, "due --worker nobody", "nobody"),
      Row(64, "due --today 2026-02-29", "2026-02-29"),
      Row(64, "--today tomorrow due", "tomorrow"),
      Row(64, "due extra", "extra"),
      Row(64, "dashboard --team East --team West", "--team"),
      Row(64, "find", "query"),
      Row(64, "find evans --limit 0", "--limit"),
      Row(64, "visit", "visit"),
      Row(64, "policy", "policy"),
      Row(64, "visit log HF-00231", "--date"),
      Row(64, "visit log HF-00231 --date 31/02/2026 --kinds support --mode home", "31/02/2026"),
      Row(64, "visit log HF-00231 --date 2026-03-09 --kinds tea --mode home", "tea"),
      Row(64, "visit log HF-00231 --date 2026-03-09 --kinds , --mode home", "--kinds"),
      Row(64, "visit log HF-00231 --date 2026-03-09 --kinds support --mode boat", "boat"),
      Row(
        64, "visit log HF-00231 --date 2026-03-09 --kinds support --mode home --worker nobody",
        "nobody"),
      Row(64, "visit void HF-00231 2026-01-16-x", "--reason"),
      Row(64, "import", "path"),
      Row(64, "import @/register --skip-bad", "--rejected"),
      Row(64, "demo @/made --households 0", "--households"),
      // Bad data in a fact.
      Row(
        65, "visit log HF-00231 --date 2026-03-11 --kinds supervision --mode home", "2026"),
      // Not there.
      Row(66, "--store @/nowhere due", "@/nowhere"),
      Row(66, "--store @/nowhere check", "@/nowhere"),
      Row(66, "due --household HF-99999", "HF-99999"),
      Row(66, "show HF-99999", "HF-99999"),
      Row(66, "log --household HF-99999", "HF-99999"),
      Row(66, "visit list HF-99999", "HF-99999"),
      Row(66, "visit void HF-00231 none --reason mistake", "none"),
      Row(
        66, "visit log HF-99999 --date 2026-03-09 --kinds support --mode home", "HF-99999"),
      Row(66, "import @/no-such-folder", "no-such-folder"),
      // There already.
      Row(73, "init", "@/store"),
      Row(73, "demo @/store", "@/store"),
    ]

    /// One store for every row: those that fail must have changed nothing.
    @Test func everyCommandLineEndsWithItsStatusAndALine() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let before = try home.done("log", "--format", "json").output
      for row in Self.rows {
        let line = row.line.replacing("@", with: home.path)
        let run = try home.start(line.split(separator: " ").map(String.init)).finish()
        #expect(run.status == row.status, "\(row.testDescription): \(run)")
        if row.says.isEmpty {
          #expect(run.errors.isEmpty, "\(row.testDescription): \(run.errors)")
          #expect(!run.output.isEmpty, "\(row.testDescription)")
        } else {
          let says = row.says.replacing("@", with: home.path)
          #expect(run.errors.contains(says), "\(row.testDescription): \(run.errors)")
          let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false)
          #expect(lines.count == 2, "\(row.testDescription) says one line: \(run.errors)")
        }
        if row.status != 0 { #expect(run.output.isEmpty, "\(row.testDescription)") }
      }
      #expect(try home.done("log", "--format", "json").output == before)
    }

    @Test func aVisitOfOnesOwnNeedsOneselfInStaff() throws {
      let home = try TestHome()
      try SmallRegister.write(to: home)
      let staff = SmallRegister.staff.replacing("\n\(TestHome.user),", with: "\nsomebody,")
      let register = SmallRegister.register.replacing(",\(TestHome.user),", with: ",somebody,")
      try home.write(staff, to: "register/staff.csv")
      try home.write(register, to: "register/households.csv")
      try FileManager.default.removeItem(atPath: home.path + "/register/visits.csv")
      try home.done("init")
      try home.done("import", home.path + "/register")
      let visit = ["visit", "log", "HF-00231", "--date", "2026-03-09", "--kinds", "support"]
      let refused = try home.start(visit + ["--mode", "home"]).finish()
      #expect(refused.status == 77, "\(refused)")
      #expect(refused.output.isEmpty)
      let named = try home.start(visit + ["--mode", "home", "--worker", "somebody"]).finish()
      #expect(named.status == 0, "\(named)")
      // The app asks who you are, and says how to be added.
      let app = try home.start([]).finish()
      #expect(app.status == 77, "\(app)")
      #expect(app.output.isEmpty)
      #expect(app.errors.contains(TestHome.user) && app.errors.contains("staff.csv"), "\(app)")
    }

    @Test func aReaderThatGoesAwayIsNoFailure() throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let pipeline = try Spawned(
        "bash", ["-c", "set -o pipefail; '\(TestHome.binary)' due | true"],
        environment: home.environment
      ).finish()
      #expect(pipeline.status == 0, "\(pipeline)")
      #expect(pipeline.errors.isEmpty, "\(pipeline)")
      let full = try Spawned(
        "bash", ["-c", "'\(TestHome.binary)' due > /dev/full"], environment: home.environment
      ).finish()
      #expect(full.status == 74, "\(full)")
    }
  }
}
