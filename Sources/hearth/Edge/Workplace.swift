import CaseStore
import Casework
import Fostering

/// An open store with the practice rules and the day: what a command works at.
struct Workplace: Sendable {
  let desk: Desk
  private let store: FileStore
  /// The fostering service's name.
  let service: String
  /// Whether everything in the store is made up.
  let isMadeUp: Bool
  let policyFile: PolicyFile
  let user: Username

  /// Opens the store that the options, else the environment, name.
  static func open(
    store option: String?, today: String?, in surroundings: Surroundings
  ) throws(Failure) -> Workplace {
    let today = try surroundings.today(today)
    let store = try openStore(option, in: surroundings)
    let policyFile = try shippedPolicy(in: surroundings)
    let policy: PracticePolicy
    do throws(CaseworkError) { policy = try policyFile.policy(with: store) } catch {
      throw Failure(error)
    }
    return Workplace(
      desk: Desk(store: store, policy: policy, today: today), store: store,
      service: store.identity.service,
      isMadeUp: store.identity.isMadeUp,
      policyFile: policyFile, user: surroundings.user.name)
  }

  /// Opens the store alone, for a command that asks no practice rule.
  static func openStore(
    _ option: String?, in surroundings: Surroundings
  ) throws(Failure) -> FileStore {
    let path = try surroundings.places.store(option)
    do throws(CaseStoreError) { return try FileStore.open(at: path) } catch {
      throw Failure(error)
    }
  }

  /// The practice rules that Hearth comes with.
  static func shippedPolicy(in surroundings: Surroundings) throws(Failure) -> PolicyFile {
    let path = try surroundings.places.resources() + "/practice.json"
    guard let bytes = Places.contents(of: path) else {
      throw Failure(
        .badConfiguration, "'\(path)' cannot be read: see to its permissions, or install again.")
    }
    do throws(CaseworkError) { return try PolicyFile(json: bytes, name: path) } catch {
      throw Failure(error)
    }
  }

  /// Has the store put in order what saves left to be done later.
  ///
  /// Where that fails it costs nothing but time: the journal keeps what waits.
  @Sendable func tidy() { try? store.checkpoint() }

  /// Who commits now.
  func author() -> Author { Author(user: user, time: SystemClock.instant()) }

  /// The register as it stands.
  func register() throws(Failure) -> Register {
    do throws(CaseworkError) { return try desk.register() } catch { throw Failure(error) }
  }

  /// The member of staff of a name, or nil.
  func staffMember(_ username: Username) throws(Failure) -> StaffMember? {
    try register().staffMember(username)
  }

  /// Those to whom households that are approved today are allocated.
  func caseHolders() throws(Failure) -> Set<Username> {
    var holders: Set<Username> = []
    for household in try register() {
      guard let worker = household.worker, household.standing(on: desk.today) == .approved
      else { continue }
      holders.insert(worker)
    }
    return holders
  }

  /// Refuses an option's value that names nobody in staff.
  func require(workers: [String]) throws(Failure) {
    let register = try register()
    for username in workers where register.staffMember(Username(username)) == nil {
      throw Failure(
        .usage,
        "'\(username)' for --worker is not in the list of staff: "
          + "give the username of somebody who is.")
    }
  }

  /// Refuses a reference that the store does not know.
  func require(households: [String]) throws(Failure) {
    let register = try register()
    for reference in households where register.row(HouseholdReference(reference)) == nil {
      throw Failure(
        .notFound,
        "There is no household '\(reference)' in this store; look for it with hearth find.")
    }
  }
}
