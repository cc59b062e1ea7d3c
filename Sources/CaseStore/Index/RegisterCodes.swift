import Fostering

/// Codes as small numbers: the place of a code among all of its kind.
enum RegisterCodes {
  /// The place of a code among all cases.
  static func number<Code: Coded>(_ code: Code) -> Int {
    Code.allCases.enumerated().first { $0.element == code }?.offset ?? 0
  }

  /// The code at a place, or nil.
  static func code<Code: Coded>(_ number: Int, of all: [Code]) -> Code? {
    number < all.count ? all[number] : nil
  }

  static let types = HouseholdType.allCases
  static let outcomes = VisitOutcome.allCases
  static let modes = VisitMode.allCases
  static let scopes = ReviewScope.allCases
  static let reviewOutcomes = ReviewOutcome.allCases
  static let roles = Role.allCases

  /// A number that changes with any list of codes, so that an index made under another list is
  /// not misread.
  static let fingerprint: UInt64 = {
    let lists: [[String]] = [
      types.map(\.code), outcomes.map(\.code), modes.map(\.code), scopes.map(\.code),
      reviewOutcomes.map(\.code), roles.map(\.code),
    ]
    let text = lists.map { $0.joined(separator: ",") }.joined(separator: ";")
    return Array(text.utf8).withUnsafeBytes { FastChecksum.of($0) }
  }()
}

/// A visit's facts in eight bytes: day, kinds, children seen, outcome, mode, and worker.
struct PackedVisit {
  var bits: UInt64

  init(bits: UInt64) { self.bits = bits }

  init(_ visit: VisitFacts, worker: UInt32) {
    let day = UInt64(Int(visit.date.dayNumber) - Int(CalendarDate.earliest.dayNumber))
    let seen: UInt64 = visit.childrenSeen.map { $0 ? 2 : 1 } ?? 0
    bits =
      day | UInt64(visit.kinds.rawValue & 7) << 22 | seen << 25
      | UInt64(RegisterCodes.number(visit.outcome)) << 27
      | UInt64(RegisterCodes.number(visit.mode)) << 30 | UInt64(worker) << 32
  }

  var date: CalendarDate {
    CalendarDate(dayNumber: Int32(bits & 0x3F_FFFF) + CalendarDate.earliest.dayNumber)
  }
  var kinds: VisitKinds { VisitKinds(rawValue: UInt8(bits >> 22 & 7)) }
  var childrenSeen: Bool? {
    switch bits >> 25 & 3 {
    case 1: false
    case 2: true
    default: nil
    }
  }
  var outcome: VisitOutcome? {
    RegisterCodes.code(Int(bits >> 27 & 7), of: RegisterCodes.outcomes)
  }
  var mode: VisitMode? { RegisterCodes.code(Int(bits >> 30 & 3), of: RegisterCodes.modes) }
  var worker: UInt32 {
    get { UInt32(truncatingIfNeeded: bits >> 32) }
    set { bits = bits & 0xFFFF_FFFF | UInt64(newValue) << 32 }
  }
}
