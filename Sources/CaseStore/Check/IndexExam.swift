import Fostering

/// Compares the index file with the documents.
struct IndexExam: Sendable {
  /// The index file, read before the journal and the documents were.
  let found: Found

  /// What lies in the index's place.
  enum Found: Sendable {
    case nothing
    /// What a loss of power leaves of a file that was not synced.
    case torn
    /// Made by a Hearth whose index has another form.
    case otherForm
    case unreadable
    case part(RegisterPart)
  }

  init(_ folder: StoreFolder) throws(DiskError) {
    guard let bytes = try folder.contents(StoreFolder.indexFile) else {
      found = .nothing
      return
    }
    if let part = RegisterPart(bytes) {
      found = .part(part)
    } else if RegisterPart.isLeftByCrash(bytes) {
      found = .torn
    } else {
      found = RegisterPart.isOtherForm(bytes) ? .otherForm : .unreadable
    }
  }

  /// The place in the journal that the index shows.
  var place: JournalCursor? {
    if case .part(let part) = found { JournalCursor(part.stamp) } else { nil }
  }

  /// What looks wrong with the index.
  ///
  /// - Parameters:
  ///   - store: the store's own identity.
  ///   - rows: the households and staff whose files are sound.
  func suspicion(
    of store: String, against survey: JournalSurvey, _ rows: SoundRows
  ) -> Suspicion? {
    switch found {
    case .nothing: return nil
    case .torn: return note("The index was not written to its end.")
    case .otherForm: return note("Another version of Hearth made the index.")
    case .unreadable: return wrong("The index is not as it was written.")
    case .part(let part):
      let stamp = part.stamp
      if stamp.store != store { return wrong("The index is another store's.") }
      guard survey.isIntact else { return nil }
      guard survey.reached.contains(JournalCursor(stamp)) else {
        return note("The index shows a save that never came to its end.")
      }
      if let what = rows.difference(from: Register(part), survey) { return wrong(what) }
      if stamp.transaction == survey.number { return nil }
      return note(
        "The index shows transaction \(stamp.transaction), and the last is \(survey.number).")
    }
  }

  private func note(_ what: String) -> Suspicion {
    Suspicion(.indexWrong, StoreFolder.indexFile, what, .nextReader)
  }

  private func wrong(_ what: String) -> Suspicion {
    Suspicion(.indexWrong, StoreFolder.indexFile, what, .deleteIndex)
  }
}

/// The records whose files are sound, to hold the index against.
struct SoundRows: Sendable {
  private var builder = RegisterBuilder()
  private var staff: [StaffMember] = []
  /// Records after this transaction cannot be in the index yet.
  let limit: Int

  init(limit: Int) { self.limit = limit }

  mutating func add(_ household: Household, _ survey: JournalSurvey) {
    guard let newest = survey.newest[.household(household.reference)], newest.number <= limit
    else { return }
    builder.add(household)
  }

  mutating func add(_ member: StaffMember, _ survey: JournalSurvey) {
    guard let newest = survey.newest[.staff(member.username)], newest.number <= limit else {
      return
    }
    staff.append(member)
  }

  /// How an index and these records differ, or nil.
  func difference(from index: Register, _ survey: JournalSurvey) -> String? {
    let stamp = index.stamp
    for row in Register(builder, staff: [], stamp: stamp) {
      guard let other = index.row(row.reference) else {
        return "The index lacks the household \(row.reference)."
      }
      if Self.bytes(of: row) != Self.bytes(of: other) {
        return "The index says otherwise of the household \(row.reference)."
      }
    }
    for row in index where survey.newest[.household(row.reference)] == nil {
      return "The index holds the household \(row.reference), which no save knows."
    }
    for member in staff where index.staffMember(member.username) != member {
      return "The index says otherwise of \(member.username) on the staff."
    }
    for member in index.staff where survey.newest[.staff(member.username)] == nil {
      return "The index holds \(member.username) on the staff, whom no save knows."
    }
    return nil
  }

  /// A row by itself, so that rows of registers which number workers differently can be compared.
  private static func bytes(of row: RegisterRow) -> [UInt8] {
    var builder = RegisterBuilder()
    builder.add(row)
    return builder.finish(
      staff: [],
      stamp: RegisterStamp(store: "", transaction: 0, segment: 0, offset: 0, chain: []))
  }
}
