import Casework
import Fostering
import Terminal
import Widgets

/// How the form is drawn.
extension LogVisitScreen {
  /// The part of the screen that has the questions.
  func formRect(_ world: World) -> Rect { formRect(Chrome.body(world.size)) }

  private func formRect(_ area: Rect) -> Rect {
    area.dropTop(2).dropBottom(lastTime == nil || area.height < 17 ? 0 : 1)
  }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    tabs.draw(in: area.row(0), on: &frame)
    let count = form.answers.thingsToFix(on: world.today).count
    let fixes = count == 0 ? "nothing to fix" : "\(count) to fix before you save"
    SpreadLine("", right: fixes).draw(
      in: area.row(0).dropLeft(max(0, area.width - 30)), on: &frame)
    frame.rule(y: area.y + 1, in: area)
    if isChecking {
      page(world).draw(
        in: area.dropTop(2), choice: choice, isSaving: saving != nil, on: &frame)
    } else {
      let rect = formRect(area)
      form.draw(in: rect, on: &frame)
      if let lastTime, rect.bottom < area.bottom {
        SpreadLine(TextWidth.truncated(lastTime, to: area.width - 3)).draw(
          in: area.bottom(1).dropLeft(1), on: &frame)
      }
    }
    asking?.dialog.draw(in: area, on: &frame, focused: true)
  }

  func legend(_ world: World) -> String {
    if asking != nil { return "" }
    return form.answers.warnings(on: world.today).first { $0 != "There are no notes." } ?? ""
  }

  private func page(_ world: World) -> CheckPage {
    let name = world.environment.who?.name ?? "you"
    return CheckPage(
      answers: form.answers, today: world.today, consequences: consequences(world),
      workerName: name)
  }

  private func consequences(_ world: World) -> [String] {
    guard let file, let facts = facts(world), !facts.kinds.isEmpty else { return [] }
    return VisitConsequence.lines(
      of: facts, to: file.household, on: world.today, under: world.environment.policy,
      roles: { role(of: $0, world) })
  }

  /// When the duty that the visit does is due next.
  func dueAfterwards(_ world: World) -> CalendarDate? {
    guard let file, let facts = facts(world) else { return nil }
    return VisitConsequence.nextDue(
      after: facts, to: file.household, on: world.today, under: world.environment.policy,
      roles: { role(of: $0, world) })
  }

  /// The facts of the visit as they would stand in the file.
  private func facts(_ world: World) -> VisitFacts? {
    guard let who = world.environment.who, let visit = visit(world) else { return nil }
    return VisitFacts(
      id: "", date: visit.date, kinds: visit.kinds, outcome: visit.outcome, mode: visit.mode,
      worker: who.username, childrenSeen: visit.childrenSeen)
  }

  private func role(of worker: Username, _ world: World) -> Role? {
    let who = world.environment.who
    return worker == who?.username ? who?.role : world.role(of: worker)
  }

  /// What was said last time: "Last time (16 Jan): ...".
  private var lastTime: String? {
    let last = file?.visits.first { $0.voided == nil && $0.summary != nil && $0.date <= today }
    guard let last, let said = last.summary, let file else { return nil }
    let line = said.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "Last time (\(last.date.short(on: file.today))): \"\(line)\""
  }

  private var today: CalendarDate { file?.today ?? .latest }
}
