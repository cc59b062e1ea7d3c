import ArgumentParser
import Casework
import Fostering

/// The filters of a list of duties.
///
/// Each may be given several times; different ones are joined
/// by "and".
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only this household.", valueName: "reference"))
  var household: [String] = []

  @Option(help: ArgumentHelp("Only households of this worker.", valueName: "username"))
  var worker: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only households of this team: the household's own, else its worker's.", valueName: "name"))
  var team: [String] = []

  @Option(help: "Only this duty.")
  var duty: [DutyKind] = []

  @Option(help: "Only duties that stand so.")
  var status: [DutyStatus] = []
}

extension FilterOptions {
  /// The filter, once the store knows every household and worker that it names.
  func filter(at place: Workplace) throws(Failure) -> DutyFilter {
    try place.require(households: household)
    try place.require(workers: worker)
    return DutyFilter(
      households: household.map { HouseholdReference($0) },
      workers: worker.map { Username($0) }, teams: team, duties: duty, statuses: status)
  }
}

extension DutyKind: ExpressibleByArgument {}
extension DutyStatus: ExpressibleByArgument {}
