import Fostering
import Terminal
import Widgets

/// The form of a visit: the fields, what they say, and how each is understood.
struct VisitForm: Hashable, Sendable {
  private(set) var form: Form<VisitQuestion>
  /// The outcome somebody picked; until then the marked one follows from the date.
  private var pickedOutcome: VisitOutcome?
  /// The questions that were left once: only they say what is wrong with them.
  private var visited: Set<VisitQuestion> = []

  init(_ answers: VisitAnswers, on today: CalendarDate) {
    form = Form([
      FormField(.date, VisitQuestion.date.label, required: true, .text(TextField(), width: 18)),
      FormField(
        .kinds, VisitQuestion.kinds.label, required: true,
        .checklist(ChecklistField(VisitKind.allCases.map { FieldOption($0.code, $0.shortWords) }))),
      FormField(
        .mode, VisitQuestion.mode.label,
        .choice(ChoiceField(VisitMode.allCases.map { FieldOption($0.code, $0.words) }))),
      FormField(
        .outcome, VisitQuestion.outcome.label,
        .choice(ChoiceField(VisitOutcome.allCases.map { FieldOption($0.code, $0.words) }))),
      FormField(.present, VisitQuestion.present.label, .checklist(ChecklistField([]))),
      FormField(
        .others, VisitQuestion.others.label, .text(TextField(limit: 200), width: 40)),
      FormField(
        .childrenSeen, VisitQuestion.childrenSeen.label,
        .choice(
          ChoiceField([
            FieldOption("yes", "Yes"), FieldOption("no", "No"), FieldOption("", "Not recorded"),
          ]))),
      FormField(.notes, VisitQuestion.notes.label, .notes(MultilineEditor(), rows: 5)),
    ])
    form[.present]?.isShown = false
    fill(answers, on: today)
  }

  /// What is filled in.
  var answers: VisitAnswers {
    var answers = VisitAnswers()
    answers.date = form.text(.date)
    answers.kinds = VisitKinds(form.ticked(.kinds).compactMap(VisitKind.init(rawValue:)))
    answers.mode = form.picked(.mode).flatMap(VisitMode.init(rawValue:)) ?? .home
    answers.pickedOutcome = pickedOutcome
    answers.present = form.ticked(.present)
    answers.others = form.text(.others)
    answers.childrenSeen = form.picked(.childrenSeen).flatMap { $0.isEmpty ? nil : $0 == "yes" }
    answers.notes = form.text(.notes)
    return answers
  }

  /// Fills every field in.
  mutating func fill(_ answers: VisitAnswers, on today: CalendarDate) {
    form.fill(.date, answers.date)
    form.tick(.kinds, answers.kinds.list.map(\.code))
    form.pick(.mode, answers.mode.code)
    pickedOutcome = answers.pickedOutcome
    offer(people: offered + answers.present.filter { !offered.contains($0) })
    form.tick(.present, answers.present)
    form.fill(.others, answers.others)
    form.pick(.childrenSeen, answers.childrenSeen.map { $0 ? "yes" : "no" } ?? "")
    form.fill(.notes, answers.notes)
    followDate(on: today)
  }

  /// Offers the carers as people who may have been there; whoever is ticked stays in the list.
  mutating func offer(carers: [String]) {
    offer(people: carers + form.ticked(.present).filter { !carers.contains($0) })
  }

  private var offered: [String] {
    guard case .checklist(let list) = form[.present]?.content else { return [] }
    return list.options.map(\.id)
  }

  private mutating func offer(people: [String]) {
    guard case .checklist(var list) = form[.present]?.content else { return }
    list.offer(people.map { FieldOption($0, $0) })
    form[.present]?.content = .checklist(list)
    form[.present]?.isShown = !people.isEmpty
  }

  // MARK: - Keys

  var focus: VisitQuestion { form.focus ?? .date }

  mutating func focus(on question: VisitQuestion) { form.focus(on: question) }

  mutating func update(_ key: Key, in rect: Rect, on today: CalendarDate)
    -> Form<VisitQuestion>.Outcome
  {
    if let day = pickedDay(by: key, on: today) {
      form.fill(.date, day.withYear)
      followDate(on: today)
      return .changed(.date)
    }
    fit(rect)
    let outcome = form.update(key, in: rect)
    settle(outcome, on: today)
    return outcome
  }

  /// The day that Down or Up takes where the date's words fit several: Down the first that is
  /// named, Up the last.
  private func pickedDay(by key: Key, on today: CalendarDate) -> CalendarDate? {
    guard focus == .date, case .ambiguous(let days) = answers.reading(on: today) else { return nil }
    return key == .down ? days.first : key == .up ? days.last : nil
  }

  mutating func update(pasting text: String, in rect: Rect, on today: CalendarDate)
    -> Form<VisitQuestion>.Outcome
  {
    fit(rect)
    let outcome = form.update(pasting: text, in: rect)
    settle(outcome, on: today)
    return outcome
  }

  /// Shows what is wrong everywhere: somebody went to save.
  mutating func showEverythingToFix(on today: CalendarDate) {
    visited = Set(VisitQuestion.allCases)
    remark(on: today)
  }

  private mutating func settle(_ outcome: Form<VisitQuestion>.Outcome, on today: CalendarDate) {
    switch outcome {
    case .changed(.outcome):
      pickedOutcome = form.picked(.outcome).flatMap(VisitOutcome.init(rawValue:))
      remark(on: today)
    case .changed(.date): followDate(on: today)
    case .changed(.notes): break
    case .changed: remark(on: today)
    case .moved(let from, _):
      visited.insert(from)
      remark(on: today)
    default: break
    }
  }

  private mutating func followDate(on today: CalendarDate) {
    form.pick(.outcome, answers.outcome(on: today).code)
    remark(on: today)
  }

  /// Says how the date is understood, and what is wrong with fields that were left already.
  private mutating func remark(on today: CalendarDate) {
    let answers = answers
    form[.date]?.echo =
      switch answers.reading(on: today) {
      case .date(let day): "= " + DatePhrase.echo(day, on: today)
      case .empty: "such as: last fri, 12/3, 3 days ago"
      case .ambiguous(let days):
        "Down: \(days.first?.long ?? "")  Up: \(days.last?.long ?? "")"
      case .unknown: "= ?"
      }
    let things = answers.thingsToFix(on: today)
    for question in VisitQuestion.allCases {
      let thing = things.first { $0.question == question }
      form[question]?.error = visited.contains(question) ? thing?.text : nil
    }
  }

  // MARK: - Drawing

  func draw(in rect: Rect, on frame: inout Frame) {
    var fitted = self
    fitted.fit(rect)
    fitted.form.draw(in: rect, on: &frame, focused: true)
  }

  /// Gives the notes the rows that the other fields leave, at least four.
  private mutating func fit(_ rect: Rect) {
    guard case .notes(let editor, let rows) = form[.notes]?.content else { return }
    let others = form.height(width: rect.width) - rows
    let wanted = max(4, rect.height - others)
    if wanted != rows { form[.notes]?.content = .notes(editor, rows: wanted) }
  }
}

extension VisitKind {
  /// The kind in one word, where "visit" goes without saying.
  var shortWords: String {
    switch self {
    case .supervision: "Supervision"
    case .unannounced: "Unannounced"
    case .support: "Support"
    }
  }
}
