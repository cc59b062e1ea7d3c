import ArgumentParser
import CaseStore
import Casework

/// `hearth demo`: a store with a made-up service to try things on.
struct DemoCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a store with a made-up service to try things on.",
    discussion: """
      Nobody in it exists. Its dates lie around today; the same seed, size and --today give the \
      same service.

      Example: look around in a small one:
        hearth demo /tmp/made-up --households 40
        hearth --store /tmp/made-up
      """)

  @Argument(help: ArgumentHelp("The folder to make the store in.", valueName: "dir"))
  var folder: String

  @Option(help: ArgumentHelp("How many households.", valueName: "number"))
  var households = 120

  @Option(help: ArgumentHelp("Another number gives another service.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Years of history before today.", valueName: "number"))
  var years = 3

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard (1...200_000).contains(households) else {
      throw ValidationError("--households must be from 1 to 200000.")
    }
    guard (1...20).contains(years) else { throw ValidationError("--years must be from 1 to 20.") }
  }

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let today = try surroundings.today(options.today)
    let identity = StoreIdentity(
      id: RandomIdentity.make(), service: DemoService.serviceName, isMadeUp: true)
    let store: FileStore
    do throws(CaseStoreError) {
      store = try FileStore.create(at: folder, about: identity)
    } catch { throw Failure(error) }
    let progress = ProgressBar(on: surroundings, saying: "Making the service")
    let author = Author(user: surroundings.user.name, time: SystemClock.instant())
    try DemoService(households: households, seed: seed, years: years, today: today)
      .commit(to: store, by: author, progress: progress.show)
    progress.clear()
    StandardStreams.say(
      "Made a made-up service of \(households) households in \(folder). "
        + "Next: hearth --store \(folder)")
    return .done
  }
}
