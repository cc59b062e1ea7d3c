import CaseStore
import Fostering

/// A filter made quick to ask for each household of a country.
struct WantedDuties {
  private let households: Set<HouseholdReference>
  private let workers: Set<Username>
  private let teams: Set<String>
  private let duties: Set<DutyKind>
  private let statuses: Set<DutyStatus>
  private let unassignedOnly: Bool

  init(_ filter: DutyFilter) {
    households = Set(filter.households)
    workers = Set(filter.workers)
    teams = Set(filter.teams)
    duties = Set(filter.duties)
    statuses = Set(filter.statuses)
    unassignedOnly = filter.unassignedOnly
  }

  func includes(_ household: RegisterRow) -> Bool {
    if !households.isEmpty, !households.contains(household.reference) { return false }
    if unassignedOnly, household.worker != nil { return false }
    if !workers.isEmpty {
      guard let worker = household.worker, workers.contains(worker) else { return false }
    }
    if !teams.isEmpty {
      guard let team = household.team, teams.contains(team) else { return false }
    }
    return true
  }

  func includes(_ duty: Duty) -> Bool {
    (duties.isEmpty || duties.contains(duty.kind))
      && (statuses.isEmpty || statuses.contains(duty.status))
  }
}

/// The names of staff by username.
struct StaffNames {
  private let names: [Username: String]

  init(_ staff: [StaffMember]) {
    names = Dictionary(
      staff.map { ($0.username, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(username: Username) -> String? { names[username] }
}
