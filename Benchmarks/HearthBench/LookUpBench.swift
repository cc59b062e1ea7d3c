import ArgumentParser
import CaseStore
import Casework
import Fostering

/// One key of the Find screen: the whole search, in an open program.
struct LookUp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Finding a household, per key.")

  @OptionGroup var options: PolicyOption
  @Argument(help: "A store to look in.") var store: String
  @Option(help: "The day.") var today: String
  @Option(help: "What is typed.") var query = "gwne ev"
  @Option(help: "How often.") var runs = 20

  func run() throws {
    guard let today = CalendarDate(today) else { throw ValidationError("No such day.") }
    let desk = Desk(
      store: try FileStore.open(at: store), policy: try options.policy(), today: today)
    let clock = ContinuousClock()
    var start = clock.now
    let lookup = try Lookup.ask(at: desk)
    let preparing = (clock.now - start).inSeconds
    var times: [Double] = []
    for _ in 0..<runs {
      for length in 1...query.count {
        start = clock.now
        _ = lookup.search(String(query.prefix(length)), limit: 20)
        times.append((clock.now - start).inSeconds)
      }
    }
    print(
      "| look-up per key, \(lookup.count) households (made ready once in "
        + "\(Spread.ms(preparing)) ms) | \(Spread(times)) | - | - |")
  }
}
