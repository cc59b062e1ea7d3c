/// Something that looks wrong, before it is believed.
///
/// Whoever commits at the same moment puts a file in its place after the journal was read. So what
/// looks wrong is looked at again.
struct Suspicion: Hashable, Sendable {
  var finding: CheckReport.Finding
  /// Whether the next program that writes puts it right by itself.
  var isNote = false
  /// The document that is ahead of what was read of the journal, and the version its file shows.
  var ahead: Ahead?

  /// Whether the file may only be newer than what was read of the journal.
  var isAhead: Bool { ahead != nil || finding.kind == .orphan }

  struct Ahead: Hashable, Sendable {
    var id: DocumentID
    var version: Int
  }

  init(
    _ kind: CheckReport.Kind, _ path: String, _ what: String, _ remedy: Remedy,
    ahead: Ahead? = nil
  ) {
    finding = CheckReport.Finding(kind: kind, path: path, what: what, remedy: remedy.rawValue)
    isNote = remedy == .next || remedy == .nextReader
    self.ahead = ahead
  }

  /// What to do about it, in a sentence.
  enum Remedy: String {
    case next = "Nothing need be done: the next program that writes puts it right."
    case nextReader = "Nothing need be done: the index follows by itself."
    case restore = "Restore this file from a backup."
    case restoreEdited =
      "Restore this file from a backup. If the change was meant, make it again in Hearth."
    case restoreStore =
      "Restore the store from the last backup, and enter again what was saved since."
    case newer = "Install the newer version of Hearth."
    case moveAway = "Look at what it says, then move it out of the store."
    case deleteIndex = "Delete the folder index/: it is made again from the records."
    case deleteCheckpoint =
      "Delete this file: the journal is then read from its start, until the next checkpoint."
    case logVisit = "Log the visit again in Hearth."
    case correctVisit = "Open the visit in Hearth, correct it, and save it."
    case discardDraft = "Restore this file from a backup, or delete it: it is no record."
  }
}
