import CaseStore
import Casework

/// What the rooms below throw, as a line and an exit status.
extension Failure {
  init(_ error: CaseworkError) {
    let status: ExitStatus =
      switch error.kind {
      case .usage: .usage
      case .badData: .badData
      case .notFound: .notFound
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      case .busy: .tryAgain
      case .notAllowed: .notAllowed
      case .configuration: .badConfiguration
      case .defect: .defect
      }
    self.init(status, error.message, details: error.details)
  }

  init(_ error: CaseStoreError) { self.init(CaseworkError(error)) }
}
