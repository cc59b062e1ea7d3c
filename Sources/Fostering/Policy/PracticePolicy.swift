/// Every number and choice of practice that is not law: how often, how early to warn, what counts.
///
/// Each value is a setting with a name, a unit, a source and a range (`PolicySetting`), shipped in
/// the practice file and overridden by a store's own. The rules read this typed form.
public struct PracticePolicy: Hashable, Sendable {
  public var supervision: SupervisionRules
  public var unannouncedVisit: UnannouncedVisitRules
  public var annualReview: AnnualReviewRules
  public var holdReview: HoldReviewRules

  public init(
    supervision: SupervisionRules, unannouncedVisit: UnannouncedVisitRules,
    annualReview: AnnualReviewRules, holdReview: HoldReviewRules
  ) {
    self.supervision = supervision
    self.unannouncedVisit = unannouncedVisit
    self.annualReview = annualReview
    self.holdReview = holdReview
  }
}

/// When a video visit counts as supervision.
///
/// Setting: `supervision.video`.
public enum VideoRule: String, Coded {
  case always
  case notTwiceRunning = "not-twice-running"
  case never
}

/// Which day of a review the next one is counted from.
///
/// Setting: `annual-review.anchor`.
public enum ReviewAnchor: String, Coded {
  /// The day of the meeting.
  case heldOn = "held-on"
  /// The day of the decision, or of the meeting while no decision is recorded.
  case decidedOn = "decided-on"
}

/// The rules of the supervision duty.
///
/// Settings: `supervision.*`.
public struct SupervisionRules: Hashable, Sendable {
  /// Days from one visit to the last day of the next.
  public var intervalDays: Int
  /// Days before the due date from which the duty is due soon.
  public var windowDays: Int
  /// The kinds of visit of which a visit must hold one.
  public var kinds: VisitKinds
  public var video: VideoRule
  /// The modes that count face to face or otherwise without limit; video has its own rule.
  public var modes: [VisitMode]
  /// The roles whose visits count.
  public var roles: [Role]

  public init(
    intervalDays: Int, windowDays: Int, kinds: VisitKinds, video: VideoRule, modes: [VisitMode],
    roles: [Role]
  ) {
    self.intervalDays = intervalDays
    self.windowDays = windowDays
    self.kinds = kinds
    self.video = video
    self.modes = modes
    self.roles = roles
  }
}

/// The rules of the unannounced-visit duty.
///
/// Settings: `unannounced-visit.*`.
public struct UnannouncedVisitRules: Hashable, Sendable {
  /// Calendar months from one visit to the last day of the next.
  public var intervalMonths: Int
  public var windowDays: Int
  public var modes: [VisitMode]
  public var roles: [Role]
  /// Whether a visit counts only if the children were seen.
  public var childrenMustBeSeen: Bool

  public init(
    intervalMonths: Int, windowDays: Int, modes: [VisitMode], roles: [Role],
    childrenMustBeSeen: Bool
  ) {
    self.intervalMonths = intervalMonths
    self.windowDays = windowDays
    self.modes = modes
    self.roles = roles
    self.childrenMustBeSeen = childrenMustBeSeen
  }
}

/// The rules of the annual-review duty.
///
/// Settings: `annual-review.*`.
public struct AnnualReviewRules: Hashable, Sendable {
  public var intervalMonths: Int
  public var windowDays: Int
  public var anchor: ReviewAnchor
  /// The scopes that count as the year's review.
  public var scopes: [ReviewScope]

  public init(
    intervalMonths: Int, windowDays: Int, anchor: ReviewAnchor, scopes: [ReviewScope]
  ) {
    self.intervalMonths = intervalMonths
    self.windowDays = windowDays
    self.anchor = anchor
    self.scopes = scopes
  }
}

/// The rules of the hold-review duty.
///
/// Settings: `hold-review.*`.
public struct HoldReviewRules: Hashable, Sendable {
  public var intervalDays: Int
  public var windowDays: Int

  public init(intervalDays: Int, windowDays: Int) {
    self.intervalDays = intervalDays
    self.windowDays = windowDays
  }
}
