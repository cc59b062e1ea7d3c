import ArgumentParser
import CaseStore

/// `hearth init`: a new, empty store.
struct InitCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a new, empty store; its folder is made too.",
    discussion: """
      Example: a store for a service, then its spreadsheets:
        hearth init --store /srv/hearth --service "East Fostering"
        hearth import --store /srv/hearth spreadsheets/
      """)

  @Option(help: ArgumentHelp("The fostering service's name.", valueName: "name"))
  var service = ""

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let path = try surroundings.places.store(options.store)
    let identity = StoreIdentity(id: RandomIdentity.make(), service: service)
    do throws(CaseStoreError) { try FileStore.create(at: path, about: identity) } catch {
      throw Failure(error)
    }
    StandardStreams.say("Made an empty store in \(path). Next: hearth import FOLDER.")
    return .done
  }
}
