import CaseStore
import Fostering

/// Finds households by carers' names, references, phones and postcodes, misspelt or not.
public struct Lookup: Sendable {
  private let register: Register
  private let today: CalendarDate
  private let policy: PracticePolicy
  private let staffNames: StaffNames
  private let index: LookupIndex

  /// Prepares the names of a register once, so that each key is answered at once.
  public init(_ register: Register, on today: CalendarDate, under policy: PracticePolicy) {
    self.register = register
    self.today = today
    self.policy = policy
    staffNames = StaffNames(register.staff)
    index = LookupIndex(register, on: today)
  }

  /// The same at a desk: what screens ask.
  public static func ask(at desk: Desk) throws(CaseworkError) -> Lookup {
    Lookup(try desk.register(), on: desk.today, under: desk.policy)
  }

  /// How many households can be found.
  public var count: Int { index.count }

  /// The households that match every word of a query, best first.
  ///
  /// - Parameters:
  ///   - query: words of names in any order, a reference, a phone number or a postcode.
  ///   - limit: the most matches wanted.
  ///   - own: the worker whose households come first among equals.
  public func search(_ query: String, limit: Int = 20, own: Username? = nil) -> LookupAnswer {
    let query = LookupQuery(query)
    let limit = max(0, limit)
    let scan = LookupScan(query, in: index, own: own, limit: limit)
    let few = scan.total < LookupScan.firstOnes
    return LookupAnswer(
      matches: scan.ranked.prefix(limit).map { match($0.household, query) },
      near: few ? scan.near.few.map { match($0.household, query) } : [], total: scan.total)
  }

  /// The household as it is shown, whatever was typed: for the lists that need no query.
  public func match(_ reference: HouseholdReference) -> LookupAnswer.Match? {
    register.row(reference).map { match($0, why: "") }
  }

  private func match(_ household: Int, _ query: LookupQuery) -> LookupAnswer.Match {
    let row = register[household]
    return match(row, why: MatchReason(row).text(for: query))
  }

  private func match(_ row: RegisterRow, why: String) -> LookupAnswer.Match {
    let worker = row.worker
    return LookupAnswer.Match(
      household: row.reference, name: row.name, displayName: CarerNames.together(row.carers),
      carers: row.carers.map { Carer.fullName($0.first, $0.last) }, worker: worker,
      workerName: worker.flatMap { staffNames[$0] },
      team: row.team, status: status(of: row), matched: why)
  }

  private func status(of row: RegisterRow) -> LookupStatus {
    switch row.standing(on: today) {
    case .ended: return .ended(row.endedOn ?? today)
    case .notYetApproved: return .notYetApproved(row.approvedOn)
    case .approved:
      let duties = Duty.all(for: row.dutyFacts, on: today, under: policy)
      return .duty(duties.map(\.status).min() ?? .upcoming)
    }
  }
}

/// What a search came to.
public struct LookupAnswer: Hashable, Sendable {
  /// The best matches, best first, up to the limit.
  public var matches: [Match]
  /// Households that match all words but one; only looked for while few match them all.
  public var near: [Match]
  /// How many households match in all.
  public var total: Int

  public init(matches: [Match], near: [Match], total: Int) {
    self.matches = matches
    self.near = near
    self.total = total
  }

  /// A household found.
  public struct Match: Hashable, Sendable {
    public var household: HouseholdReference
    /// The name the household goes by.
    public var name: String
    /// The carers as one says them: "Gwen & Rhys Evans".
    public var displayName: String
    /// The carers' full names.
    public var carers: [String]
    public var worker: Username?
    public var workerName: String?
    public var team: String?
    public var status: LookupStatus
    /// Why it was found: "gwne = Gwen (spelling), ev = Evans".
    public var matched: String

    public init(
      household: HouseholdReference, name: String, displayName: String, carers: [String],
      worker: Username?, workerName: String?, team: String?, status: LookupStatus,
      matched: String
    ) {
      self.household = household
      self.name = name
      self.displayName = displayName
      self.carers = carers
      self.worker = worker
      self.workerName = workerName
      self.team = team
      self.status = status
      self.matched = matched
    }
  }
}

/// Where a household that was found stands: its worst duty, or why it has none.
public enum LookupStatus: Hashable, Sendable {
  case duty(DutyStatus)
  case ended(CalendarDate)
  case notYetApproved(CalendarDate)

  /// The status as commands write it: "overdue", "ended".
  public var code: String {
    switch self {
    case .duty(let status): status.code
    case .ended: Standing.ended.rawValue
    case .notYetApproved: Standing.notYetApproved.rawValue
    }
  }
}
