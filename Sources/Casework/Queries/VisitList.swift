import CaseStore
import Fostering

/// The visits of one household, words and all.
public enum VisitList {
  /// Every visit newest first, voided ones among them.
  ///
  /// - Throws: `CaseworkError` of kind `notFound` where there is no such household.
  public static func visits(
    of reference: HouseholdReference, at desk: Desk
  ) throws(CaseworkError) -> [Visit] {
    try visits(of: try desk.household(reference).value, in: desk.store)
  }

  /// The same of a household at hand.
  static func visits(
    of household: Household, in store: any CaseStoring
  ) throws(CaseworkError) -> [Visit] {
    var visits: [Visit] = []
    for facts in household.visits.sorted(by: { ($0.date, $0.id) > ($1.date, $1.id) }) {
      let recorded = try Recorded<Visit>.read(facts.id, of: household.reference, from: store)
      guard let recorded else {
        throw CaseworkError(
          .inputOutput,
          "The record of visit \(facts.id) of \(household.reference) is missing. "
            + "Run hearth check and follow what it says.")
      }
      visits.append(recorded.value)
    }
    return visits
  }
}
