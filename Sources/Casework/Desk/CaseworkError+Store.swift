import CaseStore
import Fostering

/// The failures of the store and of reading its documents, in the terms of casework.
extension CaseworkError {
  /// A failure of the store.
  public init(_ error: CaseStoreError) {
    let kind: Kind =
      switch error.kind {
      case .noStore: .notFound
      case .alreadyThere, .cannotCreate: .cannotCreate
      case .newerFormat, .networkFileSystem: .configuration
      case .busy: .busy
      case .inputOutput, .damaged: .inputOutput
      case .notAllowed: .notAllowed
      case .badChange: .badData
      }
    self.init(kind, error.message)
  }

  static func noHousehold(_ reference: HouseholdReference) -> CaseworkError {
    CaseworkError(
      .notFound,
      "There is no household \(reference) in this store; look for it with hearth find.")
  }

  static func changedMeanwhile(_ what: String) -> CaseworkError {
    CaseworkError(
      .busy, "Could not save \(what): others kept changing the same record. Try again.")
  }
}
