import Fostering

/// What one made-up household is to show, before any of its history is made.
///
/// The first dozen households are a fixed cast: between them every duty stands at every status,
/// so that the smallest service shows every screen in use. All others are drawn by lot, in the
/// proportions of a service that is a little behind.
struct DemoAims {
  /// Where the household is in its time as a fostering household.
  enum Stage {
    /// Approved long enough ago that every duty runs from something done.
    case settled
    /// Approved within the last year: the first review is still to come.
    case recent
    /// Approved a few weeks ago: no visit yet.
    case new
    case notYetApproved
    case ended
    /// Approved still, with the end known.
    case ending
  }

  /// Something in the visits that is worth looking at.
  enum Habit {
    case none
    /// The last two visits were by video, so that the second does not count.
    case videoTwice
    /// A telephone call since the last visit.
    case phoned
    /// Visits since that came to nothing.
    case missed
    /// A visit recorded by mistake and voided.
    case voided
    /// A plan whose day passed without a word.
    case planPassed
  }

  var stage = Stage.settled
  var supervision = DutyStatus.upcoming
  var unannounced = DutyStatus.upcoming
  var review = DutyStatus.upcoming
  /// Where the review of an open hold stands; nil without one.
  var hold: DutyStatus?
  var hasEndedHold = false
  var isLongHold = false
  var books = false
  var booksUnannounced = false
  var isAllocated = true
  var isApprovedOnLeapDay = false
  var wasAdjourned = false
  var hadLimitedReview = false
  var hasSoloPlacement = false
  var habit = Habit.none

  static func of(_ place: Int, _ random: inout DemoRandom) -> DemoAims {
    let drawn = DemoAims(drawnBy: &random)
    return place < cast.count ? cast[place] : drawn
  }

  private static let cast: [DemoAims] = [
    DemoAims(supervision: .overdue, books: true, habit: .missed),
    DemoAims(supervision: .dueSoon, unannounced: .overdue, hold: .dueSoon),
    DemoAims(unannounced: .dueSoon, review: .overdue, wasAdjourned: true, habit: .voided),
    DemoAims(review: .dueSoon, hold: .overdue, isLongHold: true, hadLimitedReview: true),
    DemoAims(
      supervision: .overdue, unannounced: .overdue, review: .overdue, booksUnannounced: true,
      habit: .phoned),
    DemoAims(hasEndedHold: true, books: true, hasSoloPlacement: true),
    DemoAims(supervision: .dueSoon, hold: .upcoming, books: true),
    DemoAims(supervision: .overdue, review: .dueSoon, isAllocated: false, habit: .videoTwice),
    DemoAims(
      unannounced: .dueSoon, booksUnannounced: true, isApprovedOnLeapDay: true,
      hadLimitedReview: true),
    DemoAims(stage: .ended),
    DemoAims(stage: .notYetApproved, books: true),
    DemoAims(stage: .ending, hasEndedHold: true, habit: .planPassed),
  ]
}

extension DemoAims {
  private init(drawnBy random: inout DemoRandom) {
    stage = Self.stage(&random)
    supervision = Self.status(overdue: 11, dueSoon: 15, &random)
    unannounced = Self.status(overdue: 5, dueSoon: 20, &random)
    review = Self.status(overdue: 4, dueSoon: 21, &random)
    if stage == .settled, random.happens(9) {
      hold = Self.status(overdue: 25, dueSoon: 30, &random)
    }
    isLongHold = random.happens(30)
    hasEndedHold = random.happens(12)
    books = random.happens(supervision == .upcoming ? 30 : 55)
    booksUnannounced = random.happens(unannounced == .upcoming ? 3 : 30)
    isAllocated = !random.happens(2)
    isApprovedOnLeapDay = random.happens(1)
    wasAdjourned = random.happens(review == .overdue ? 40 : 2)
    hadLimitedReview = random.happens(8)
    hasSoloPlacement = random.happens(5)
    habit = Self.habit(for: supervision, &random)
  }

  private static func stage(_ random: inout DemoRandom) -> Stage {
    switch random.below(100) {
    case 0..<77: .settled
    case 77..<87: .recent
    case 87..<90: .new
    case 90..<92: .notYetApproved
    case 92..<98: .ended
    default: .ending
    }
  }

  private static func status(
    overdue: Int, dueSoon: Int, _ random: inout DemoRandom
  ) -> DutyStatus {
    let draw = random.below(100)
    return draw < overdue ? .overdue : draw < overdue + dueSoon ? .dueSoon : .upcoming
  }

  private static func habit(
    for supervision: DutyStatus, _ random: inout DemoRandom
  ) -> Habit {
    let draw = random.below(100)
    switch supervision {
    case .overdue:
      return draw < 35 ? .missed : draw < 45 ? .phoned : draw < 55 ? .videoTwice : .none
    case .dueSoon, .upcoming:
      return draw < 3 ? .voided : draw < 6 ? .videoTwice : draw < 8 ? .planPassed : .none
    }
  }
}
