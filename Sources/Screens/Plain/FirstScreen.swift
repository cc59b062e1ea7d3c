import Casework
import Fostering

/// The first screen as plain text: for pipes, for terminals that cannot draw, for `--plain`.
///
/// It says all that the screen says, every row of it, without boxes and without cutting.
public enum FirstScreen {
  /// What must be asked before the text can be made.
  public static func question(_ environment: Environment) -> Effect {
    guard let who = environment.who, let home = environment.home else {
      return .loadOverdue(team: nil)
    }
    switch home {
    case .overdue(let team): return .loadOverdue(team: team)
    case .myWeek: return .loadCaseload(who.username)
    case .find: return .loadLookup
    }
  }

  /// The lines of the screen that the answer belongs to.
  public static func lines(_ answer: Message, _ environment: Environment) -> [String] {
    switch answer {
    case .caseload(let caseload): PlainWeek.lines(caseload, environment)
    case .overdue(let matrix, let rows): PlainOverdue.lines(matrix, rows, environment)
    case .lookup(let lookup):
      [
        head("FIND A HOUSEHOLD", environment), "",
        "\(DutyWords.count(lookup.count, "household")) can be found by name, reference, phone or"
          + " postcode.",
        "On the command line: hearth find NAME",
      ]
    case .failed(_, let text): [text]
    default: []
    }
  }

  /// The line that names the screen, the person and the day.
  static func head(_ title: String, _ environment: Environment) -> String {
    [title, environment.whoWords, environment.dateWords].filter { !$0.isEmpty }
      .joined(separator: "   ")
  }
}
