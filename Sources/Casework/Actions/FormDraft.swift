import CaseStore
import Fostering

/// A form half filled in, kept apart from the records and private to the person who types it.
public struct FormDraft: Hashable, Sendable {
  /// Names the draft among its owner's: "visit-HF-00231".
  public var name: String
  /// The instant in UTC of the last change, as `YYYY-MM-DDThh:mm:ssZ`; set when it is saved.
  public var savedAt: String
  /// The form's fields by name, exactly as typed.
  public var fields: [String: String]

  public init(name: String, savedAt: String = "", fields: [String: String]) {
    self.name = name
    self.savedAt = savedAt
    self.fields = fields
  }

  /// The name of the draft of a new visit to a household.
  public static func visitName(_ household: HouseholdReference) -> String {
    "visit-\(household)"
  }

  /// The household that the draft is of a visit to; nil for other forms.
  public var visitedHousehold: HouseholdReference? {
    let start = "visit-"
    guard name.hasPrefix(start) else { return nil }
    return HouseholdReference(String(name.dropFirst(start.count)))
  }

  /// Keeps the draft, in place of an earlier one of its name.
  public func save(at desk: Desk, by author: Author) throws(CaseworkError) {
    do {
      try desk.store.saveDraft(
        Draft(name: name, owner: author.user, savedAt: author.time, fields: fields))
    } catch { throw CaseworkError(error) }
  }

  /// The drafts of a user.
  public static func all(of user: Username, at desk: Desk) throws(CaseworkError) -> [FormDraft] {
    do {
      return try desk.store.drafts(of: user)
        .map { FormDraft(name: $0.name, savedAt: $0.savedAt, fields: $0.fields) }
    } catch { throw CaseworkError(error) }
  }

  /// Throws a draft away, once its words are recorded or no longer wanted.
  public static func discard(
    _ name: String, of user: Username, at desk: Desk
  ) throws(CaseworkError) {
    do { try desk.store.deleteDraft(name, of: user) } catch { throw CaseworkError(error) }
  }
}
