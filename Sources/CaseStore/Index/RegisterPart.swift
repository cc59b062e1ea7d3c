import Fostering

/// Rows of a register in one run of bytes, as the index file holds them.
///
/// Everything is little-endian:
///
///     header   magic, format, rows, checksum of all that follows it, length, transaction,
///              journal segment and offset, codes, chain, counts of workers and staff
///     texts    store id; workers; staff with role
///     offsets  one for each row, and the end
///     rows     see RegisterRow
///
/// No number in it is believed: reading outside the bytes gives zero.
final class RegisterPart: Sendable {
  static let magic: UInt64 = 0x5849_4854_5241_4548  // "HEARTHIX"
  static let format: UInt32 = 1
  static let checkedFrom = 24
  static let headerLength = 104

  let bytes: [UInt8]
  let stamp: RegisterStamp
  /// Everybody whom a row names as worker.
  let workers: [Username]
  let staff: [StaffMember]
  /// Where each row starts, and the end of the last.
  let offsets: [Int]
  /// What each worker does now, and their team, by place in `workers`.
  let roles: [Role?]
  let teams: [String?]

  /// Reads an index, or gives nil where it is not a whole and unharmed one.
  init?(_ bytes: [UInt8]) {
    var reader = PartReader(bytes: bytes)
    guard bytes.count >= Self.headerLength, reader.word64() == Self.magic,
      reader.word32() == Self.format
    else { return nil }
    let rowCount = Int(reader.word32())
    let sum = reader.word64()
    guard reader.word64() == UInt64(bytes.count),
      sum == bytes.withUnsafeBytes({ FastChecksum.of(.init(rebasing: $0[Self.checkedFrom...])) })
    else { return nil }
    let transaction = Int(truncatingIfNeeded: reader.word64())
    let segment = Int(truncatingIfNeeded: reader.word64())
    let offset = Int(truncatingIfNeeded: reader.word64())
    guard reader.word64() == RegisterCodes.fingerprint else { return nil }
    let chain = reader.bytes(RegisterStamp.chainLength)
    let workerCount = Int(reader.word32())
    let staffCount = Int(reader.word32())
    guard let store = reader.text() else { return nil }
    stamp = RegisterStamp(
      store: store, transaction: transaction, segment: segment, offset: offset, chain: chain)
    guard let workers = reader.texts(workerCount), let staff = reader.staff(staffCount),
      let offsets = reader.offsets(rowCount)
    else { return nil }
    self.workers = workers.map { Username($0) }
    self.staff = staff
    self.offsets = offsets
    self.bytes = bytes
    (roles, teams) = Self.resolve(self.workers, staff)
  }

  /// The same rows seen with another list of staff.
  init(_ part: RegisterPart, staff: [StaffMember]) {
    bytes = part.bytes
    stamp = part.stamp
    workers = part.workers
    offsets = part.offsets
    self.staff = staff
    (roles, teams) = Self.resolve(part.workers, staff)
  }

  private static func resolve(
    _ workers: [Username], _ staff: [StaffMember]
  ) -> ([Role?], [String?]) {
    let known = Dictionary(staff.map { ($0.username, $0) }) { _, last in last }
    return (workers.map { known[$0]?.role }, workers.map { known[$0]?.team })
  }

  var rowCount: Int { offsets.count - 1 }

  func row(_ index: Int) -> RegisterRow {
    RegisterRow(part: self, start: offsets[index], end: offsets[index + 1])
  }
}

/// Reads the head of an index from its start to its rows.
struct PartReader {
  let bytes: [UInt8]
  var position = 0

  mutating func word32() -> UInt32 {
    defer { position += 4 }
    return bytes.withUnsafeBytes { $0.number(UInt32.self, at: position) }
  }

  mutating func word64() -> UInt64 {
    defer { position += 8 }
    return bytes.withUnsafeBytes { $0.number(UInt64.self, at: position) }
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    let end = min(bytes.count, position + count)
    defer { position = end }
    return Array(bytes[min(position, end)..<end])
  }

  /// A text behind its length; nil for one that is absent or does not fit.
  mutating func text() -> String? {
    let length = word32()
    guard length != UInt32.max, Int(length) <= bytes.count - position else { return nil }
    return String(decoding: bytes(Int(length)), as: UTF8.self)
  }

  mutating func texts(_ count: Int) -> [String]? {
    var texts: [String] = []
    for _ in 0..<count {
      guard let text = text() else { return nil }
      texts.append(text)
    }
    return texts
  }

  mutating func staff(_ count: Int) -> [StaffMember]? {
    var staff: [StaffMember] = []
    for _ in 0..<count {
      guard let username = text(), let name = text(),
        let role = RegisterCodes.code(Int(word32()), of: RegisterCodes.roles)
      else { return nil }
      let team = text()
      staff.append(
        StaffMember(username: Username(username), name: name, role: role, team: team, email: text())
      )
    }
    return staff
  }

  /// The rows' offsets, which must go up by a row at least and end where the bytes end.
  mutating func offsets(_ count: Int) -> [Int]? {
    guard count < (bytes.count - position) / 4 else { return nil }
    var last = position + 4 * (count + 1)
    var offsets: [Int] = []
    offsets.reserveCapacity(count + 1)
    for place in 0...count {
      let next = Int(word32())
      let least = place == 0 ? last : last + RowField.length
      guard next >= least, next <= bytes.count else { return nil }
      offsets.append(next)
      last = next
    }
    return last == bytes.count ? offsets : nil
  }
}

extension UnsafeRawBufferPointer {
  /// The number at a place, or 0 where it does not lie within the bytes.
  func number<Number: FixedWidthInteger>(_ type: Number.Type, at offset: Int) -> Number {
    guard offset >= 0, offset <= count - MemoryLayout<Number>.size else { return 0 }
    return Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
