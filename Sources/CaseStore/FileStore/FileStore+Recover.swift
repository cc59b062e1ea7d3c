import Glibc

/// What a crash or a dead writer left undone is put right before anything else is written. All
/// of it can be broken off anywhere and done again.
extension FileStore {
  /// Catches up, and leaves a journal that ends in a whole line with every document in its place.
  func recover(_ state: inout StoreState) throws(CaseStoreError) {
    let damage: JournalDamage?
    do throws(DiskError) {
      damage = try tidy(&state)
    } catch {
      throw CaseStoreError(error, "Nothing was saved", in: folder)
    }
    guard let damage else { return }
    throw CaseStoreError(
      .damaged,
      "Nothing was saved: \(damage.words), so the store is only read until it is repaired. "
        + "Run hearth check.")
  }

  private func tidy(_ state: inout StoreState) throws(DiskError) -> JournalDamage? {
    let torn = try state.catchUp()
    if let damage = state.damage { return damage }
    if !state.isRecovered, let damage = try lostSegment(state) { return damage }
    if let torn {
      if let damage = try evidence(against: torn, state) { return damage }
      try quarantine(
        torn.bytes, as: "journal-\(state.scanner.cursor.segment)-\(state.scanner.cursor.offset)")
    }
    if torn != nil || state.scanner.group != nil { try cutTail(&state) }
    let mustCompare = torn != nil || state.mustInstall
    guard mustCompare || !state.isRecovered else { return nil }
    try clearTemporary()
    try installWaiting(state, comparing: mustCompare)
    state.mustInstall = false
    state.isRecovered = true
    return nil
  }

  /// Whether a segment lies behind a gap, where reading does not get to.
  private func lostSegment(_ state: StoreState) throws(DiskError) -> JournalDamage? {
    let last = try folder.disk.listIfAny(folder.path(StoreFolder.journal))
      .compactMap { StoreFolder.segmentNumber($0.name) }.max()
    let read = state.scanner.cursor.segment
    guard let last, last > read else { return nil }
    return .missing(segment: read + 1)
  }

  /// Whether the torn line was a commit that happened: then a document it named is in its place,
  /// and the line was not torn in writing but harmed since.
  private func evidence(
    against torn: JournalScanner.Torn, _ state: StoreState
  ) throws(DiskError) -> JournalDamage? {
    for step in torn.steps where (state.waiting[step.id]?.version ?? 0) < step.to {
      guard let body = try folder.contents(StoreFolder.document(step.id)),
        let version = (try? DocumentHead.reading(body))?.version, version >= step.to
      else { continue }
      return .altered(
        segment: state.scanner.cursor.segment, offset: state.scanner.cursor.offset)
    }
    return nil
  }

  /// Takes away what lies behind the last whole transaction.
  private func cutTail(_ state: inout StoreState) throws(DiskError) {
    let place = state.scanner.committed
    if place.segment == state.scanner.cursor.segment {
      let disk = folder.disk
      let file = try disk.open(folder.path(StoreFolder.segment(place.segment)), .writing)
      defer { disk.close(file) }
      try disk.truncate(file, to: place.offset)
      state.goOn(from: place)
    } else {
      // Parts in several segments: one new line makes all of them void at once.
      var appender = JournalAppender(
        folder, limits: effects.limits, from: place, mustRoll: true)
      try appender.supersede(from: place)
      state.goOn(from: appender.cursor)
    }
  }

  /// Takes away what was being written when a program died.
  private func clearTemporary() throws(DiskError) {
    for entry in try folder.disk.listIfAny(folder.path(StoreFolder.index))
    where IndexFile.isTemporary(entry.name) {
      // Its writer may live, and then goes without; or it may not be ours to remove.
      try? folder.disk.remove(folder.path(StoreFolder.index + "/" + entry.name))
    }
    for entry in try folder.disk.listIfAny(folder.path(StoreFolder.temporary)) {
      try folder.disk.remove(folder.path(StoreFolder.temporary + "/" + entry.name))
    }
  }

  /// Puts the documents that wait in their places, where they are not there.
  ///
  /// - Parameter comparing: whether each text is compared with the journal's; else its version is
  ///   enough.
  private func installWaiting(
    _ state: StoreState, comparing: Bool
  ) throws(DiskError) {
    var installer = Installer(folder)
    for (id, waiting) in state.waiting {
      let path = StoreFolder.document(id)
      let there = try folder.contents(path)
      let version = there.flatMap { (try? DocumentHead.reading($0))?.version }
      if version == waiting.version, !comparing { continue }
      guard let body = try waiting.place.body(in: folder), body != there else { continue }
      if let there, let version, version >= waiting.version {
        // Somebody changed the file by hand. It stays as it is, and hearth check names it.
        try quarantine(there, as: id.text.replacing("/", with: "-") + "-\(version)")
        continue
      }
      if let there, there.contains(where: { $0 != 0 }), version == nil {
        try quarantine(there, as: id.text.replacing("/", with: "-"))
      }
      try installer.install(id, body)
    }
  }

  /// Keeps bytes that have no place, under a name that says where they were found.
  private func quarantine(_ bytes: [UInt8], as name: String) throws(DiskError) {
    let hash = Hex.text(of: Fingerprint.sha256(bytes).prefix(4))
    let file = PathComponent.fileName(name) + "." + hash
    let path = folder.path(StoreFolder.quarantine + "/" + file)
    do throws(DiskError) {
      try folder.disk.create(path, bytes, synced: true)
    } catch  where error.code == EEXIST {
      return
    }
  }
}
