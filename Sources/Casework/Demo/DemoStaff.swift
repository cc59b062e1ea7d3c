import Fostering

/// The made-up staff: two support teams with all their roles, and who holds which household.
struct DemoStaff {
  static let teams = ["East", "West"]

  let members: [StaffMember]
  /// The supervising social workers who hold households, by team.
  private let holders: [[Username]]

  /// - Parameter households: a supervising social worker holds about thirteen of them.
  init(households: Int, seed: UInt64) {
    var random = DemoRandom(seed: seed, place: -1)
    var names = DemoNames.Staff()
    var members: [StaffMember] = []
    func add(_ username: String, _ role: Role, _ team: String?) {
      members.append(
        StaffMember(
          username: Username(username), name: names.next(&random), role: role, team: team,
          email: "\(username)@example.org"))
    }
    add("servicemgr", .serviceManager, nil)
    for team in Self.teams {
      let short = team.lowercased()
      add("tm\(short)", .teamManager, team)
      add("atm\(short)1", .assistantTeamManager, team)
      add("atm\(short)2", .assistantTeamManager, team)
    }
    let perTeam = max(1, (households + Self.caseload) / (2 * Self.caseload))
    var holders: [[Username]] = []
    for (number, team) in Self.teams.enumerated() {
      let usernames = (0..<perTeam).map {
        "ssw" + DemoWords.padded(number * perTeam + $0 + 1, to: 3)
      }
      for username in usernames { add(username, .supervisingSocialWorker, team) }
      holders.append(usernames.map { Username($0) })
    }
    // Started this week: holds no household yet.
    add(
      "ssw" + DemoWords.padded(2 * perTeam + 1, to: 3), .supervisingSocialWorker, Self.teams[1])
    for team in Self.teams {
      let short = team.lowercased()
      add("fsw\(short)", .fosteringSupportWorker, team)
      add("hcsw\(short)", .hiveCarerSupportWorker, team)
      add("asw\(short)", .assessingSocialWorker, team)
    }
    add("recruit1", .recruitmentOfficer, nil)
    add("trainer1", .trainer, nil)
    add("auditor1", .auditor, nil)
    self.members = members
    self.holders = holders
  }

  private static let caseload = 13

  /// Who supervises a household: its place among all says which team and who.
  ///
  /// Now and then an assistant team manager holds one.
  func worker(of place: Int) -> Username {
    let team = place % 2
    let number = place / 2
    if number % 40 == 39 { return Username("atm\(Self.teams[team].lowercased())1") }
    return holders[team][number % holders[team].count]
  }

  /// Who supervised a household before.
  func earlierWorker(of place: Int) -> Username {
    let team = holders[place % 2]
    return team[(place / 2 + 1) % team.count]
  }

  func team(of place: Int) -> String { Self.teams[place % 2] }

  func teamManager(of place: Int) -> Username { Username("tm\(team(of: place).lowercased())") }

  func supportWorker(of place: Int) -> Username { Username("fsw\(team(of: place).lowercased())") }

  /// Who agrees to holds of more than half a year.
  static let serviceManager: Username = "servicemgr"
}

/// Numbers in words of made-up records.
enum DemoWords {
  /// A number with zeros before it.
  static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
