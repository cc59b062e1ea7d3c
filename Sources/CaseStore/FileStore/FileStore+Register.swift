import Fostering
import Synchronization

/// The derived register: from the index and what was committed since, or from the documents.
extension FileStore {
  public func register() throws(CaseStoreError) -> Register {
    try state.withLock { (state) throws(CaseStoreError) in
      do throws(DiskError) {
        try state.catchUp()
      } catch {
        throw CaseStoreError(error, "Cannot read the journal", in: folder)
      }
      let latest = state.scanner.committed
      if state.register == nil, state.damage == nil,
        let file = IndexFile.read(in: folder, of: identity.id)
      {
        state.register = file
        state.indexNumber = file.transaction
      }
      if let known = state.register {
        state.register = try caughtUp(known, to: latest, state)
        if state.register == nil {
          state.indexNumber = nil
          state.indexTried = nil
        }
      }
      let register: Register
      if let known = state.register { register = known } else { register = try rebuilt(state) }
      state.register = register
      writeIndex(register, &state)
      return register
    }
  }

  /// Brings the index file up to date where it has fallen behind.
  private func writeIndex(_ register: Register, _ state: inout StoreState) {
    let latest = state.scanner.committed.number
    let limit = effects.limits.indexLag
    guard state.damage == nil, state.indexNumber.map({ latest - $0 > limit }) ?? true else {
      return
    }
    // Where it may not be written, that is not tried again at every question.
    if let tried = state.indexTried, latest - tried <= limit { return }
    state.indexTried = latest
    if IndexFile.write(register, in: folder, mark: effects.random()) {
      state.indexNumber = latest
    }
  }

  /// The register with what was committed since, or nil where it is not of this store's past.
  private func caughtUp(
    _ register: Register, to latest: JournalCursor, _ state: StoreState
  ) throws(CaseStoreError) -> Register? {
    let past = JournalCursor(register.stamp)
    if past == latest, state.damage == nil { return register }
    guard past.number < latest.number, state.damage == nil else { return nil }
    var scanner = JournalScanner(folder, from: past)
    var households: Set<HouseholdReference> = []
    var staff: Set<Username> = []
    let end = try? scanner.scan { (entry) throws(DiskError) in
      for change in entry.changes {
        switch change.step.id {
        case .household(let reference): households.insert(reference)
        case .staff(let user): staff.insert(user)
        case .visit, .configuration: break
        }
      }
    }
    switch end {
    case .complete, .torn: break
    case .damaged, .stale, nil: return nil
    }
    // What another program committed meanwhile is in the rows already: its turn comes again.
    var stamp = RegisterStamp(scanner.committed, store: identity.id)
    if scanner.committed.number > latest.number {
      stamp = RegisterStamp(latest, store: identity.id)
    }
    var changed: [Household] = []
    for reference in households {
      if let document = try current(.household(reference), state).document {
        changed.append(try document.household())
      }
    }
    return register.updated(
      with: changed, staff: try self.staff(staff, in: register, state), stamp: stamp)
  }

  private func staff(
    _ changed: Set<Username>, in register: Register, _ state: StoreState
  ) throws(CaseStoreError) -> [StaffMember]? {
    if changed.isEmpty { return nil }
    var staff = register.staff.filter { !changed.contains($0.username) }
    for user in changed {
      if let document = try current(.staff(user), state).document {
        staff.append(try document.staffMember())
      }
    }
    return staff
  }

  /// The register made from the documents alone.
  private func rebuilt(_ state: StoreState) throws(CaseStoreError) -> Register {
    let source = RegisterSource(folder: folder)
    var builder = RegisterBuilder()
    var staff: [StaffMember] = []
    // What waits in the journal goes before what lies in the folders, which may be torn.
    let waiting = Set(state.waiting.keys.map { StoreFolder.document($0) })
    for path in try source.heads() where !waiting.contains(path) {
      if let household = try source.household(path) { builder.add(household) }
    }
    for path in try source.staffPaths() where !waiting.contains(path) {
      if let member = try source.member(path) { staff.append(member) }
    }
    for id in state.waiting.keys {
      switch id {
      case .household:
        if let document = try current(id, state).document {
          builder.add(try document.household())
        }
      case .staff:
        if let document = try current(id, state).document {
          staff.append(try document.staffMember())
        }
      case .visit, .configuration: break
      }
    }
    return Register(
      builder, staff: staff, stamp: RegisterStamp(state.scanner.committed, store: identity.id))
  }
}
