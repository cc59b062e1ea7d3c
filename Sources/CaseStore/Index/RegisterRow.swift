import Fostering

/// What the register knows of one household: all that duties, lists and look-up need.
///
/// A row is a view over the register's bytes: each property is read when it is asked for.
public struct RegisterRow: Sendable {
  let part: RegisterPart
  /// Where the row starts and ends in the part's bytes.
  let start: Int
  let end: Int

  /// The texts of a row that code in a hurry may read as bytes.
  public enum Text: Int, Sendable {
    case reference, name, ownTeam, phone, postcode
  }

  public var reference: HouseholdReference { HouseholdReference(text(.reference) ?? "") }
  public var name: String { text(.name) ?? "" }
  /// The household's own team.
  public var ownTeam: String? { text(.ownTeam) }
  public var phone: String? { text(.phone) }
  public var postcode: String? { text(.postcode) }

  /// The approved carers' first and last names, in the order recorded.
  public var carers: [(first: String, last: String)] {
    let texts = texts
    return stride(from: Text.postcode.rawValue + 1, to: texts.count - 1, by: 2).map {
      (texts[$0] ?? "", texts[$0 + 1] ?? "")
    }
  }

  /// The approved carers' whole names.
  public var carerNames: [String] { carers.map { "\($0.first) \($0.last)" } }

  /// The supervising social worker.
  public var worker: Username? {
    let index = Int(word(RowField.worker))
    return index < part.workers.count ? part.workers[index] : nil
  }

  /// The household's own team, else its worker's.
  public var team: String? {
    if let ownTeam { return ownTeam }
    let index = Int(word(RowField.worker))
    return index < part.teams.count ? part.teams[index] : nil
  }

  public var type: HouseholdType {
    RegisterCodes.code(Int(word(RowField.type)), of: RegisterCodes.types) ?? .mainstream
  }

  public var approvedOn: CalendarDate {
    CalendarDate(dayNumber: Int32(bitPattern: word(RowField.approvedOn)))
  }

  public var endedOn: CalendarDate? { Self.day(word(RowField.endedOn)) }

  /// How many children may be placed.
  public var places: Int { Int(Int32(bitPattern: word(RowField.places))) }

  /// Where the household stands on a day.
  public func standing(on today: CalendarDate) -> Standing {
    Standing(approvedOn: approvedOn, endedOn: endedOn, today: today)
  }

  /// The bytes of a text, UTF-8 in normal form C, for as long as `work` runs; no bytes where the
  /// household has no such text.
  public func withBytes<Value>(
    of text: Text, _ work: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    part.bytes.withUnsafeBytes { bytes in
      work(self.bytes(of: text.rawValue, in: bytes) ?? UnsafeBufferPointer(start: nil, count: 0))
    }
  }

  // MARK: - How the bytes are read

  func word(_ field: Int) -> UInt32 {
    part.bytes.withUnsafeBytes { $0.number(UInt32.self, at: start + field) }
  }

  /// A day, or nil for the number that stands for none.
  static func day(_ word: UInt32) -> CalendarDate? {
    let number = Int32(bitPattern: word)
    return number == Int32.min ? nil : CalendarDate(dayNumber: number)
  }

  func text(_ text: Text) -> String? {
    part.bytes.withUnsafeBytes { bytes in
      self.bytes(of: text.rawValue, in: bytes).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private var texts: [String?] {
    part.bytes.withUnsafeBytes { bytes in
      (0..<textCount(in: bytes)).map { place in
        self.bytes(of: place, in: bytes).map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }

  private func textCount(in bytes: UnsafeRawBufferPointer) -> Int {
    min(Int(bytes.number(UInt32.self, at: start + RowField.texts)), (end - start) / 4)
  }

  /// The bytes of the row's text at a place: its length stands in the row's table of lengths.
  private func bytes(
    of place: Int, in bytes: UnsafeRawBufferPointer
  ) -> UnsafeBufferPointer<UInt8>? {
    let count = textCount(in: bytes)
    guard place < count else { return nil }
    let table = start + RowField.length
    let length = bytes.number(UInt32.self, at: table + place * 4)
    guard length != UInt32.max else { return nil }
    var from = table + count * 4
    for before in 0..<place {
      let other = bytes.number(UInt32.self, at: table + before * 4)
      if other != UInt32.max { from += Int(other) }
    }
    guard from + Int(length) <= end else { return nil }
    return UnsafeRawBufferPointer(rebasing: bytes[from..<(from + Int(length))])
      .assumingMemoryBound(to: UInt8.self)
  }
}

/// Where a row's numbers stand, from its start, in bytes.
///
/// Texts' lengths follow, then the texts, then from `records` on: visits, reviews, placements,
/// holds, days of reviews of holds.
enum RowField {
  static let approvedOn = 0
  static let endedOn = 4
  static let places = 8
  static let worker = 12
  static let type = 16
  static let texts = 20
  static let visits = 24
  static let reviews = 28
  static let placements = 32
  static let holds = 36
  static let records = 40
  static let length = 44

  static let visitLength = 8
  static let reviewLength = 12
  static let placementLength = 8
  static let holdLength = 12
}
