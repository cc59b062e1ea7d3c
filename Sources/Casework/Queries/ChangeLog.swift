import CaseStore
import Fostering

/// Who changed what, when and why, newest first.
public struct ChangeLog: Hashable, Sendable {
  public var entries: [Entry]

  /// One commit.
  public struct Entry: Hashable, Sendable {
    public var number: Int
    /// The instant in UTC as `YYYY-MM-DDThh:mm:ssZ`.
    public var time: String
    public var user: Username
    public var reason: String
    public var changes: [Change]

    public init(number: Int, time: String, user: Username, reason: String, changes: [Change]) {
      self.number = number
      self.time = time
      self.user = user
      self.reason = reason
      self.changes = changes
    }
  }

  /// One document's step from a version (0: it was not there) to the next.
  public struct Change: Hashable, Sendable {
    public var id: String
    public var from: Int
    public var to: Int

    public init(id: String, from: Int, to: Int) {
      self.id = id
      self.from = from
      self.to = to
    }
  }

  public init(entries: [Entry]) { self.entries = entries }

  /// The commits of a store; with a household, those that changed its records.
  public static func ask(
    at desk: Desk, household: HouseholdReference? = nil
  ) throws(CaseworkError) -> ChangeLog {
    if let household { _ = try desk.household(household) }
    let transactions: [Transaction]
    do { transactions = try desk.store.changes(since: 0) } catch { throw CaseworkError(error) }
    let entries = transactions.reversed().compactMap { transaction -> Entry? in
      let changes = transaction.changes.filter { change in
        household.map { change.id.household == $0 } ?? true
      }
      if household != nil, changes.isEmpty { return nil }
      return Entry(
        number: transaction.number, time: transaction.author.time,
        user: transaction.author.user, reason: transaction.reason,
        changes: changes.map { Change(id: $0.id.text, from: $0.from, to: $0.to) })
    }
    return ChangeLog(entries: entries)
  }
}
