import CaseStore
import Casework
import Fostering
import Testing

/// A service of three staff and two households, and sheets of a row to change it with.
enum SmallService {
  static let staff = """
    username,name,role,team,email
    tm1,Tess Marlow,team-manager,East,tm1@example.org
    ssw1,Sam Sharma,supervising-social-worker,East,
    fsw1,Flo Webb,fostering-support-worker,East,

    """
  static let households = """
    reference,name,type,approved_on,places,worker,phone,carer1_first_name,carer1_last_name
    HF-1,Evans,mainstream,2020-01-06,2,ssw1,01632 960001,Gwen,Evans
    HF-2,Obi,connected,2021-05-04,1,,,Chidi,Obi

    """

  static func desk(on today: CalendarDate = Fixtures.today) throws -> Desk {
    let desk = try Fixtures.desk(on: today)
    _ = try Fixtures.importing([.staff: staff, .households: households], at: desk)
    return desk
  }

  /// A sheet of one row that can be taken, with some cells changed or added.
  static func sheet(_ kind: ImportKind, _ changes: [String: String] = [:]) -> String {
    let cells = row(kind).merging(changes) { $1 }
    let columns = cells.keys.sorted()
    let line = columns.map { quoted(cells[$0] ?? "") }.joined(separator: ",")
    return columns.joined(separator: ",") + "\n" + line + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }

  private static func row(_ kind: ImportKind) -> [String: String] {
    switch kind {
    case .staff: ["username": "new1", "name": "Nia New", "role": "trainer"]
    case .households:
      [
        "reference": "HF-3", "name": "Price", "type": "mainstream", "approved_on": "2022-02-01",
        "places": "2", "carer1_first_name": "Rhys", "carer1_last_name": "Price",
      ]
    case .visits:
      [
        "reference": "HF-1", "date": "2024-03-01", "kinds": "supervision", "outcome": "completed",
        "mode": "home", "worker": "ssw1",
      ]
    case .reviews:
      [
        "reference": "HF-1", "held_on": "2023-12-04", "scope": "full", "outcome": "continue",
      ]
    case .holds:
      [
        "reference": "HF-1", "start": "2024-01-15", "expected_end": "2024-04-15",
        "scope": "full-break", "initiated_by": "carer", "reason": "house-move",
        "authorised_by": "tm1",
      ]
    case .placements:
      ["reference": "HF-1", "child": "C1", "type": "short-term", "start": "2023-05-01"]
    }
  }

  /// The household's record at a desk.
  static func household(_ reference: HouseholdReference, at desk: Desk) throws -> Household {
    try HouseholdFile.open(reference, at: desk).household
  }
}

extension CalendarDate {
  /// The date of a test, which fails where it is none.
  static func of(_ iso: String) throws -> CalendarDate { try #require(CalendarDate(iso)) }
}
