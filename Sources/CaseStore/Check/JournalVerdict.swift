/// What is wrong with the journal, and what that explains of the documents.
struct JournalVerdict: Sendable {
  let survey: JournalSurvey
  /// The harm that is believed.
  let harm: Set<JournalSurvey.Trouble>
  let checkpoint: CheckpointExam

  init(
    _ survey: JournalSurvey, _ harm: Set<JournalSurvey.Trouble>, _ checkpoint: CheckpointExam
  ) {
    self.survey = survey
    self.harm = harm
    self.checkpoint = checkpoint
  }

  /// What looks wrong with the journal.
  ///
  /// - Parameter documents: what looks wrong with documents; what only follows from the journal's
  ///   harm is taken out of it.
  func suspicions(with documents: inout [Suspicion]) -> [Suspicion] {
    var found = troubles
    let isCut = checkpoint.isAhead(of: survey)
    if isCut, harm.isEmpty {
      found.append(
        Suspicion(
          .journalMissing, StoreFolder.segment(max(1, survey.last)),
          "The journal ends after transaction \(survey.number), though "
            + "\(checkpoint.place?.number ?? 0) were saved.", .restoreStore))
    }
    if let remains = survey.remains {
      let named = Set(remains.steps.map { StoreFolder.document($0.id) })
      let evidence = documents.contains { $0.isAhead && named.contains($0.finding.path) }
      documents.removeAll { $0.isAhead && named.contains($0.finding.path) }
      found.append(Self.suspicion(remains, wasSaved: evidence || isCut))
    }
    let doubtful = Set(survey.doubtful.map { StoreFolder.document($0) })
    let isAllDoubtful = survey.isEverythingDoubtful || isCut
    documents.removeAll { suspicion in
      suspicion.isAhead && (isAllDoubtful || doubtful.contains(suspicion.finding.path))
    }
    return found
  }

  /// One suspicion for all that is wrong in one way with one segment.
  private var troubles: [Suspicion] {
    var found: [Suspicion] = []
    var counts: [Place: Int] = [:]
    let believed = survey.troubles.filter { harm.contains($0) }
    for trouble in believed { counts[Place(trouble), default: 0] += 1 }
    for trouble in believed {
      guard let count = counts.removeValue(forKey: Place(trouble)) else { continue }
      let more = count > 1 ? " So are \(count - 1) more places." : ""
      found.append(
        Suspicion(
          trouble.kind, StoreFolder.segment(trouble.segment), trouble.what + more, .restoreStore))
    }
    return found
  }

  private struct Place: Hashable {
    var kind: CheckReport.Kind
    var segment: Int

    init(_ trouble: JournalSurvey.Trouble) {
      kind = trouble.kind
      segment = trouble.segment
    }
  }

  private static func suspicion(
    _ remains: JournalSurvey.Remains, wasSaved: Bool
  ) -> Suspicion {
    let path = StoreFolder.segment(remains.segment)
    if wasSaved {
      return Suspicion(
        .journalTorn, path, "The last line was cut off after it had been saved.", .restoreStore)
    }
    let what =
      remains.isTorn
      ? "The last line was never finished: nothing of it was saved."
      : "The last save was never finished: nothing of it was saved."
    return Suspicion(.journalTorn, path, what, .next)
  }
}
