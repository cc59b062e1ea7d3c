import CaseStore
import Casework
import Dispatch
import Fostering
import Screens
import Synchronization

/// Performs what the screens ask for: it knows the store, the clock and the user, they do not.
///
/// Effects are done one after the other on a thread of their own, so that a save is on the disk
/// before what was asked for after it is read, and no key ever waits for the disk.
final class EffectWorker: Sendable {
  private let desk: Desk
  private let user: Username
  /// Whether today was fixed by hand and no midnight changes it.
  private let isTodayFixed: Bool
  private let queue = DispatchQueue(label: "casework", qos: .userInitiated)
  /// Told when nothing has been saved for half a minute after a save.
  private let tidy: @Sendable () -> Void
  /// How many saves there have been.
  private let saves = Mutex(0)

  init(
    desk: Desk, user: Username, isTodayFixed: Bool, tidy: @escaping @Sendable () -> Void = {}
  ) {
    self.desk = desk
    self.user = user
    self.isTodayFixed = isTodayFixed
    self.tidy = tidy
  }

  /// Does an effect on the worker's thread, and hands its answer over.
  func perform(_ effect: Effect, _ reply: @escaping @Sendable (Message) -> Void) {
    queue.async { [self] in
      if let message = answer(to: effect) { reply(message) }
    }
  }

  /// Does an effect at once, and gives its answer; nil for those that have none.
  func answer(to effect: Effect) -> Message? {
    do throws(CaseworkError) { return try message(for: effect) } catch {
      return .failed(effect, error.message)
    }
  }

  private func message(for effect: Effect) throws(CaseworkError) -> Message? {
    let desk = presentDesk()
    switch effect {
    case .loadStaff: return .staff(try desk.register().staff)
    case .loadCaseload(let worker): return .caseload(try Caseload.ask(worker, at: desk))
    case .loadOverdue(let team):
      // Both from one register, so that no commit falls between the counts and the rows.
      let register = try desk.register()
      let filter = DutyFilter(
        teams: team.map { [$0] } ?? [], statuses: [.overdue, .dueSoon])
      return .overdue(
        OverdueMatrix.of(register, team: team, on: desk.today, under: desk.policy),
        rows: DutyList.rows(
          register, matching: filter, naming: .carers, on: desk.today, under: desk.policy))
    case .loadPreview(let household):
      return .preview(
        household, try DutyList.rows(at: desk, matching: DutyFilter(households: [household])))
    case .loadLookup: return .lookup(try Lookup.ask(at: desk))
    case .loadFile(let household): return .file(try HouseholdFile.open(household, at: desk))
    case .logVisit(let visit):
      defer { tidyWhenQuiet() }
      return .visitSaved(visit, try visit.commit(at: desk, by: author()))
    case .voidVisit(let void):
      defer { tidyWhenQuiet() }
      return .visitVoided(void, try void.commit(at: desk, by: author()))
    case .loadDrafts(let owner):
      return .drafts(try FormDraft.all(of: owner, at: desk).map(Self.readable))
    case .saveDraft(let draft, let owner):
      let author = Author(user: owner, time: SystemClock.instant())
      try draft.save(at: desk, by: author)
      return .draftSaved(draft, at: SystemClock.timeOfDay())
    case .deleteDraft(let name, let owner):
      try FormDraft.discard(name, of: owner, at: desk)
      return .draftDeleted(name: name)
    case .readDay: return .today(desk.today)
    case .wake, .redraw: return nil
    }
  }

  /// Has the store put in order once no save follows for half a minute: a pause costs nobody time.
  private func tidyWhenQuiet() {
    let mine = saves.withLock { count in
      count += 1
      return count
    }
    queue.asyncAfter(deadline: .now() + .seconds(30)) { [self] in
      if saves.withLock({ $0 }) == mine { tidy() }
    }
  }

  /// The desk on the present day: midnight passes while the app is open.
  private func presentDesk() -> Desk {
    guard !isTodayFixed else { return desk }
    var desk = desk
    desk.today = SystemClock.today()
    return desk
  }

  /// Who commits now: always the kernel's user, whoever was chosen in a made-up service.
  private func author() -> Author { Author(user: user, time: SystemClock.instant()) }

  /// A draft with the time of its last save as people read it.
  private static func readable(_ draft: FormDraft) -> FormDraft {
    var draft = draft
    draft.savedAt = SystemClock.words(ofInstant: draft.savedAt)
    return draft
  }
}
