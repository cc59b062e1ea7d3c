import CaseStore
import Fostering

/// How many duties of one kind stand where.
public struct Tally: Hashable, Sendable {
  public var overdue: Int
  public var dueSoon: Int
  public var upcoming: Int

  public init(overdue: Int = 0, dueSoon: Int = 0, upcoming: Int = 0) {
    self.overdue = overdue
    self.dueSoon = dueSoon
    self.upcoming = upcoming
  }

  /// All duties counted.
  public var all: Int { overdue + dueSoon + upcoming }

  public static func + (left: Tally, right: Tally) -> Tally {
    Tally(
      overdue: left.overdue + right.overdue, dueSoon: left.dueSoon + right.dueSoon,
      upcoming: left.upcoming + right.upcoming)
  }
}

/// Overdue by worker: a row for each worker who holds an approved household, a column a duty.
public struct OverdueMatrix: Hashable, Sendable {
  public var today: CalendarDate
  /// The team that was asked for, or nil for all.
  public var team: String?
  /// Workers in order of name; households without a worker come last.
  public var rows: [Row]
  public var totals: [DutyKind: Tally]

  /// One worker's counts.
  public struct Row: Hashable, Sendable {
    /// Nil for the households that nobody is allocated to.
    public var worker: Username?
    /// The worker's name, or `(unassigned)`.
    public var name: String
    /// The worker's team.
    public var team: String?
    /// The approved households held.
    public var households: Int
    /// A tally for every duty, zeros where there are none.
    public var cells: [DutyKind: Tally]

    public init(
      worker: Username?, name: String, team: String?, households: Int, cells: [DutyKind: Tally]
    ) {
      self.worker = worker
      self.name = name
      self.team = team
      self.households = households
      self.cells = cells
    }

    /// The row's duties of all kinds together.
    public var total: Tally { cells.values.reduce(Tally(), +) }
  }

  public init(
    today: CalendarDate, team: String?, rows: [Row], totals: [DutyKind: Tally]
  ) {
    self.today = today
    self.team = team
    self.rows = rows
    self.totals = totals
  }

  /// All duties of all rows.
  public var total: Tally { totals.values.reduce(Tally(), +) }

  /// The filter whose duty list is what a cell counts; all duties of a row without a duty.
  public func filter(for row: Row?, duty: DutyKind?) -> DutyFilter {
    DutyFilter(
      workers: row?.worker.map { [$0] } ?? [], teams: team.map { [$0] } ?? [],
      duties: duty.map { [$0] } ?? [],
      unassignedOnly: row.map { $0.worker == nil } ?? false)
  }

  /// Counts the duties of a register.
  ///
  /// - Parameter team: only households of this team, by their own, else their worker's.
  public static func of(
    _ register: Register, team: String? = nil, on today: CalendarDate,
    under policy: PracticePolicy
  ) -> OverdueMatrix {
    let wanted = WantedDuties(DutyFilter(teams: team.map { [$0] } ?? []))
    let staff = Dictionary(
      register.staff.map { ($0.username, $0) }, uniquingKeysWith: { first, _ in first })
    var rows: [Username?: Row] = [:]
    var totals = Tally.noneOfAll
    for household in register where wanted.includes(household) {
      guard household.standing(on: today) == .approved else { continue }
      let worker = household.worker
      let duties = Duty.all(for: household.dutyFacts, on: today, under: policy)
      var row = rows[worker] ?? Row(worker, of: worker.flatMap { staff[$0] })
      row.households += 1
      for duty in duties {
        row.cells[duty.kind, default: Tally()].count(duty.status)
        totals[duty.kind, default: Tally()].count(duty.status)
      }
      rows[worker] = row
    }
    return OverdueMatrix(
      today: today, team: team, rows: rows.values.sorted(by: Row.isBefore), totals: totals)
  }

  /// The same at a desk: what screens ask.
  public static func ask(
    at desk: Desk, team: String? = nil
  ) throws(CaseworkError) -> OverdueMatrix {
    of(try desk.register(), team: team, on: desk.today, under: desk.policy)
  }
}

extension OverdueMatrix.Row {
  /// An empty row.
  fileprivate init(_ worker: Username?, of member: StaffMember?) {
    self.init(
      worker: worker, name: member?.name ?? worker?.text ?? "(unassigned)", team: member?.team,
      households: 0, cells: Tally.noneOfAll)
  }

  /// By name, then username; households without a worker last.
  fileprivate static func isBefore(_ left: Self, _ right: Self) -> Bool {
    guard let leftWorker = left.worker else { return false }
    guard let rightWorker = right.worker else { return true }
    return (left.name, leftWorker) < (right.name, rightWorker)
  }
}

extension Tally {
  static let noneOfAll: [DutyKind: Tally] = Dictionary(
    uniqueKeysWithValues: DutyKind.allCases.map { ($0, Tally()) })

  mutating func count(_ status: DutyStatus) {
    switch status {
    case .overdue: overdue += 1
    case .dueSoon: dueSoon += 1
    case .upcoming: upcoming += 1
    }
  }
}
