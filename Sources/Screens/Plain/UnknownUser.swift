/// What somebody is told whom the list of staff does not hold.
public enum UnknownUser {
  /// The explanation, a line each: who the computer says they are, and how they are added.
  ///
  /// - Parameters:
  ///   - login: the computer's name for them.
  ///   - service: the fostering service's name.
  public static func explanation(login: String, service: String) -> [String] {
    let list = service.isEmpty ? "the list of staff" : "the list of staff of \(service)"
    return [
      "This computer knows you as \"\(login)\", and nobody of that name is in \(list).",
      "A manager can add you: a line in staff.csv with your username (\(login)), your name,",
      "your role and your team, brought in with \"hearth import staff.csv\".",
      "After that, start hearth again.",
    ]
  }
}
