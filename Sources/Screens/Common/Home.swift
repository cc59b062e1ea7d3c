import Fostering

/// Where a person starts.
enum Home: Hashable, Sendable {
  case myWeek
  /// Of one team, or of all.
  case overdue(team: String?)
  case find

  /// The screen for what a person does.
  ///
  /// Those who manage start with their team's duties, those who hold cases with their own week,
  /// everybody else with the look-up.
  init(of person: StaffMember, holdsCases: Bool) {
    switch person.role {
    case .serviceManager: self = .overdue(team: nil)
    case .teamManager, .assistantTeamManager: self = .overdue(team: person.team)
    case .supervisingSocialWorker, .fosteringSupportWorker, .hiveCarerSupportWorker,
      .assessingSocialWorker, .recruitmentOfficer, .trainer, .auditor:
      self = holdsCases ? .myWeek : .find
    }
  }
}

extension Environment {
  /// Where whoever is using the app starts; nil while nobody is chosen.
  var home: Home? {
    who.map { Home(of: $0, holdsCases: caseHolders.contains($0.username)) }
  }
}
