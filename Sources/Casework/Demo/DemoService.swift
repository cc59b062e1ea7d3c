import CaseStore
import Fostering

/// A made-up fostering service to try things on, the same for the same seed and day.
///
/// Every screen and status has rows. Nobody in it exists: phone numbers and postcodes are ones
/// that nobody can have. What each household is to show is `DemoAims`; how it is made,
/// `DemoHousehold`.
public struct DemoService: Hashable, Sendable {
  public var households: Int
  public var seed: UInt64
  /// Years of history before today.
  public var years: Int
  public var today: CalendarDate

  public init(households: Int = 120, seed: UInt64 = 1, years: Int = 3, today: CalendarDate) {
    self.households = households
    self.seed = seed
    self.years = years
    self.today = today
  }

  /// The name that the store gets.
  public static let serviceName = "Fernhill Fostering (made up)"

  /// Writes the service into a new store, as one commit.
  ///
  /// A service of a country's size is written in several, so that it is never in memory whole.
  ///
  /// - Parameter progress: told the share done, 0 to 1, now and then.
  /// - Throws: `CaseworkError` of kind `cannotCreate` where the store is not a new one.
  public func commit(
    to store: any CaseStoring, by author: Author, progress: (Double) -> Void = { _ in }
  ) throws(CaseworkError) {
    let staff = DemoStaff(households: households, seed: seed)
    let service = DemoOutline(
      seed: seed, households: households, years: years, today: today, staff: staff)
    var changes = staff.members.map { Recorded<StaffMember>.change(to: $0, from: nil) }
    for place in 0..<max(0, households) {
      let made = DemoHousehold(place, of: service)
      changes.append(Recorded<Household>.change(to: made.household, from: nil))
      for visit in made.visits {
        changes.append(
          Recorded<Visit>.change(to: visit, of: made.household.reference, from: nil))
      }
      if place % Self.mostInACommit == Self.mostInACommit - 1 {
        try commit(changes, to: store, by: author)
        changes.removeAll()
      }
      if place % 64 == 0 { progress(Double(place) / Double(households)) }
    }
    if !changes.isEmpty { try commit(changes, to: store, by: author) }
    progress(1)
  }

  /// The households that one commit holds.
  private static let mostInACommit = 4_000

  private func commit(
    _ changes: [DocumentChange], to store: any CaseStoring, by author: Author
  ) throws(CaseworkError) {
    let outcome: CommitOutcome
    do {
      outcome = try store.commit(
        changes, by: author, reason: "Make up a service of \(households) households")
    } catch { throw CaseworkError(error) }
    if case .conflicts = outcome {
      throw CaseworkError(
        .cannotCreate, "Could not make the service up: the store holds records already.")
    }
  }
}
