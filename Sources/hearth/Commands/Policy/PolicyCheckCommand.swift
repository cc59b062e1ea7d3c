import ArgumentParser
import Casework

/// `hearth policy check`: whether the rules in force can be used.
struct PolicyCheckCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the practice rules in force: exit status 78 where a value cannot be used.",
    discussion: """
      Example: before a service's own values are handed out:
        hearth policy check && echo good
      """)

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    // Opening the store reads every rule, and refuses what cannot be used.
    let place: Workplace
    do throws(Failure) { place = try options.workplace(in: surroundings) } catch {
      throw error.details.count > 1 ? error.inFull : error
    }
    let report = try place.policyFile.report(with: place.desk.store)
    let own = report.rows.count { $0.override != nil }
    try StandardStreams.write(
      "The practice rules are sound: \(report.rows.count) settings, \(own) of the service's own.\n")
    return .done
  }
}
