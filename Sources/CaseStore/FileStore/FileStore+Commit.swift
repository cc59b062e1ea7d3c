import Synchronization

extension FileStore {
  public func commit(
    _ changes: [DocumentChange], by author: Author, reason: String
  ) throws(CaseStoreError) -> CommitOutcome {
    let prepared = try PreparedChange.all(changes)
    return try writing { (state) throws(CaseStoreError) in
      let conflicts = try conflicts(of: prepared, &state)
      guard conflicts.isEmpty else { return .conflicts(conflicts) }
      let commit = JournalLine.Commit(
        number: state.scanner.committed.number + 1, author: author, reason: reason)
      let entry = try append(commit, prepared, &state)
      // The commit has happened. Nothing that fails from here on can undo it, and whatever is
      // left undone is done by the next writer.
      install(prepared, &state)
      checkpointIfDue(&state)
      return .committed(entry.transaction)
    }
  }

  /// Puts every document that waits on the disk in its place, so that the journal is not needed for
  /// it any more.
  ///
  /// A program does it when it has been idle for a while.
  public func checkpoint() throws(CaseStoreError) {
    let isNeeded = try reading("Cannot read the journal") { (state) throws(DiskError) in
      try state.takeUpCheckpoint()
      return state.waitingCommits > 0
    }
    guard isNeeded else { return }
    try writing { (state) throws(CaseStoreError) in
      do throws(DiskError) {
        try reachCheckpoint(&state)
      } catch {
        throw CaseStoreError(error, "The records are safe, but tidying failed", in: folder)
      }
    }
  }

  /// Does something as the one writer: with the lock, caught up, and with everything in place that
  /// an earlier writer left undone.
  private func writing<Answer: Sendable>(
    _ work: (inout StoreState) throws(CaseStoreError) -> Answer
  ) throws(CaseStoreError) -> Answer {
    try state.withLock { (state) throws(CaseStoreError) in
      guard state.oldestWriter <= StoreDescription.writer else {
        throw CaseStoreError(
          .newerFormat,
          "Nothing was saved: a newer version of Hearth keeps the store \(folder.root). "
            + "Install that version to change it.")
      }
      try folder.refuseNetwork()
      let lock = try WriterLock.take(folder, effects)
      switch lock.found {
      case .free(let duties):
        if duties.contains(.roll) { state.mustRoll = true }
        if duties.contains(.install) { state.mustInstall = true }
      case .held: state.mustInstall = true
      }
      defer { lock.release(saying: .free(state.duties)) }
      try recover(&state)
      return try work(&state)
    }
  }

  private func conflicts(
    of changes: [PreparedChange], _ state: inout StoreState
  ) throws(CaseStoreError) -> [CommitConflict] {
    var conflicts: [CommitConflict] = []
    for change in changes {
      let current = try current(change.id, state)
      if let conflict = change.conflict(with: current.document) {
        conflicts.append(conflict)
      } else if let schema = current.schema, schema > change.id.kind.newestSchema {
        throw PreparedChange.newer(change.id)
      }
    }
    return conflicts
  }

  private func append(
    _ commit: JournalLine.Commit, _ changes: [PreparedChange], _ state: inout StoreState
  ) throws(CaseStoreError) -> JournalEntry {
    let entries = changes.map { JournalLine.Entry(change: $0, salt: salt()) }
    var appender = JournalAppender(
      folder, limits: effects.limits, from: state.scanner.committed, mustRoll: state.mustRoll)
    do throws(DiskError) {
      let entry = try appender.append(commit, entries)
      state.mustRoll = false
      state.wrote(entry, upTo: appender.cursor)
      return entry
    } catch {
      state.mustRoll = appender.mustRoll
      state.goOn(from: appender.cursor)
      guard appender.mustRoll, appender.mayStand else {
        throw CaseStoreError(error, "Nothing was saved", in: folder)
      }
      // What was written could not be taken back, and may be read as a commit: then it is one.
      state.mustInstall = true
      throw CaseStoreError(error, "It is not certain that this was saved", in: folder)
    }
  }

  /// Sixteen bytes that nobody can guess.
  private func salt() -> [UInt8] {
    [effects.random(), effects.random()].flatMap { number in
      withUnsafeBytes(of: number) { Array($0) }
    }
  }

  private func install(_ changes: [PreparedChange], _ state: inout StoreState) {
    var installer = Installer(folder)
    do throws(DiskError) {
      for change in changes { try installer.install(change.id, change.document.body) }
    } catch {
      state.mustInstall = true
    }
  }

  private func checkpointIfDue(_ state: inout StoreState) {
    let limits = effects.limits
    guard !state.mustInstall,
      state.waitingCommits >= limits.waitingCommits
        || state.waiting.count >= limits.waitingDocuments
    else { return }
    // A failed checkpoint costs nothing but time: the journal keeps what waits.
    try? state.takeUpCheckpoint()
    if state.waitingCommits >= limits.waitingCommits
      || state.waiting.count >= limits.waitingDocuments
    {
      do throws(DiskError) {
        try reachCheckpoint(&state)
      } catch {
        state.mustInstall = true
      }
    }
  }

  private func reachCheckpoint(_ state: inout StoreState) throws(DiskError) {
    let place = state.scanner.committed
    try DocumentSync(folder: folder, limits: effects.limits).sync(Array(state.waiting.keys))
    try Checkpoint.write(place, in: folder)
    state.reached(place)
  }
}
