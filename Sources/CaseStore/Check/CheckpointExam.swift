/// Compares the checkpoint with the journal.
struct CheckpointExam: Sendable {
  /// The place up to which every document is said to be on the disk.
  let place: JournalCursor?
  private let isUnreadable: Bool

  init(_ folder: StoreFolder) throws(DiskError) {
    place = try Checkpoint.read(in: folder)
    // Asked last: it may have been made just now, but never goes.
    let isThere = try folder.contents(StoreFolder.checkpoint) != nil
    let again = try Checkpoint.read(in: folder)
    isUnreadable = place == nil && isThere && again == nil
  }

  /// Whether the journal ends before a transaction that was saved.
  func isAhead(of survey: JournalSurvey) -> Bool { place?.number ?? 0 > survey.number }

  /// What looks wrong with the checkpoint; a journal that ends too soon is the journal's harm.
  func suspicion(against survey: JournalSurvey) -> Suspicion? {
    if isUnreadable { return suspicion("The file is not as it was written.") }
    guard let place, survey.isIntact, !isAhead(of: survey), !survey.reached.contains(place) else {
      return nil
    }
    return suspicion("The file names a place that the journal does not have.")
  }

  private func suspicion(_ what: String) -> Suspicion {
    Suspicion(.journalAltered, StoreFolder.checkpoint, what, .deleteCheckpoint)
  }
}
