import Casework
import Fostering
import Terminal
import Widgets

/// How the form keeps what is typed, and asks before it is left.
extension LogVisitScreen {
  /// How long typing may wait until it is kept; with the write it stays under two seconds.
  static let patience = 1_000

  /// Something was typed: see to it soon that it is kept.
  mutating func changed() -> [Step] {
    guard !isWaking else { return [] }
    isWaking = true
    return [.effect(.wake(milliseconds: Self.patience))]
  }

  /// Keeps what is typed, now; a form that is blank again has its draft removed.
  func keep(_ world: World) -> [Step] {
    guard isEdited, let who = world.environment.who else { return [] }
    let fields = form.answers.fields
    if fields == blank.fields {
      return [.effect(.deleteDraft(name: draftName, of: who.username))]
    }
    return [.effect(.saveDraft(FormDraft(name: draftName, fields: fields), of: who.username))]
  }

  func saveDraft(_ world: World) -> [Step] {
    let steps = keep(world)
    return steps.isEmpty ? [.announce("Your draft is kept already.")] : steps
  }

  mutating func secure(_ world: World) -> [Step] { saving == nil ? keep(world) : [] }

  mutating func mayLeave(_ world: World) -> [Step]? {
    if saving != nil { return [.announce("Saving… one moment.")] }
    guard isTouched || isEdited else { return nil }
    return leave(world, leavesHearth: true)
  }

  mutating func leave(_ world: World, leavesHearth: Bool) -> [Step] {
    guard isTouched || isEdited else {
      guard kept != nil else { return [.back(mayLeave: false)] }
      return [.back(mayLeave: false), .announce("Your draft is kept as it was.")]
    }
    asking = .leaving(
      name: file?.displayName ?? household.text, keptAt: isEdited ? "" : keptAt,
      leavesHearth: leavesHearth)
    return keep(world)
  }

  /// What leaving a form comes to whose words are kept.
  static let left: [Step] = [
    .back(mayLeave: false), .announce("Your draft is kept. Open the form again to go on."),
  ]

  // MARK: - Answers

  mutating func answer(_ key: Key, _ world: World) -> [Step] {
    guard var question = asking else { return [] }
    let outcome = question.dialog.update(key)
    asking = question
    switch outcome {
    case .handled: return []
    case .goBack:
      asking = nil
      // Out of the question about an old draft the way is back to where one came from.
      return question.found == nil ? [] : [.back(mayLeave: false)]
    case .chosen(let answer): return follow(answer, of: question, world)
    }
  }

  private mutating func follow(
    _ answer: Answer, of question: Question, _ world: World
  ) -> [Step] {
    asking = nil
    switch answer {
    case .carryOn: return []
    case .check:
      tabs.select(1)
      form.showEverythingToFix(on: world.today)
      return []
    case .goOn:
      if let found = question.found { restore(found, world) }
      return []
    case .keep:
      let steps = keep(world)
      if question.leavesHearth { return steps + [.leave] }
      // The form goes once the draft is on the disk, and stays where that fails.
      isLeaving = !steps.isEmpty
      return steps.isEmpty ? Self.left : steps
    case .throwAway:
      asking = .throwingAway(
        words: words(of: question.found), leavesHearth: question.leavesHearth,
        found: question.found)
      return []
    case .reallyThrowAway: return throwAway(question, world)
    }
  }

  private mutating func throwAway(_ question: Question, _ world: World) -> [Step] {
    var steps: [Step] = []
    if let who = world.environment.who {
      steps.append(.effect(.deleteDraft(name: draftName, of: who.username)))
    }
    form = VisitForm(blank, on: world.today)
    if let file { form.offer(carers: file.household.carers.map(\.fullName)) }
    (kept, keptAt, opened) = (nil, "", blank.fields)
    steps.append(.announce("The draft is thrown away."))
    // An old draft is out of the way: the form is open, and empty.
    if question.found != nil { return steps }
    return steps + [question.leavesHearth ? .leave : .back(mayLeave: false)]
  }

  mutating func restore(_ draft: FormDraft, _ world: World) {
    form.fill(VisitAnswers(fields: draft.fields), on: world.today)
    kept = form.answers.fields
    opened = form.answers.fields
    keptAt = DraftWords.time(draft.savedAt, on: world.today)
  }

  private func words(of draft: FormDraft?) -> Int {
    (draft.map { VisitAnswers(fields: $0.fields) } ?? form.answers).wordCount
  }
}

/// What is said of drafts.
enum DraftWords {
  /// When a draft was kept: the time of day as it was told, or the day of an instant in UTC.
  static func time(_ savedAt: String, on today: CalendarDate) -> String {
    guard savedAt.utf8.contains(UInt8(ascii: "T")), let day = CalendarDate(savedAt.prefix(10))
    else { return savedAt }
    return day == today ? "today" : day.short(on: today)
  }
}

extension LogVisitScreen.Question {
  /// Mock-up 4.6: nothing is lost either way, so the question is mild.
  static func leaving(name: String, keptAt: String, leavesHearth: Bool) -> Self {
    let words =
      keptAt.isEmpty
      ? "Your words are kept as a draft when you leave."
      : "Your words are kept as a draft (last saved \(keptAt))."
    return Self(
      dialog: Dialog(
        "Leave this form?",
        text: ["The visit to \(name) is not finished.", words],
        options: [
          .init(
            .keep, "k",
            leavesHearth ? "Keep the draft and leave Hearth" : "Keep the draft and leave"),
          .init(.carryOn, "c", "Carry on writing", note: "Esc does the same"),
          .init(.check, "s", "Go to \"Check & save\" now"),
          .init(.throwAway, "x", "Throw the draft away...", note: "asks again"),
        ]), leavesHearth: leavesHearth)
  }

  static func throwingAway(words: Int, leavesHearth: Bool, found: FormDraft?) -> Self {
    Self(
      dialog: Dialog(
        "Throw the draft away?",
        text: ["What you wrote (\(DutyWords.count(words, "word")) of notes) will be gone."],
        options: [
          .init(found == nil ? .carryOn : .goOn, "n", "No, keep it", note: "Enter or Esc"),
          .dangerous(.reallyThrowAway, "Yes, throw it away"),
        ], trigger: .character("x")), leavesHearth: leavesHearth, found: found)
  }

  /// A draft of an earlier sitting.
  ///
  /// Whoever begins to type at once, because a form was expected, must not answer by it: no word
  /// of a date has the letter that throws away.
  static func found(_ draft: FormDraft, on today: CalendarDate) -> Self {
    let words = VisitAnswers(fields: draft.fields).wordCount
    let when = DraftWords.time(draft.savedAt, on: today)
    return Self(
      dialog: Dialog(
        "You have an unfinished visit",
        text: [
          "You began to write this visit up, and it is not finished: "
            + "\(DutyWords.count(words, "word")) of notes, last kept \(when)."
        ],
        options: [
          .init(.goOn, "c", "Continue where you left off", note: "Enter"),
          .init(.throwAway, "x", "Throw it away...", note: "asks again"),
        ]), found: draft)
  }
}
