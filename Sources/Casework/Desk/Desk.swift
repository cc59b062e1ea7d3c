import CaseStore
import Fostering

/// What every action and question is asked at: the store, the practice rules and the day.
///
/// It holds no clock and no user: whoever acts says so with an `Author`.
public struct Desk: Sendable {
  public var store: any CaseStoring
  public var policy: PracticePolicy
  /// The day that every rule takes for today.
  public var today: CalendarDate

  public init(store: any CaseStoring, policy: PracticePolicy, today: CalendarDate) {
    self.store = store
    self.policy = policy
    self.today = today
  }

  /// The register as the last commit left it.
  public func register() throws(CaseworkError) -> Register {
    do { return try store.register() } catch { throw CaseworkError(error) }
  }
}
