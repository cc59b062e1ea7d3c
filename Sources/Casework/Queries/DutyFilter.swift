import Fostering

/// Which duties are wanted.
///
/// An empty list lets everything through; the lists are joined by "and".
public struct DutyFilter: Hashable, Sendable {
  public var households: [HouseholdReference]
  public var workers: [Username]
  /// Teams by name: the household's own, else its worker's.
  public var teams: [String]
  public var duties: [DutyKind]
  public var statuses: [DutyStatus]
  /// Only the duties of households that nobody is allocated to.
  public var unassignedOnly: Bool

  public init(
    households: [HouseholdReference] = [], workers: [Username] = [], teams: [String] = [],
    duties: [DutyKind] = [], statuses: [DutyStatus] = [], unassignedOnly: Bool = false
  ) {
    self.households = households
    self.workers = workers
    self.teams = teams
    self.duties = duties
    self.statuses = statuses
    self.unassignedOnly = unassignedOnly
  }
}
