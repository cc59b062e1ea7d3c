import Fostering

@testable import CaseStore

/// All that a register says, to compare it with another's.
struct RegisterRows: Equatable {
  struct Row: Equatable {
    var reference: HouseholdReference
    var texts: [String?]
    var facts: DutyFacts
    var placements: [CalendarDate?]
    var places: Int
    var worker: Username?
    var type: HouseholdType
  }

  var transaction: Int
  var staff: [StaffMember]
  var rows: [Row]

  init(_ register: Register) {
    transaction = register.transaction
    staff = register.staff
    rows = register.map { row in
      Row(
        reference: row.reference,
        texts: [row.name, row.ownTeam, row.team, row.phone, row.postcode] + row.carerNames,
        facts: row.dutyFacts, placements: row.placements.flatMap { [$0.start, $0.end] },
        places: row.places, worker: row.worker, type: row.type)
    }
  }
}
