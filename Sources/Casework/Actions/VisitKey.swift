import Fostering

/// What tells a household's visits apart: the day, what for, and who made it.
///
/// Two visits can have equal keys; they are told apart by the order in which they were recorded.
struct VisitKey: Hashable {
  let date: CalendarDate
  let kinds: VisitKinds
  let worker: Username

  init(date: CalendarDate, kinds: VisitKinds, worker: Username) {
    self.date = date
    self.kinds = kinds
    self.worker = worker
  }

  init(_ visit: VisitFacts) {
    self.init(date: visit.date, kinds: visit.kinds, worker: visit.worker)
  }

  /// The identity of the next visit of this key, made from the key alone: the same record gets
  /// the same identity on every computer.
  ///
  /// - Parameter isTaken: whether a visit of the household has an identity already.
  func identity(
    in household: HouseholdReference, isTaken: (VisitID) -> Bool
  ) -> VisitID {
    let kindCodes = kinds.list.map(\.code).joined(separator: "-")
    let base = "\(date.iso)-\(kindCodes)-\(digits(in: household))"
    var id = VisitID(base)
    var number = 1
    while isTaken(id) {
      number += 1
      id = VisitID("\(base)-\(number)")
    }
    return id
  }

  /// Four Crockford base-32 digits of a hash (FNV-1a, 64 bits) of reference and key.
  private func digits(in household: HouseholdReference) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let text = "\(household)\u{0}\(date.iso)\u{0}\(kinds.codes)\u{0}\(worker)"
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    let digits = (0..<4).map { place in Self.alphabet[Int((hash >> (5 * UInt64(place))) & 31)] }
    return String(decoding: digits, as: UTF8.self)
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

  /// Orders visits of one key as they were recorded: by the number at their identity's end.
  static func wasRecordedBefore(_ left: VisitID, _ right: VisitID) -> Bool {
    let leftBytes = left.text.utf8
    let rightBytes = right.text.utf8
    return leftBytes.count == rightBytes.count
      ? left < right : leftBytes.count < rightBytes.count
  }
}
