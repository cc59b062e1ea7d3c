import Casework
import Fostering

/// My week as plain text.
enum PlainWeek {
  static func lines(_ caseload: Caseload, _ environment: Environment) -> [String] {
    var rows = [["Status", "Carer", "Reference", "What", "Due", "Last", ""]]
    for item in WeekItem.lines(of: caseload, drafts: []) {
      rows.append([
        item.status, item.name, item.household.text, item.what,
        item.due, item.last, item.remark,
      ])
    }
    let counts =
      "\(caseload.overdue) overdue, \(caseload.dueSoon) due (\(caseload.dueThisWeek) this week), "
      + "\(caseload.booked) booked, \(DutyWords.count(caseload.households, "household"))"
    let body = caseload.rows.isEmpty ? ["No household is allocated to you."] : TextTable.lines(rows)
    return [FirstScreen.head("MY WEEK", environment), counts, ""] + body
  }
}
