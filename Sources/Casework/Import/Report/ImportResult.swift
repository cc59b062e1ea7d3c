import Fostering

/// What an import came to, file by file.
public struct ImportResult: Hashable, Sendable {
  public var files: [FileCount]
  /// Every bad cell, in order of file and line.
  public var badCells: [BadCell]
  public var warnings: [WarningGroup]
  /// What else is worth saying: unknown columns, an encoding that was converted.
  public var remarks: [String]
  /// The commit, or nil where nothing changed or the import was refused.
  public var transaction: Int?
  /// Whether bad cells kept everything out; nothing was changed then.
  public var isRefused: Bool

  /// What became of the rows of one file.
  public struct FileCount: Hashable, Sendable {
    public var file: String
    public var added = 0
    public var updated = 0
    public var unchanged = 0
    public var rejected = 0

    public init(
      file: String, added: Int = 0, updated: Int = 0, unchanged: Int = 0, rejected: Int = 0
    ) {
      self.file = file
      self.added = added
      self.updated = updated
      self.unchanged = unchanged
      self.rejected = rejected
    }

    /// The rows that are in the store now.
    public var taken: Int { added + updated + unchanged }
  }

  public init(
    files: [FileCount], badCells: [BadCell], warnings: [WarningGroup], remarks: [String],
    transaction: Int?, isRefused: Bool
  ) {
    self.files = files
    self.badCells = badCells
    self.warnings = warnings
    self.remarks = remarks
    self.transaction = transaction
    self.isRefused = isRefused
  }

  /// The rows rejected in all files.
  public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }

  /// The rows taken from all files.
  public var taken: Int { files.reduce(0) { $0 + $1.taken } }
}

/// A cell that cannot be taken.
public struct BadCell: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  /// The physical line on which the record starts.
  public var line: Int
  public var column: String
  /// What is wrong, and what would be right.
  public var message: String

  public init(file: String, line: Int, column: String, message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  /// The line that is shown: "visits.csv:12: date: ...".
  public var description: String { "\(file):\(line): \(column): \(message)" }
}

/// A contradiction that was imported all the same, as old systems and life have them.
public enum ImportWarning: String, CaseIterable, Hashable, Sendable {
  case moreChildrenThanPlaces = "more children than places"
  case agesTurnedRound = "an age range turned round"
  case overlappingHolds = "overlapping holds of the same scope"
  case visitAfterEnd = "a visit after the approval ended"
  case completedInFuture = "a completed visit dated after today"
  case roleDoesNotCount = "a supervision or unannounced visit by a role that does not count"
  case datesTurnedRound = "an end before its start"
  case endReasonAlone = "an end reason without an end date"
  case sameKeyTwice = "the same member of staff or household twice in one file"
}

/// The warnings of one kind: how many, and the first five.
public struct WarningGroup: Hashable, Sendable {
  public var kind: ImportWarning
  public var count: Int
  /// Up to five, each `file:line: reference: what`.
  public var examples: [String]

  public init(kind: ImportWarning, count: Int, examples: [String]) {
    self.kind = kind
    self.count = count
    self.examples = examples
  }
}
