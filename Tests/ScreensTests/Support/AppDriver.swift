import CaseStore
import Casework
import Fostering
import Terminal

@testable import Screens

/// The whole app in memory: keys go in, frames come out, and effects are done at once.
///
/// It stands where the program's own wiring stands: a desk, a clock that shows one time, and a
/// list of what the app wanted later.
struct AppDriver {
  private(set) var app: HearthApp
  private(set) var size: Size
  let desk: Desk
  /// Every effect asked for, oldest first.
  private(set) var effects: [Effect] = []
  /// Effects whose answer is held back until `deliver` is called.
  var heldBack: (Effect) -> Bool = { _ in false }
  private var held: [Effect] = []
  /// Whether some moment to keep what was typed is still to come.
  private var isWakePending = false
  private let user: Username

  init(
    at desk: Desk, as who: StaffMember?, isMadeUp: Bool = false,
    size: Size = Size(width: 80, height: 24)
  ) throws {
    self.desk = desk
    self.size = size
    user = who?.username ?? "somebody"
    let register = try desk.register()
    let environment = Environment(
      today: desk.today, isTodayGiven: true, who: who,
      caseHolders: Set(register.compactMap(\.worker)), service: "Hampshire Fostering",
      isMadeUp: isMadeUp, policy: desk.policy)
    app = HearthApp(environment)
    send(.terminal(.resize(size)))
  }

  var frame: Frame { app.view(size) }
  var lines: [String] { frame.lines }
  var text: String { lines.joined(separator: "\n") }
  /// The screen as one line of words, so that a sentence may be looked for over a line's end.
  var flowing: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
  /// The line that the cursor stands on.
  var focusedLine: String { frame.cursor.map { lines[$0.y] } ?? "" }
  /// How many screens lie on one another, home included.
  var depth: Int { app.layers.count }
  var hasEnded: Bool { app.ending != nil }

  // MARK: - Input

  mutating func press(_ keys: Key...) {
    for key in keys { send(.terminal(.key(key))) }
  }

  mutating func type(_ text: String) {
    for letter in text { send(.terminal(.key(.character(letter)))) }
  }

  mutating func paste(_ text: String) { send(.terminal(.paste(text))) }

  mutating func resize(_ width: Int, _ height: Int) {
    size = Size(width: width, height: height)
    send(.terminal(.resize(size)))
  }

  mutating func hear(_ message: Message) { send(.message(message)) }

  /// Lets the time pass for which typing may wait until it is kept.
  mutating func wait() {
    guard isWakePending else { return }
    isWakePending = false
    send(.message(.woken))
  }

  /// Gives the answers that were held back.
  mutating func deliver() {
    let waiting = held
    held = []
    for effect in waiting { if let answer = answer(to: effect) { send(.message(answer)) } }
  }

  mutating func send(_ event: AppEvent<Message>) {
    var waiting = app.update(event)[...]
    // An answer may be the next question; no event of a screen needs a hundred.
    for _ in 0..<100 {
      guard let effect = waiting.popFirst() else { return }
      effects.append(effect)
      if heldBack(effect) {
        held.append(effect)
      } else if let answer = answer(to: effect) {
        waiting += app.update(.message(answer))
      }
    }
  }

  // MARK: - Effects

  private mutating func answer(to effect: Effect) -> Message? {
    if case .wake = effect {
      isWakePending = true
      return nil
    }
    do { return try message(for: effect) } catch { return .failed(effect, error.message) }
  }

  private func message(for effect: Effect) throws(CaseworkError) -> Message? {
    switch effect {
    case .loadStaff: return .staff(try desk.register().staff)
    case .loadCaseload(let worker): return .caseload(try Caseload.ask(worker, at: desk))
    case .loadOverdue(let team):
      return .overdue(
        try OverdueMatrix.ask(at: desk, team: team),
        rows: DutyList.rows(
          try desk.register(),
          matching: DutyFilter(teams: team.map { [$0] } ?? [], statuses: [.overdue, .dueSoon]),
          naming: .carers, on: desk.today, under: desk.policy))
    case .loadPreview(let household):
      return .preview(
        household, try DutyList.rows(at: desk, matching: DutyFilter(households: [household])))
    case .loadLookup: return .lookup(try Lookup.ask(at: desk))
    case .loadFile(let household): return .file(try HouseholdFile.open(household, at: desk))
    case .logVisit(let visit): return .visitSaved(visit, try visit.commit(at: desk, by: author))
    case .voidVisit(let void): return .visitVoided(void, try void.commit(at: desk, by: author))
    case .loadDrafts(let owner): return .drafts(try FormDraft.all(of: owner, at: desk))
    case .saveDraft(let draft, let owner):
      try draft.save(at: desk, by: Author(user: owner, time: author.time))
      return .draftSaved(draft, at: "09:47")
    case .deleteDraft(let name, let owner):
      try FormDraft.discard(name, of: owner, at: desk)
      return .draftDeleted(name: name)
    case .readDay: return .today(desk.today)
    case .wake, .redraw: return nil
    }
  }

  private var author: Author { Author(user: user, time: "2024-03-10T09:47:00Z") }
}
