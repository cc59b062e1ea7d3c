/// What a due date was worked out from: the facts used, the rule and the arithmetic.
///
/// Every "because" of a screen, list or export is made from this value, so that a due date
/// always shows the same working. Making one costs no text: `sentences(on:)` writes it out.
public struct Explanation: Hashable, Sendable {
  /// The fact from whose date the clock runs.
  public var basis: Basis
  /// The day of that fact.
  public var basisDate: CalendarDate
  /// What is added to it.
  public var interval: Interval
  /// A later fact that did not move the clock, and why not; the newest there is.
  public var passedOver: PassedOver?

  public init(
    basis: Basis, basisDate: CalendarDate, interval: Interval, passedOver: PassedOver? = nil
  ) {
    self.basis = basis
    self.basisDate = basisDate
    self.interval = interval
    self.passedOver = passedOver
  }

  /// The fact from which a clock runs.
  public enum Basis: Hashable, Sendable {
    /// Approval, since nothing has counted after it.
    case approval(DutyKind)
    case supervisionVisit
    case unannouncedVisit
    case reviewHeld
    case reviewDecided
    case holdStart
    case holdReview
  }

  /// What a rule adds to the basis.
  public enum Interval: Hashable, Sendable {
    case days(Int)
    /// Calendar months, clamped to the month's end.
    case months(Int)
  }

  /// A fact that was looked at and did not count.
  public struct PassedOver: Hashable, Sendable {
    public var date: CalendarDate
    public var fact: Fact
    public var reason: Reason

    public init(date: CalendarDate, fact: Fact, reason: Reason) {
      self.date = date
      self.fact = fact
      self.reason = reason
    }

    /// What was passed over.
    public enum Fact: Hashable, Sendable {
      case visit(VisitKinds, VisitMode)
      case review(ReviewScope)
    }

    /// Why it does not count.
    public enum Reason: Hashable, Sendable {
      case lastThatCountedWasVideoToo
      case mode(VisitMode)
      case outcome(VisitOutcome)
      case role(Role?)
      case childrenNotSeen
      case adjourned
      case scope(ReviewScope)
    }
  }
}

// MARK: - Sentences

extension Explanation {
  /// The working in one or two short English sentences, with the dates and the rule in them.
  ///
  /// - Parameter today: the day on which they are read: a second date stands without its year
  ///   only where that is the first one's and this day's.
  public func sentences(on today: CalendarDate) -> String {
    let first = "\(basisWords), plus \(interval.words)."
    guard let passedOver else { return first }
    let isSameYear = passedOver.date.year == basisDate.year
    let date = isSameYear ? passedOver.date.short(on: today) : passedOver.date.withYear
    return "\(first) The \(passedOver.fact.words) of \(date) does not count: "
      + "\(passedOver.reason.words)."
  }

  private var basisWords: String {
    let date = basisDate.withYear
    return switch basis {
    case .approval(.supervision): "No supervision that counts yet: approved \(date)"
    case .approval(.unannouncedVisit): "No unannounced visit that counts yet: approved \(date)"
    case .approval(.annualReview): "No review that counts yet: approved \(date)"
    case .approval(.holdReview): "Approved \(date)"
    case .supervisionVisit: "Last supervision that counts: \(date)"
    case .unannouncedVisit: "Last unannounced visit that counts: \(date)"
    case .reviewHeld: "Last review that counts held: \(date)"
    case .reviewDecided: "Last review that counts decided: \(date)"
    case .holdStart: "On hold since \(date), not reviewed yet"
    case .holdReview: "Hold last reviewed: \(date)"
    }
  }
}

extension Explanation.Interval {
  /// The interval as it is said: "42 days", "1 month".
  public var words: String {
    switch self {
    case .days(let count): count == 1 ? "1 day" : "\(count) days"
    case .months(let count): count == 1 ? "1 month" : "\(count) months"
    }
  }

  /// The date that lies the interval after `date`.
  func after(_ date: CalendarDate) -> CalendarDate {
    switch self {
    case .days(let count): date.adding(days: count)
    case .months(let count): date.adding(months: count)
    }
  }
}

extension Explanation.PassedOver.Fact {
  fileprivate var words: String {
    switch self {
    case .visit(let kinds, let mode):
      switch mode {
      case .video: "video visit"
      case .phone: "phone contact"
      case .home, .office:
        kinds.contains(.unannounced) && !kinds.contains(.supervision)
          ? "unannounced visit" : "visit"
      }
    case .review: "review"
    }
  }
}

extension Explanation.PassedOver.Reason {
  fileprivate var words: String {
    switch self {
    case .lastThatCountedWasVideoToo: "the last one that counted was video too"
    case .mode(.phone): "contact by phone never does"
    case .mode(.video): "a visit by video does not"
    case .mode(.office): "it was at the office"
    case .mode(.home): "it was at the carers' home"
    case .outcome(.cancelledByCarer): "the carer cancelled it"
    case .outcome(.cancelledByService): "the service cancelled it"
    case .outcome(.noAccess): "nobody let the worker in"
    case .outcome(.carerAbsent): "the carer was not there"
    case .outcome(.planned): "it is recorded as planned only"
    case .outcome(.completed): "it was not as the rule asks"
    case .role(let role?): "it was by \(role.withArticle)"
    case .role(nil): "its worker is not in the list of staff"
    case .childrenNotSeen: "the children were not seen"
    case .adjourned: "it was adjourned"
    case .scope(.limited): "it was a limited review"
    case .scope(.full): "it was a full review"
    }
  }
}

extension Role {
  fileprivate var withArticle: String {
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    let name = inSentence
    return (name.first.map(vowels.contains) == true ? "an " : "a ") + name
  }
}
