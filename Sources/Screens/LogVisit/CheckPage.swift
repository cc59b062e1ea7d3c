import Casework
import Fostering
import Terminal
import Widgets

/// The second tab of the form: what is to be put right, the visit in full, and what it will do.
struct CheckPage {
  let answers: VisitAnswers
  let today: CalendarDate
  /// What saving would do to the duties, a line each.
  let consequences: [String]
  /// Who the visit is recorded for.
  let workerName: String

  var things: [ThingToFix] { answers.thingsToFix(on: today) }

  /// Draws the page; `choice` is the line with the focus, the one after the things being Save.
  func draw(in area: Rect, choice: Int, isSaving: Bool, on frame: inout Frame) {
    let things = things
    var y = area.y
    let head =
      things.isEmpty
      ? "Nothing to put right. Enter saves this visit."
      : "\(DutyWords.count(things.count, "thing")) to put right before it can be saved:"
    SpreadLine(head).draw(in: Rect(x: area.x, y: y, width: area.width, height: 1), on: &frame)
    y += 1
    let buttons =
      things.map { "! \($0.question.label): \($0.text)" }
      + [isSaving ? "[ Saving… ]" : "[ Save this visit ]"]
    let chosen = min(max(0, choice), buttons.count - 1)
    for (number, text) in buttons.enumerated() where y < area.bottom {
      let start = Point(x: area.x + 3, y: y)
      let style: Style = number == chosen ? .focus : number < things.count ? .alarm : .strong
      if number == chosen {
        frame.write(">", at: Point(x: area.x + 1, y: y), in: area)
        frame.cursor = start
      }
      frame.write(TextWidth.truncated(text, to: area.width - 4), at: start, in: area, style: style)
      y += 1
    }
    frame.rule(y: y, in: area)
    drawFacts(in: area.dropTop(y + 1 - area.y), on: &frame)
  }

  private func drawFacts(in area: Rect, on frame: inout Frame) {
    var y = area.y
    for (label, value) in facts where y < area.bottom {
      frame.write(label, at: Point(x: area.x + 1, y: y), in: area, style: .heading)
      let room = max(1, area.width - 21)
      for line in TextWidth.wrapped(value, width: room) where y < area.bottom {
        frame.write(line, at: Point(x: area.x + 20, y: y), in: area)
        y += 1
      }
    }
  }

  private var facts: [(label: String, value: String)] {
    let day = answers.day(on: today).map { DatePhrase.echo($0, on: today) }
    let there = answers.everybodyPresent.joined(separator: ", ")
    let seen = answers.childrenSeen.map { $0 ? "yes" : "no" } ?? "not recorded"
    var facts = [
      ("Date of visit", day ?? "-"),
      ("Kind", answers.kinds.isEmpty ? "-" : answers.kinds.words),
      ("How", answers.mode.words),
      ("What became of it", answers.outcome(on: today).words + ", by " + workerName),
      ("Who was there", there.isEmpty ? "-" : there), ("Children seen", seen),
    ]
    for (number, line) in consequences.enumerated() {
      facts.append((number == 0 ? "What it will do" : "", line))
    }
    for warning in answers.warnings(on: today) { facts.append(("Please look", warning)) }
    let words = DutyWords.count(answers.wordCount, "word")
    facts.append(("Notes (\(words))", answers.notes.isEmpty ? "-" : answers.notes))
    return facts
  }
}
