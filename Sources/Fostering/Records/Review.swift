/// Whether a review looked at the whole of an approval (reg 28(2)) or at one question.
public enum ReviewScope: String, Coded {
  case full
  case limited
}

/// What a review of approval came to.
public enum ReviewOutcome: String, Coded {
  /// Approval goes on, terms unchanged.
  case proceed = "continue"
  case continueChangedTerms = "continue-changed-terms"
  case continueWithActions = "continue-with-actions"
  case proposeChange = "propose-change"
  case proposeTermination = "propose-termination"
  case resigned
  /// Not concluded: it does not count as held.
  case adjourned
}

/// A review of a household's approval (reg 28).
public struct Review: Hashable, Sendable {
  /// The day of the meeting.
  public var heldOn: CalendarDate
  public var scope: ReviewScope
  public var outcome: ReviewOutcome
  /// The day of the decision that followed, if it is known.
  public var decidedOn: CalendarDate?

  public init(
    heldOn: CalendarDate, scope: ReviewScope, outcome: ReviewOutcome,
    decidedOn: CalendarDate? = nil
  ) {
    self.heldOn = heldOn
    self.scope = scope
    self.outcome = outcome
    self.decidedOn = decidedOn
  }
}
