/// What verifying a store found.
public struct CheckReport: Hashable, Sendable {
  /// A kind of damage; the codes are those of `hearth check --format json`.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case journalAltered = "journal-altered"
    case journalMissing = "journal-missing"
    case journalTorn = "journal-torn"
    case documentDiffers = "document-differs"
    case documentUnreadable = "document-unreadable"
    case documentNewer = "document-newer"
    case orphan
    case indexWrong = "index-wrong"

    /// The kind as it is written in files: "journal-altered".
    public var code: String { rawValue }
  }

  /// One thing found.
  public struct Finding: Hashable, Sendable {
    public var kind: Kind
    /// The file, from the store's own folder: "journal/000003.jsonl".
    public var path: String
    /// What is wrong, in a sentence.
    public var what: String
    /// What to do about it, in a sentence.
    public var remedy: String

    public init(kind: Kind, path: String, what: String, remedy: String) {
      self.kind = kind
      self.path = path
      self.what = what
      self.remedy = remedy
    }
  }

  /// Damage, in order of path.
  public var findings: [Finding]
  /// What the next program that writes puts right by itself, in order of path.
  public var notes: [Finding]

  /// Whether nothing is damaged.
  public var isSound: Bool { findings.isEmpty }

  public init(findings: [Finding] = [], notes: [Finding] = []) {
    self.findings = findings
    self.notes = notes
  }
}
