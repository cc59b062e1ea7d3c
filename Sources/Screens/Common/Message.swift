import Casework
import Fostering

/// An answer to an effect, or news from outside.
public enum Message: Sendable {
  case staff([StaffMember])
  case caseload(Caseload)
  /// The matrix of a team or of all, with every duty that is overdue or due soon in it.
  case overdue(OverdueMatrix, rows: [DutyRow])
  case preview(HouseholdReference, [DutyRow])
  case lookup(Lookup)
  case file(HouseholdFile)
  case visitSaved(LogVisit, LogVisit.Outcome)
  case visitVoided(VoidVisit, VoidVisit.Outcome)
  case drafts([FormDraft])
  /// A draft is safe; `at` is the time as people read it.
  case draftSaved(FormDraft, at: String)
  case draftDeleted(name: String)
  case woken
  /// The day that rules and screens take for today.
  case today(CalendarDate)
  /// An effect came to nothing; the text says what failed, on what, and what to do.
  case failed(Effect, String)
  /// Some program committed a change; what is shown may be out of date.
  case storeChanged
}
