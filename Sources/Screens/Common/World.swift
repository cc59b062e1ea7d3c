import Casework
import Fostering
import Terminal

/// What every screen may read and only the app may change.
struct World: Sendable {
  var environment: Environment
  var size = Size(width: 80, height: 24)
  /// Everybody in the list of staff; empty until it is loaded.
  var staff: [StaffMember] = []
  /// What the person at the keyboard has half written.
  var drafts: [FormDraft] = []
  /// The matcher over every household, once it is loaded.
  var lookup: Lookup?
  /// Saves that are not answered yet: a change that comes in meanwhile is our own.
  var savesUnderWay = 0

  var today: CalendarDate { environment.today }

  /// A worker's name as people write it, or the username of somebody who has left the list.
  func name(of worker: Username) -> String {
    staff.first { $0.username == worker }?.name ?? worker.text
  }

  /// What a worker does now.
  func role(of worker: Username) -> Role? {
    staff.first { $0.username == worker }?.role
  }
}
