import ArgumentParser
import CaseStore
import Casework
import Fostering
import FoundationEssentials

/// Measures Hearth's claims, each as a ratio to a named peer in the same run.
///
/// `Benchmarks/run` puts the measurements together; each can be had alone.
@main
struct HearthBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearth-bench",
    abstract: "Measure Hearth beside its peers.",
    subcommands: [DutiesInMemory.self, Pair.self, Save.self, LookUp.self])
}

/// The practice policy that a measurement is made under.
struct PolicyOption: ParsableArguments {
  @Option(help: "The folder of practice.json.")
  var resources = "Resources"

  func policy() throws -> PracticePolicy {
    let json = try Data(contentsOf: URL(filePath: "\(resources)/practice.json"))
    return try PolicyFile(json: Array(json)).policy(with: nil)
  }
}

/// All duties of many households, in memory and without their sentences.
struct DutiesInMemory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duties", abstract: "All duties in memory, without their sentences.")

  @OptionGroup var options: PolicyOption
  @Option(help: "How many households.") var households = 43_000
  @Option(help: "Visits to each.") var visits = 20
  @Option(help: "How often.") var runs = 15

  func run() throws {
    let policy = try options.policy()
    let facts = DutiesBench.households(households, visitsEach: visits)
    let today = CalendarDate(year: 2024, month: 3, day: 31) ?? .latest
    let clock = ContinuousClock()
    var overdue = 0
    let times = (0..<runs).map { _ in
      let start = clock.now
      overdue = DutiesBench.overdue(in: facts, on: today, under: policy)
      return (clock.now - start).inSeconds
    }
    print(
      "| duties of \(households) households in memory (\(overdue) overdue) | \(Spread(times)) | - | - |"
    )
  }
}

/// Two programs in turn, A B A B, with the ratio of each pair.
struct Pair: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Two programs in turn, and the ratio pair by pair.")

  @Option(help: "What is measured.") var name: String
  @Option(help: "What the second program is.") var peer: String
  @Option(help: "How many pairs are counted, after one that is not.") var runs = 15
  @Option(help: "A file that the second program reads as its input.") var peerInput: String?
  @Option(help: "Run through the shell before each run of the first program, untimed.")
  var before: String?
  @Option(help: "Run through the shell before each run of the second program, untimed.")
  var peerBefore: String?
  @Argument(parsing: .postTerminator, help: "A... ::: B...") var commands: [String]

  func run() throws {
    let sides = commands.split(separator: ":::", maxSplits: 1).map(Array.init)
    guard sides.count == 2 else { throw ValidationError("Put ::: between the two commands.") }
    var ours: [Double] = []
    var theirs: [Double] = []
    var ratios: [Double] = []
    var memory = 0.0
    for index in 0...runs {
      try prepare(before.map { Self.numbered($0, index) })
      let a = try ProcessTimer.run(sides[0].map { Self.numbered($0, index) })
      try prepare(peerBefore)
      let b = try ProcessTimer.run(sides[1], input: peerInput)
      guard a.status == 0, b.status == 0 else {
        throw ValidationError("\(name): exit statuses \(a.status) and \(b.status).")
      }
      // The first pair warms the caches.
      if index == 0 { continue }
      ours.append(a.seconds)
      theirs.append(b.seconds)
      ratios.append(a.seconds / b.seconds)
      memory = max(memory, a.peakMemory)
    }
    let ratio = Spread.rounded(Spread(ratios).median, places: 2)
    let peak = Spread.rounded(memory, places: 0)
    print("| \(name) (peak \(peak) MB) | \(Spread(ours)) | \(peer): \(Spread(theirs)) | \(ratio) |")
  }

  /// The word with the number of the run where it says `{run}`.
  private static func numbered(_ word: String, _ run: Int) -> String {
    word.split(separator: "{run}", omittingEmptySubsequences: false).joined(separator: "\(run)")
  }

  private func prepare(_ script: String?) throws {
    guard let script else { return }
    let run = try ProcessTimer.run(["/bin/sh", "-c", script])
    guard run.status == 0 else { throw ValidationError("\(name): cannot prepare: \(script)") }
  }
}
