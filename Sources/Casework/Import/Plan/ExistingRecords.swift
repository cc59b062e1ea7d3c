import CaseStore
import Fostering

/// What a store holds already, by name alone.
struct ExistingRecords {
  var staff: Set<Username> = []
  var households: Set<HouseholdReference> = []

  init(_ store: any CaseStoring) throws(CaseworkError) {
    do {
      for case .staff(let username) in try store.list(.staff, household: nil) {
        staff.insert(username)
      }
      for case .household(let reference) in try store.list(.household, household: nil) {
        households.insert(reference)
      }
    } catch { throw CaseworkError(error) }
  }
}
