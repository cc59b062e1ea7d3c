import CaseStore
import Fostering

/// Records a visit: made, planned or missed.
public struct LogVisit: Hashable, Sendable {
  public var household: HouseholdReference
  public var date: CalendarDate
  public var kinds: VisitKinds
  public var mode: VisitMode
  public var outcome: VisitOutcome
  /// Who made it; nil means the author, who must be in staff.
  public var worker: Username?
  public var present: [String]
  public var childrenSeen: Bool?
  public var summary: String?

  public init(
    household: HouseholdReference, date: CalendarDate, kinds: VisitKinds, mode: VisitMode,
    outcome: VisitOutcome = .completed, worker: Username? = nil, present: [String] = [],
    childrenSeen: Bool? = nil, summary: String? = nil
  ) {
    self.household = household
    self.date = date
    self.kinds = kinds
    self.mode = mode
    self.outcome = outcome
    self.worker = worker
    self.present = present
    self.childrenSeen = childrenSeen
    self.summary = summary
  }

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    case recorded(VisitID)
    /// A planned visit with the same key took these values.
    case completedPlan(VisitID)
    /// The same visit is recorded already.
    case unchanged(VisitID)

    public var visit: VisitID {
      switch self {
      case .recorded(let id), .completedPlan(let id), .unchanged(let id): id
      }
    }
  }

  /// Commits the visit and the household's record at once.
  ///
  /// Visits are add-only: where somebody else changed the household meanwhile, it is read again
  /// and tried again, a bounded number of times.
  public func commit(at desk: Desk, by author: Author) throws(CaseworkError) -> Outcome {
    let worker = try checked(at: desk, by: author)
    for _ in 0..<Self.mostTries {
      let record = try desk.household(household)
      let step = try step(on: record, by: worker, at: desk)
      guard case .change(let visit, let recorded, let outcome) = step else {
        return step.outcome
      }
      var head = record.value
      head.visits.put(visit.facts)
      let changes = [
        Recorded<Household>.change(to: head, from: record),
        Recorded<Visit>.change(to: visit, of: household, from: recorded),
      ]
      if try desk.commit(changes, by: author, reason: reason) != nil { return outcome }
    }
    throw .changedMeanwhile("the visit of \(date.withYear) to \(household)")
  }

  /// Another program must have changed the same household this often in a row to stop a visit.
  private static let mostTries = 60

  private var reason: String {
    outcome == .planned
      ? "Plan \(kinds.inSentence) on \(date.iso)"
      : "Log \(kinds.inSentence) of \(date.iso)"
  }
}

// MARK: - Checks

extension LogVisit {
  /// Checks the values that can be judged without the household's record.
  ///
  /// - Returns: the visit's worker.
  private func checked(at desk: Desk, by author: Author) throws(CaseworkError) -> Username {
    if kinds.list.isEmpty {
      throw CaseworkError(
        .usage, "A visit needs at least one kind: supervision, unannounced or support.")
    }
    if outcome == .completed, date > desk.today {
      throw CaseworkError(
        .badData,
        "A completed visit cannot be dated after today (\(desk.today.withYear)): "
          + "record it as planned, or correct its date \(date.withYear).")
    }
    if let worker {
      if try Recorded<StaffMember>.read(worker, from: desk.store) == nil {
        throw CaseworkError(
          .usage, "The worker \(worker) is not in the list of staff; import a staff.csv with them.")
      }
      return worker
    }
    if try Recorded<StaffMember>.read(author.user, from: desk.store) == nil {
      throw CaseworkError(
        .notAllowed,
        "You (\(author.user)) are not in the list of staff: name the worker with --worker, "
          + "or ask for a staff.csv with you in it to be imported.")
    }
    return author.user
  }
}

// MARK: - What to do

extension LogVisit {
  private enum Step {
    case nothing(VisitID)
    case change(Visit, Recorded<Visit>?, Outcome)

    var outcome: Outcome {
      switch self {
      case .nothing(let id): .unchanged(id)
      case .change(_, _, let outcome): outcome
      }
    }
  }

  /// Finds whether the visit is there already, completes a plan, or is new.
  private func step(
    on record: Recorded<Household>, by worker: Username, at desk: Desk
  ) throws(CaseworkError) -> Step {
    let key = VisitKey(date: date, kinds: kinds, worker: worker)
    let alike = record.value.visits.filter { !$0.isVoided && VisitKey($0) == key }
    var plan: Recorded<Visit>?
    for facts in alike {
      guard let recorded = try Recorded<Visit>.read(facts.id, of: household, from: desk.store)
      else { continue }
      if made(as: facts.id, by: worker) == recorded.value { return .nothing(facts.id) }
      if recorded.value.outcome == .planned, plan == nil { plan = recorded }
    }
    if outcome == .completed, let plan {
      let visit = made(as: plan.value.id, by: worker)
      return .change(visit, plan, .completedPlan(visit.id))
    }
    let taken = Set(record.value.visits.map(\.id))
    let id = key.identity(in: household, isTaken: taken.contains)
    return .change(made(as: id, by: worker), nil, .recorded(id))
  }

  private func made(as id: VisitID, by worker: Username) -> Visit {
    Visit(
      id: id, date: date, kinds: kinds, outcome: outcome, mode: mode, worker: worker,
      present: present, childrenSeen: childrenSeen,
      summary: summary.flatMap { $0.isEmpty ? nil : $0 })
  }
}

extension VisitKinds {
  /// The kinds within a sentence: "supervision visit".
  var inSentence: String { words.lowercased() }
}
