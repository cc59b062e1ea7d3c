import Fostering

/// The visits to a made-up household: about six-weekly, as late and as patchy as they are.
struct DemoVisits {
  private let household: Household
  private let aims: DemoAims
  private let times: DemoTimes
  /// Who supervises it; a household without a worker was visited by its team.
  private let worker: Username
  private let earlierWorker: Username
  private let supportWorker: Username
  private var made: [Visit] = []
  private var taken: Set<VisitID> = []

  init(
    _ household: Household, _ aims: DemoAims, _ times: DemoTimes, _ place: Int, _ staff: DemoStaff
  ) {
    self.household = household
    self.aims = aims
    self.times = times
    worker = staff.worker(of: place)
    earlierWorker = staff.earlierWorker(of: place)
    supportWorker = staff.supportWorker(of: place)
  }

  var inOrder: [Visit] { made.sorted { ($0.date, $0.id) < ($1.date, $1.id) } }

  mutating func make(_ random: inout DemoRandom) {
    switch aims.stage {
    case .new, .notYetApproved: planFirst(&random)
    case .settled, .recent, .ended, .ending:
      let last = superviseRegularly(&random)
      visitUnannounced(before: last, &random)
      support(&random)
      follow(last, &random)
      if aims.stage != .ended { plan(after: last, &random) }
    }
  }
}

// MARK: - What has happened

extension DemoVisits {
  /// Walks back from the last supervision visit that counts.
  ///
  /// - Returns: the day of that visit.
  private mutating func superviseRegularly(_ random: inout DemoRandom) -> CalendarDate {
    let latest = times.latest
    let wanted =
      switch aims.supervision {
      case .overdue:
        random.weekday(before: latest, by: random.happens(75) ? 43...56 : 57...95)
      case .dueSoon: random.weekday(before: latest, by: 35...42)
      case .upcoming: random.weekday(before: latest, by: 1...32)
      }
    let last = max(wanted, times.approvedOn)
    // Somebody else may have held the household once.
    let handover =
      random.happens(30) ? times.earliest.adding(days: random.number(60...500)) : times.earliest
    add(last, .supervision, mode: aims.habit == .videoTwice ? .video : .home, by: worker, &random)
    var day = last
    var mayBeVideo = false
    while true {
      let next = random.weekday(before: day, by: random.happens(82) ? 34...43 : 44...75)
      guard next >= times.earliest, next < day else { return last }
      if random.happens(7) {
        let attempt = random.weekday(next.adding(days: 2), day.adding(days: -2))
        addMissed(attempt, by: worker, &random)
      }
      day = next
      let mode: VisitMode =
        mayBeVideo && random.happens(14) ? .video : random.happens(5) ? .office : .home
      mayBeVideo = mode != .video
      add(day, .supervision, mode: mode, by: day < handover ? earlierWorker : worker, &random)
    }
  }

  /// One a year; the last as long ago as the duty's status asks.
  private mutating func visitUnannounced(before last: CalendarDate, _ random: inout DemoRandom) {
    let yearAgo = times.latest.adding(months: -12)
    var day =
      switch aims.unannounced {
      case .overdue: random.weekday(before: yearAgo, by: 2...60)
      case .dueSoon: random.weekday(after: yearAgo, by: 2...80)
      case .upcoming: random.weekday(after: yearAgo, by: 100...355)
      }
    if aims.unannounced == .overdue {
      // Somebody tried.
      let attempt = random.weekday(before: times.latest, by: 3...30)
      add(attempt, .unannounced, .noAccess, by: worker, &random)
    }
    var isLast = true
    while day > times.approvedOn, isLast || day >= times.earliest {
      let kinds: VisitKinds =
        day < last && random.happens(40) ? [.supervision, .unannounced] : .unannounced
      add(day, kinds, by: worker, &random)
      day = random.weekday(before: day, by: 270...362)
      isLast = false
    }
  }

  /// A fostering support worker calls on some of them.
  private mutating func support(_ random: inout DemoRandom) {
    guard random.happens(22) else { return }
    var day = times.latest
    for _ in 0..<random.number(2...8) {
      day = random.weekday(before: day, by: 20...90)
      guard day >= times.earliest else { return }
      add(
        day, .support, mode: random.happens(75) ? .home : .phone, by: supportWorker, &random)
    }
  }

