import CaseStore
import Casework
import Fostering
import Terminal
import Testing

@testable import Screens

/// Where people start, on the screen and as plain text.
@Suite struct HomeTests {
  static let homes: [(user: Username, title: String, about: String)] = [
    ("pnair", "MY WEEK", "Priya Nair - East"), ("mchen", "MY WEEK", "Mei Chen - West"),
    ("sowen", "OVERDUE BY WORKER", "East team"), ("atm", "OVERDUE BY WORKER", "East team"),
    ("chief", "OVERDUE BY WORKER", "All teams"), ("audit", "FIND A HOUSEHOLD", "Ola Audit"),
    ("fsw", "FIND A HOUSEHOLD", "Jo Fairley"),
  ]

  @Test(arguments: homes) func everybodyStartsWhereTheirWorkIs(
    _ home: (user: Username, title: String, about: String)
  ) throws {
    let app = try SmallService.app(as: home.user)
    let head = try #require(app.lines.first)
    #expect(head.contains(home.title) && head.contains(home.about), "\(head)")
    #expect(head.contains("as at Tue 10 Mar 2026"), "a day that was given is shown as one")
  }

  @Test func whoeverHoldsNoCasesStartsWithFindWhateverTheirRole() {
    let worker = StaffMember(username: "new", name: "New", role: .supervisingSocialWorker)
    #expect(Home(of: worker, holdsCases: false) == .find)
    #expect(Home(of: worker, holdsCases: true) == .myWeek)
    let support = StaffMember(username: "fsw", name: "F", role: .fosteringSupportWorker)
    #expect(Home(of: support, holdsCases: true) == .myWeek)
    let manager = StaffMember(username: "m", name: "M", role: .teamManager, team: "East")
    #expect(Home(of: manager, holdsCases: true) == .overdue(team: "East"))
  }

  @Test func aTeamManagerGoesToTheirOwnWeekAndBack() throws {
    var app = try SmallService.app(as: "sowen")
    app.type("w")
    #expect(app.lines[0].contains("MY WEEK"))
    #expect(app.text.contains("No household is allocated to you."))
    app.press(.escape)
    #expect(app.lines[0].contains("OVERDUE BY WORKER"))
  }

  @Test func inAMadeUpServiceOneChoosesAndMayChooseAgain() throws {
    var app = try AppDriver(at: SmallService.desk(), as: nil, isMadeUp: true)
    #expect(app.lines[0].contains("WHO ARE YOU?"))
    app.press(.down, .down, .enter)
    #expect(app.lines[0].contains("MY WEEK") && app.lines[0].contains("Priya Nair"))
    app.press(.escape)
    #expect(app.lines[0].contains("WHO ARE YOU?"))
    app.press(.down, .enter)
    #expect(app.lines[0].contains("OVERDUE BY WORKER") && app.lines[0].contains("All teams"))
  }

  @Test(arguments: ["pnair", "sowen", "audit", nil] as [Username?])
  func theFirstScreenAsTextSaysAllRows(_ user: Username?) throws {
    let desk = try SmallService.desk()
    let register = try desk.register()
    let who = user.flatMap { register.staffMember($0) }
    let environment = Environment(
      today: desk.today, who: who, caseHolders: Set(register.compactMap(\.worker)),
      service: "Hampshire", policy: desk.policy)
    let answer: Message
    switch FirstScreen.question(environment) {
    case .loadCaseload(let worker): answer = .caseload(try Caseload.ask(worker, at: desk))
    case .loadOverdue(let team):
      answer = .overdue(
        try OverdueMatrix.ask(at: desk, team: team),
        rows: try DutyList.rows(at: desk, matching: DutyFilter(statuses: [.overdue, .dueSoon])))
    default: answer = .lookup(try Lookup.ask(at: desk))
    }
    let text = FirstScreen.lines(answer, environment).joined(separator: "\n")
    switch user {
    case "pnair":
      for word in ["MY WEEK", "OVERDUE 11d", "booked Thu", "on hold 76d", "5 households", "OK"] {
        #expect(text.contains(word), "\(word) in\n\(text)")
      }
    case "audit": #expect(text.contains("11 households"))
    default:
      #expect(text.contains("OVERDUE BY WORKER") && text.contains("Oldest: 748 days"), "\(text)")
      #expect(text.contains("Mei Chen") == (user == nil), "\(text)")
    }
  }

  @Test func someoneUnknownIsToldHowToBeAdded() {
    let text = UnknownUser.explanation(login: "jdoe", service: "Hampshire").joined(separator: "\n")
    for word in ["jdoe", "Hampshire", "staff.csv", "hearth import"] { #expect(text.contains(word)) }
  }
}
