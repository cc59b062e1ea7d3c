/// What a visit was for.
///
/// One visit can be for several things.
public enum VisitKind: String, Coded {
  case supervision
  case unannounced
  case support

  public var words: String {
    switch self {
    case .supervision: "Supervision visit"
    case .unannounced: "Unannounced visit"
    case .support: "Support visit"
    }
  }
}

/// The kinds of one visit, as a set that fits in a byte.
public struct VisitKinds: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let supervision = VisitKinds(rawValue: 1)
  public static let unannounced = VisitKinds(rawValue: 2)
  public static let support = VisitKinds(rawValue: 4)

  public init(_ kinds: some Sequence<VisitKind>) {
    self = kinds.reduce(into: []) { $0.insert(VisitKinds($1)) }
  }

  public init(_ kind: VisitKind) {
    switch kind {
    case .supervision: self = .supervision
    case .unannounced: self = .unannounced
    case .support: self = .support
    }
  }

  /// The kinds in the fixed order supervision, unannounced, support.
  public var list: [VisitKind] { VisitKind.allCases.filter { contains(VisitKinds($0)) } }

  /// The codes joined by `;`, as import and export write them.
  public var codes: String { list.map(\.code).joined(separator: ";") }

  /// The kinds in words: "Supervision and unannounced visit".
  public var words: String {
    let names = list
    guard names.count > 1, let last = names.last else { return names.first?.words ?? "Visit" }
    let all = names.dropLast().map(\.code).joined(separator: ", ") + " and " + last.code + " visit"
    return all.prefix(1).uppercased() + all.dropFirst()
  }
}

/// What became of a visit.
///
/// Only a completed visit ever counts for a duty.
public enum VisitOutcome: String, Coded {
  case completed
  case planned
  case cancelledByCarer = "cancelled-by-carer"
  case cancelledByService = "cancelled-by-service"
  case noAccess = "no-access"
  case carerAbsent = "carer-absent"
}

/// How a visit was made.
public enum VisitMode: String, Coded {
  case home
  case office
  case video
  case phone

  public var words: String {
    switch self {
    case .home: "At the carers' home"
    case .office: "At the office"
    case .video: "By video"
    case .phone: "By phone"
    }
  }
}

/// The identity of a visit within its household: "2026-05-12-supervision-7KQ2".
public struct VisitID: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }
  public var description: String { text }

  public static func < (left: VisitID, right: VisitID) -> Bool { left.text < right.text }
}

/// What a household's head holds of a visit: enough for every duty, without a word of the notes.
public struct VisitFacts: Hashable, Sendable {
  public var id: VisitID
  public var date: CalendarDate
  public var kinds: VisitKinds
  public var outcome: VisitOutcome
  public var mode: VisitMode
  /// Who made it; their role now decides whether it counts.
  public var worker: Username
  /// Whether the children were seen, or nil where nobody recorded it.
  public var childrenSeen: Bool?
  /// Recorded by mistake: kept, and counts for nothing.
  public var isVoided: Bool

  public init(
    id: VisitID, date: CalendarDate, kinds: VisitKinds, outcome: VisitOutcome, mode: VisitMode,
    worker: Username, childrenSeen: Bool? = nil, isVoided: Bool = false
  ) {
    self.id = id
    self.date = date
    self.kinds = kinds
    self.outcome = outcome
    self.mode = mode
    self.worker = worker
    self.childrenSeen = childrenSeen
    self.isVoided = isVoided
  }
}

/// A visit as it is recorded, words and all.
public struct Visit: Hashable, Sendable {
  public var id: VisitID
  public var date: CalendarDate
  public var kinds: VisitKinds
  public var outcome: VisitOutcome
  public var mode: VisitMode
  public var worker: Username
  /// Who was there, as written.
  public var present: [String]
  public var childrenSeen: Bool?
  /// What was said and agreed, as written.
  public var summary: String?
  /// Why the record counts for nothing; nil unless it was recorded by mistake.
  public var voided: String?

  public init(
    id: VisitID, date: CalendarDate, kinds: VisitKinds, outcome: VisitOutcome, mode: VisitMode,
    worker: Username, present: [String] = [], childrenSeen: Bool? = nil, summary: String? = nil,
    voided: String? = nil
  ) {
    self.id = id
    self.date = date
    self.kinds = kinds
    self.outcome = outcome
    self.mode = mode
    self.worker = worker
    self.present = present
    self.childrenSeen = childrenSeen
    self.summary = summary
    self.voided = voided
  }

  /// What the household's head keeps of this visit.
  public var facts: VisitFacts {
    VisitFacts(
      id: id, date: date, kinds: kinds, outcome: outcome, mode: mode, worker: worker,
      childrenSeen: childrenSeen, isVoided: voided != nil)
  }
}
