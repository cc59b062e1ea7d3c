import CaseStore
import Fostering

/// Voids a visit recorded by mistake: it is kept in the history and counts for nothing.
public struct VoidVisit: Hashable, Sendable {
  public var household: HouseholdReference
  public var visit: VisitID
  /// Why it was a mistake; required.
  public var reason: String

  public init(household: HouseholdReference, visit: VisitID, reason: String) {
    self.household = household
    self.visit = visit
    self.reason = reason
  }

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    case voided
    /// It was voided before; the reason then given stands.
    case alreadyVoided(reason: String)
  }

  /// Commits the visit and the household's record at once.
  public func commit(at desk: Desk, by author: Author) throws(CaseworkError) -> Outcome {
    if reason.allSatisfy(\.isWhitespace) {
      throw CaseworkError(
        .usage, "Say why the visit was recorded by mistake; the reason is kept with it.")
    }
    for _ in 0..<Self.mostTries {
      let record = try desk.household(household)
      guard let recorded = try Recorded<Visit>.read(visit, of: household, from: desk.store) else {
        throw CaseworkError(
          .notFound,
          "\(household) has no visit \(visit); see hearth visit list \(household).")
      }
      if let before = recorded.value.voided { return .alreadyVoided(reason: before) }
      var voided = recorded.value
      voided.voided = reason
      var head = record.value
      head.visits.put(voided.facts)
      let changes = [
        Recorded<Household>.change(to: head, from: record),
        Recorded<Visit>.change(to: voided, of: household, from: recorded),
      ]
      let why =
        "Void the \(voided.kinds.inSentence) of \(voided.date.iso), recorded by mistake: \(reason)"
      if try desk.commit(changes, by: author, reason: why) != nil { return .voided }
    }
    throw .changedMeanwhile("the voiding of visit \(visit) of \(household)")
  }

  /// Another program must have changed the same household this often in a row to stop it.
  private static let mostTries = 60
}
