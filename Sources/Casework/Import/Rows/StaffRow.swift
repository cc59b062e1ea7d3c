import Fostering

/// A row of staff.csv.
struct StaffRow {
  let line: Int
  let username: Username
  private let name: String
  private let role: Role
  private let team: Given<String>
  private let email: Given<String>

  init?(_ row: inout RowReader) {
    let username = row.required("username", row.text("username"))
    let name = row.required("name", row.text("name"))
    let role = row.required("role", row.code("role", Role.self))
    team = row.text("team")
    email = row.text("email")
    guard row.faults.isEmpty, let username, let name, let role else { return nil }
    line = row.record.line
    self.username = Username(username)
    self.name = name
    self.role = role
  }

  /// The member of staff as recorded, brought up to date.
  func applied(to recorded: StaffMember?) -> StaffMember {
    StaffMember(
      username: username, name: name, role: role, team: team.over(recorded?.team),
      email: email.over(recorded?.email))
  }
}
