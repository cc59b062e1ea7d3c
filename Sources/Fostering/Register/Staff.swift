/// What a member of staff does in the fostering service.
///
/// Source: the service's own structure; which roles count for a duty is practice policy.
public enum Role: String, Coded {
  case serviceManager = "service-manager"
  case teamManager = "team-manager"
  case assistantTeamManager = "assistant-team-manager"
  case supervisingSocialWorker = "supervising-social-worker"
  case fosteringSupportWorker = "fostering-support-worker"
  case hiveCarerSupportWorker = "hive-carer-support-worker"
  case assessingSocialWorker = "assessing-social-worker"
  case recruitmentOfficer = "recruitment-officer"
  case trainer
  case auditor
}

/// A member of staff.
public struct StaffMember: Hashable, Sendable {
  /// The name by which the computer knows them.
  public var username: Username
  /// Their name as people write it.
  public var name: String
  /// What they do now; a visit is judged by the role recorded now.
  public var role: Role
  /// Their team, or nil for those who have none.
  public var team: String?
  /// Their address for electronic mail.
  public var email: String?

  public init(
    username: Username, name: String, role: Role, team: String? = nil, email: String? = nil
  ) {
    self.username = username
    self.name = name
    self.role = role
    self.team = team
    self.email = email
  }
}
