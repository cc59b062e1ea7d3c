import Casework
import Fostering
import Terminal
import Widgets

/// Log visit: what happened on a visit is written up here, checked, and saved.
///
/// Whatever is typed is in a draft within two seconds. Nothing that is missing or wrong stops
/// anybody from moving about or leaving; it only stops the saving, and says where to put it right.
struct LogVisitScreen: Screen {
  let household: HouseholdReference
  var file: HouseholdFile?
  var tabs = Tabs(["Visit", "Check & save"])
  var form: VisitForm
  /// The answers of a form that nobody has touched.
  var blank: VisitAnswers
  /// The fields as they were when this form was opened: from there on it counts as touched.
  var opened: [String: String]
  /// The fields of the draft as it is kept, or nil while there is none.
  var kept: [String: String]?
  /// When the draft was kept last, as people read it.
  var keptAt = ""
  /// Whether a look at what to keep is on its way.
  var isWaking = false
  /// The line chosen on the tab Check & save.
  var choice = 0
  /// Whether something was typed on that tab, where nothing takes it.
  var hasStrayTyping = false
  /// Whether the form goes as soon as its draft is kept.
  var isLeaving = false
  var asking: Question?
  /// The visit that is being saved; nothing can be changed meanwhile.
  var saving: LogVisit?
  /// When the duty that it does is due next.
  var nextDue: CalendarDate?

  /// Whether a draft is gone on with without asking.
  let goesOn: Bool

  init(_ household: HouseholdReference, kinds: VisitKinds, goesOn: Bool = false) {
    self.household = household
    self.goesOn = goesOn
    blank = VisitAnswers()
    blank.kinds = kinds
    opened = blank.fields
    form = VisitForm(blank, on: .earliest)
  }

  /// A question over the form.
  struct Question: Sendable {
    var dialog: Dialog<Answer>
    /// Whether the answer to keep the draft leaves the program, or only the form.
    var leavesHearth = false
    /// The draft that was found when the form was opened.
    var found: FormDraft?
  }

  enum Answer: Hashable, Sendable { case keep, carryOn, check, throwAway, reallyThrowAway, goOn }

  var isChecking: Bool { tabs.selected == 1 }

  func heading(_ world: World) -> Heading {
    let name = file?.displayName ?? ""
    var state = keptAt.isEmpty ? "" : "Draft saved \(keptAt)"
    if isEdited { state += (state.isEmpty ? "" : "  ") + "* edited" }
    return Heading(
      title: "LOG VISIT",
      about: [name, household.text].filter { !$0.isEmpty }.joined(separator: "  "), state: state)
  }

  /// Whether something is filled in that the draft does not have.
  var isEdited: Bool { form.answers.fields != (kept ?? blank.fields) }

  /// Whether something was filled in since the form was opened.
  var isTouched: Bool { form.answers.fields != opened }

  var draftSavedAt: String? { isTouched ? keptAt : nil }

  var draftName: String { FormDraft.visitName(household) }

  func unsavedDraft(_ world: World) -> FormDraft? {
    let fields = form.answers.fields
    guard isEdited, fields != blank.fields else { return nil }
    return FormDraft(name: draftName, fields: fields)
  }
}
