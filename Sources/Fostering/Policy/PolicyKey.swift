/// The settings that the duty rules read: the only keys a practice policy may hold.
public enum PolicyKey: String, CaseIterable, Hashable, Sendable {
  case supervisionInterval = "supervision.interval"
  case supervisionWindow = "supervision.window"
  case supervisionKinds = "supervision.kinds"
  case supervisionModes = "supervision.modes"
  case supervisionVideo = "supervision.video"
  case supervisionRoles = "supervision.roles"
  case unannouncedInterval = "unannounced-visit.interval"
  case unannouncedWindow = "unannounced-visit.window"
  case unannouncedModes = "unannounced-visit.modes"
  case unannouncedRoles = "unannounced-visit.roles"
  case unannouncedChildren = "unannounced-visit.children-seen"
  case reviewInterval = "annual-review.interval"
  case reviewWindow = "annual-review.window"
  case reviewAnchor = "annual-review.anchor"
  case reviewScopes = "annual-review.scopes"
  case holdReviewInterval = "hold-review.interval"
  case holdReviewWindow = "hold-review.window"

  /// The widest range that the rules can work with; the practice file may narrow it.
  public var limits: PolicyRange {
    switch self {
    case .supervisionInterval, .holdReviewInterval: .numbers(1...3_650)
    case .unannouncedInterval, .reviewInterval: .numbers(1...120)
    case .supervisionWindow, .unannouncedWindow, .reviewWindow, .holdReviewWindow:
      .numbers(0...3_650)
    case .supervisionKinds: .someOf(VisitKind.allCases.map(\.code))
    // Nobody is seen on the telephone: no service can make a call count. Video has a rule of its
    // own for supervision.
    case .supervisionModes: .someOf([VisitMode.home, .office].map(\.code))
    case .unannouncedModes: .someOf([VisitMode.home, .office, .video].map(\.code))
    case .supervisionVideo: .oneOf(VideoRule.allCases.map(\.code))
    case .supervisionRoles, .unannouncedRoles: .someOf(Role.allCases.map(\.code))
    case .unannouncedChildren: .oneOf(ChildrenSeenRule.allCases.map(\.code))
    case .reviewAnchor: .oneOf(ReviewAnchor.allCases.map(\.code))
    case .reviewScopes: .someOf(ReviewScope.allCases.map(\.code))
    }
  }
}

/// Whether an unannounced visit counts without the children seen.
///
/// Setting: `unannounced-visit.children-seen`.
public enum ChildrenSeenRule: String, Coded {
  case notRequired = "not-required"
  case required
}
