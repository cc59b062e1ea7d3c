import CaseStore
import Fostering

/// Whether what a filter names exists.
extension DutyFilter {
  /// Refuses workers and households that nobody knows, which would give an empty list and pass
  /// for "nothing is owed".
  ///
  /// - Throws: `CaseworkError` of kind `usage` for a worker, `notFound` for a household.
  public func check(against register: Register) throws(CaseworkError) {
    for worker in workers where register.staffMember(worker) == nil {
      throw CaseworkError(
        .usage, "There is no worker \(worker) in the list of staff; give a username of it.")
    }
    for household in households where register.row(household) == nil {
      throw .noHousehold(household)
    }
  }

  /// The teams of the filter that no household and no member of staff is in.
  public func unknownTeams(in register: Register) -> [String] {
    guard !teams.isEmpty else { return [] }
    var known = Set(register.staff.compactMap(\.team))
    for row in register { if let team = row.ownTeam { known.insert(team) } }
    return teams.filter { !known.contains($0) }
  }
}
