import Casework
import Fostering

/// What the app asks of the world: each is a value, and whoever wires the app performs it.
///
/// Every effect is answered by one `Message`: the one named here, or `failed` with the effect
/// itself. `wake` is answered when its time has come; waiting for it is not work in hand.
public enum Effect: Hashable, Sendable {
  /// Everybody in the list of staff. Answer: `staff`.
  case loadStaff
  /// One worker's week. Answer: `caseload`.
  case loadCaseload(Username)
  /// Overdue by worker, of one team or of all. Answer: `overdue`.
  case loadOverdue(team: String?)
  /// The duties of one household for a preview. Answer: `preview`.
  case loadPreview(HouseholdReference)
  /// The matcher over every household. Answer: `lookup`.
  case loadLookup
  /// A household's whole file. Answer: `file`.
  case loadFile(HouseholdReference)
  /// Record a visit. Answer: `visitSaved`.
  case logVisit(LogVisit)
  /// Mark a visit as recorded by mistake. Answer: `visitVoided`.
  case voidVisit(VoidVisit)
  /// What a person has half written. Answer: `drafts`.
  case loadDrafts(of: Username)
  /// Keep what is being typed. Answer: `draftSaved`.
  case saveDraft(FormDraft, of: Username)
  /// Forget what was typed. Answer: `draftDeleted`.
  case deleteDraft(name: String, of: Username)
  /// Say `woken` after so many milliseconds.
  case wake(milliseconds: Int)
  /// Look whether a new day has begun. Answer: `today`.
  case readDay
  /// Draw every cell anew. No answer.
  case redraw
}