  /// What came after the last visit that counts, and does not count.
  private mutating func follow(_ last: CalendarDate, _ random: inout DemoRandom) {
    func dayAfter(_ days: ClosedRange<Int>, _ random: inout DemoRandom) -> CalendarDate? {
      let day = random.weekday(after: last, by: days)
      return day <= times.latest ? day : nil
    }
    switch aims.habit {
    case .none: break
    case .videoTwice:
      if let day = dayAfter(10...32, &random) {
        add(day, .supervision, mode: .video, by: worker, &random)
      }
    case .phoned:
      if let day = dayAfter(12...30, &random) {
        add(day, .supervision, mode: .phone, by: worker, &random)
      }
    case .missed:
      if let day = dayAfter(30...36, &random) { addMissed(day, by: worker, &random) }
      if let day = dayAfter(37...42, &random) {
        add(day, .supervision, .cancelledByCarer, by: worker, &random)
      }
    case .voided:
      let day = random.weekday(before: times.latest, by: 1...6)
      add(day, .supervision, by: worker, voided: "Entered in the wrong file", &random)
    case .planPassed:
      let day = random.weekday(before: times.latest, by: 3...9)
      add(day, .supervision, .planned, by: worker, &random)
    }
  }
}

// MARK: - What is to come

extension DemoVisits {
  private mutating func planFirst(_ random: inout DemoRandom) {
    guard aims.books else { return }
    let first = max(times.today, times.approvedOn)
    add(random.weekday(after: first, by: 3...12), .supervision, .planned, by: worker, &random)
  }

  private mutating func plan(after last: CalendarDate, _ random: inout DemoRandom) {
    let today = times.today
    if aims.books {
      let due = last.adding(days: 42)
      let day =
        due > today.adding(days: 10)
        ? random.weekday(due.adding(days: -8), due) : random.weekday(after: today, by: 1...11)
      let mode: VisitMode = random.happens(10) ? .office : .home
      add(day, .supervision, .planned, mode: mode, by: worker, &random)
    }
    if aims.booksUnannounced {
      add(random.weekday(after: today, by: 2...25), .unannounced, .planned, by: worker, &random)
    }
  }
}

// MARK: - Records

extension DemoVisits {
  private mutating func addMissed(
    _ date: CalendarDate, by worker: Username, _ random: inout DemoRandom
  ) {
    let outcome: VisitOutcome =
      switch random.below(100) {
      case 0..<50: .cancelledByCarer
      case 50..<75: .cancelledByService
      case 75..<88: .noAccess
      default: .carerAbsent
      }
    add(date, .supervision, outcome, by: worker, &random)
  }

  private mutating func add(
    _ date: CalendarDate, _ kinds: VisitKinds, _ outcome: VisitOutcome = .completed,
    mode: VisitMode = .home, by worker: Username, voided: String? = nil,
    _ random: inout DemoRandom
  ) {
    let key = VisitKey(date: date, kinds: kinds, worker: worker)
    let id = key.identity(in: household.reference) { taken.contains($0) }
    taken.insert(id)
    let children = household.placements.filter { $0.isCurrent(on: date) }
      .compactMap { placement in
        placement.childInitials.map { initials in
          let days = (placement.childBorn ?? date).days(until: date)
          return DemoNotes.Child(initials: initials, age: days / 365)
        }
      }
    let wasThere = outcome == .completed
    var present: [String] = []
    if wasThere {
      present = household.carers.map(\.fullName)
      if present.count > 1, random.happens(35) { present.removeLast() }
    }
    made.append(
      Visit(
        id: id, date: date, kinds: kinds, outcome: outcome, mode: mode, worker: worker,
        present: present,
        childrenSeen: wasThere && mode == .home && !children.isEmpty ? random.happens(80) : nil,
        summary: DemoNotes.summary(
          of: kinds, outcome, mode, carers: present.count, children: children, &random),
        voided: voided))
  }
}
