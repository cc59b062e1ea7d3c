import Fostering

/// Verifies a whole store: the journal, every document, what was derived from them, and what lies
/// about.
///
/// It only reads and takes no lock. What looks wrong at first is read again before it is
/// believed, since somebody may be committing. Of each document what the journal knows is kept,
/// and its text is in memory only while it is looked at.
struct StoreCheck: Sendable {
  let folder: StoreFolder
  let identity: StoreIdentity
  let effects: StoreEffects

  private let checkpoint: CheckpointExam
  private let index: IndexExam
  private var rows: SoundRows
  private var survey: JournalSurvey
  private var known: KnownDocuments
  /// The harm to the journal that every reading of it showed.
  private var harm: Set<JournalSurvey.Trouble>?
  /// What looks wrong with each thing that was looked at.
  private var open: [CheckUnit: [Suspicion]] = [:]

  init(
    _ folder: StoreFolder, _ identity: StoreIdentity, _ effects: StoreEffects
  ) throws(DiskError) {
    self.folder = folder
    self.identity = identity
    self.effects = effects
    // Both before the journal, which then knows at least as much as they do.
    checkpoint = try CheckpointExam(folder)
    index = try IndexExam(folder)
    rows = SoundRows(limit: index.place?.number ?? 0)
    survey = JournalSurvey(store: identity.id)
    known = KnownDocuments(survey)
  }

  /// What verifying found.
  mutating func report() throws(DiskError) -> CheckReport {
    try readJournal()
    if !survey.isIntact || survey.remains != nil {
      effects.wait(Self.pause)
      try readJournal()
    }
    try look(at: known.units)
    try look(at: known.strays(in: folder))
    try lookAgain()
    var suspicions = open.values.flatMap { $0 }
    let verdict = JournalVerdict(survey, harm ?? [], checkpoint)
    let journal = verdict.suspicions(with: &suspicions)
    suspicions += journal
    suspicions += try remains()
    if let found = checkpoint.suspicion(against: survey) { suspicions.append(found) }
    if let found = index.suspicion(of: identity.id, against: survey, rows) {
      suspicions.append(found)
    }
    return CheckReport(
      findings: suspicions.filter { !$0.isNote }.map(\.finding).inOrder,
      notes: suspicions.filter(\.isNote).map(\.finding).inOrder)
  }

  /// Milliseconds in which a writer finishes what it was caught at.
  private static let pause = 20

  private mutating func readJournal() throws(DiskError) {
    let asked = [checkpoint.place, index.place].compactMap { $0 }
    survey = try JournalSurvey.read(folder, store: identity.id, asked: Set(asked))
    known = KnownDocuments(survey)
    let troubles = Set(survey.troubles)
    harm = harm?.intersection(troubles) ?? troubles
  }

  /// Looks again at what looked wrong, until others have left it alone for once.
  private mutating func lookAgain() throws(DiskError) {
    for _ in 0..<4 where !open.isEmpty {
      let before = survey.number
      effects.wait(Self.pause)
      try readJournal()
      let documents = known.paths(in: open.keys)
      let units = open.keys.filter { !documents.contains($0) }
      open = [:]
      try look(at: units)
      if survey.number == before { break }
    }
    guard open.values.joined().contains(where: \.isAhead) else { return }
    // A file that was ahead of the journal as it was read: was it ahead of the journal as it is?
    try readJournal()
    let orphans = open.values.joined().filter { $0.finding.kind == .orphan }
    let documents = known.paths(in: orphans.map { .stray($0.finding.path) })
    for (unit, found) in open {
      open[unit] = found.filter { suspicion in
        guard let ahead = suspicion.ahead else {
          return !documents.contains(.stray(suspicion.finding.path))
        }
        return survey.newest[ahead.id].map { $0.version < ahead.version } ?? true
      }
    }
  }

  private mutating func look(at units: [CheckUnit]) throws(DiskError) {
    let exam = DocumentExam(
      folder: folder, survey: survey, checkpoint: checkpoint.place?.number ?? 0)
    for unit in units {
      let suspicions: [Suspicion]
      switch unit {
      case .household(let reference):
        var household = HouseholdExam(exam, reference, visits: known.visits[reference] ?? [])
        try household.run()
        suspicions = household.suspicions
        if suspicions.isEmpty, let household = household.household { rows.add(household, survey) }
      case .staff(let user):
        let (found, member) = exam.staff(user)
        suspicions = found
        if let member { rows.add(member, survey) }
      case .configuration(let name): suspicions = exam.configuration(name)
      case .stray(let path):
        let isThere = try folder.disk.status(folder.path(path)) != nil
        suspicions = isThere ? [exam.orphan(path)] : []
      }
      if !suspicions.isEmpty { open[unit] = suspicions }
    }
  }

  /// What is no document and lies about.
  private func remains() throws(DiskError) -> [Suspicion] {
    var found = try StoreFileExam(folder, identity).suspicions()
    for path in try Strays(folder).files(in: StoreFolder.temporary) {
      found.append(Suspicion(.orphan, path, "A save that did not come to its end left it.", .next))
    }
    found += try DraftExam(folder).suspicions()
    return found
  }
}

extension [CheckReport.Finding] {
  /// The findings in order of path, then kind.
  fileprivate var inOrder: [CheckReport.Finding] {
    sorted { ($0.path, $0.kind.code, $0.what) < ($1.path, $1.kind.code, $1.what) }
  }
}
