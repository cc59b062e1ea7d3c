import Casework
import Fostering

/// A screen that another screen can ask for, without knowing how it is made.
enum Destination: Hashable, Sendable {
  case myWeek
  case overdueByWorker
  /// The duties that a cell of the matrix counts.
  case duties(OverdueCell, rows: [DutyRow])
  case find
  /// A household's file, on the duty that one came from.
  case file(HouseholdReference, duty: DutyKind?)
  /// A visit to write up; `kinds` are ticked to begin with. A draft of it is gone on with at once
  /// where that is what was asked for, and else offered.
  case logVisit(HouseholdReference, kinds: VisitKinds, goesOn: Bool = false)
  case visit(Visit, of: HouseholdReference)
  case voidVisit(Visit, of: HouseholdReference)
}

/// A cell of Overdue by worker: a worker or all, a duty or all of them.
struct OverdueCell: Hashable, Sendable {
  var row: OverdueRowID
  /// Nil for the duties of every kind.
  var duty: DutyKind?
  /// "Owain Rees / Supervision visit".
  var title: String
}

/// A row of Overdue by worker.
enum OverdueRowID: Hashable, Sendable {
  /// A worker, or nil for the households that nobody is allocated to.
  case worker(Username?)
  case total
}

/// What a screen wants done after an event; the app does it.
enum Step: Sendable {
  case effect(Effect)
  /// Put a screen on top of this one.
  case open(Destination)
  /// Take this screen away and show the one below, exactly as it was left. From the first screen
  /// that is out of the program, if `mayLeave` says that the key meant it.
  case back(mayLeave: Bool)
  /// Leave the program; whatever was half done has been asked about.
  case leave
  /// Say what just happened, on the line above the footer, until the next key.
  case announce(String)
  /// Say what went wrong.
  case complain(String)
  /// Somebody was chosen: start again as them.
  case become(StaffMember)
}
