import Casework
import Fostering
import Terminal
import Widgets

/// Voiding a visit that was recorded by mistake: first the reason, then a clear yes.
///
/// Neither Enter nor the key that opened it ever voids anything: only `y` does.
struct VoidVisitScreen: Screen {
  let household: HouseholdReference
  let visit: Visit
  var reason = TextField(limit: 300)
  /// The question, once a reason is given.
  var question: Dialog<Answer>?
  var isSaving = false

  enum Answer: Hashable, Sendable { case keep, void }

  init(_ visit: Visit, of household: HouseholdReference) {
    self.visit = visit
    self.household = household
  }

  static let reasonScope = KeyScope(
    "void-reason", title: "Void a visit", under: Keys.everywhere, takesText: true)
  static let questionScope = KeyScope(
    "void-question", title: "Void a visit", under: Keys.everywhere)

  static let bindings: [Binding] = [
    Binding(
      nil, in: reasonScope, [.enter], "Go on", help: "Go on to the question.", priority: 1),
    Binding(
      .back, in: reasonScope, [.escape, .control("c")], "Cancel",
      help: "Go back; the visit stays as it is.", isKept: true),
    Binding(
      nil, in: questionScope, [.enter], "Go back", help: "Go back; the visit stays as it is.",
      priority: 2),
    Binding(
      nil, in: questionScope, [.character("y")], "Void it", help: "Void the visit.", priority: 1),
    Binding(
      .back, in: questionScope, [.escape, .control("c")], "Cancel",
      help: "Go back to the reason.", isKept: true),
  ]

  var scope: KeyScope { question == nil ? Self.reasonScope : Self.questionScope }
  var isOverlay: Bool { true }

  func heading(_ world: World) -> Heading { Heading(title: "VOID A VISIT") }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    guard !isSaving else { return [] }
    if question != nil { return answer(key) }
    switch key {
    case .escape, .control("c"): return [.back(mayLeave: false)]
    case .enter:
      guard !reason.text.trimmed.isEmpty else {
        return [.announce("Say why the visit was a mistake: the reason is kept with it.")]
      }
      question = Dialog(
        "Void this visit?",
        text: [
          "\(visit.date.long), \(visit.kinds.words), \(household.text).",
          "It stays in the file, marked as void with your reason, and counts for nothing.",
        ],
        options: [
          .init(.keep, "n", "No, leave it as it is", note: "Enter or Esc"),
          .dangerous(.void, "Yes, it was recorded by mistake"),
        ], trigger: .character("V"))
    default: _ = reason.update(key)
    }
    return []
  }

  mutating func paste(_ text: String, _ world: World) -> [Step] {
    if question == nil, !isSaving { _ = reason.update(pasting: text) }
    return []
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    switch message {
    case .visitVoided(let action, let outcome) where action.visit == visit.id:
      let done =
        switch outcome {
        case .voided: "Voided: the visit of \(visit.date.long). It counts for nothing now."
        case .alreadyVoided: "The visit of \(visit.date.long) was void already."
        }
      return [.back(mayLeave: false), .announce(done)]
    case .failed(.voidVisit(let action), _) where action.visit == visit.id:
      isSaving = false
      question = nil
    default: break
    }
    return []
  }

  private mutating func answer(_ key: Key) -> [Step] {
    guard var asked = question else { return [] }
    let outcome = asked.update(key)
    question = asked
    switch outcome {
    case .handled: return []
    case .goBack, .chosen(.keep):
      question = nil
      return []
    case .chosen(.void):
      isSaving = true
      return [
        .effect(
          .voidVisit(
            VoidVisit(household: household, visit: visit.id, reason: reason.text.trimmed)))
      ]
    }
  }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    if let question {
      question.draw(in: area, on: &frame, focused: true)
      return
    }
    let box = area.inset(dx: max(0, (area.width - 76) / 2), dy: max(0, (area.height - 7) / 2))
    frame.fill(box)
    frame.box(box, title: "Void a visit")
    let inner = box.inset(dx: 2, dy: 1)
    frame.write(
      "\(visit.date.long), \(visit.kinds.words)", at: Point(x: inner.x, y: inner.y), in: inner)
    frame.write(
      "Why was it recorded by mistake?", at: Point(x: inner.x, y: inner.y + 2), in: inner)
    reason.draw(in: inner.row(3), on: &frame, focused: true)
  }
}
