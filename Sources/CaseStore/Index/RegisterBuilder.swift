import Fostering

/// Gathers rows, and puts them in order into one run of bytes.
struct RegisterBuilder {
  private var rows: [(reference: [UInt8], bytes: Range<Int>)] = []
  private var area: [UInt8] = []
  private var workers: [Username] = []
  private var numbers: [Username: UInt32] = [:]

  /// Adds a household's row.
  ///
  /// Voided visits count for nothing and are left out.
  mutating func add(_ household: Household) {
    let start = area.count
    let visits = household.visits.filter { !$0.isVoided }
    let texts: [String?] =
      [
        household.reference.text, household.name, household.allocation.team,
        household.contact.phone, household.contact.postcode,
      ] + household.carers.flatMap { [$0.firstName, $0.lastName] }
    let bytes = texts.map { text in text.map { Array(NormalForm.composed($0).utf8) } }
    let length = bytes.reduce(RowField.length + 4 * texts.count) { $0 + ($1?.count ?? 0) }
    append(household.approvedOn)
    append(household.ending?.endedOn)
    append(UInt32(bitPattern: Int32(clamping: household.terms.places)))
    append(household.allocation.worker.map { number(of: $0) } ?? UInt32.max)
    append(UInt32(RegisterCodes.number(household.type)))
    append(UInt32(clamping: texts.count))
    append(UInt32(clamping: visits.count))
    append(UInt32(clamping: household.reviews.count))
    append(UInt32(clamping: household.placements.count))
    append(UInt32(clamping: household.holds.count))
    append(UInt32(clamping: length))
    for text in bytes { append(text.map { UInt32(clamping: $0.count) } ?? UInt32.max) }
    for text in bytes { area.append(contentsOf: text ?? []) }
    appendRecords(of: household, visits: visits.sorted { $0.date < $1.date })
    rows.append((bytes[0] ?? [], start..<area.count))
  }

  private mutating func appendRecords(of household: Household, visits: [VisitFacts]) {
    for visit in visits { append(PackedVisit(visit, worker: number(of: visit.worker)).bits) }
    for review in household.reviews {
      append(review.heldOn)
      append(review.decidedOn)
      append(
        UInt32(
          RegisterCodes.number(review.scope) | RegisterCodes.number(review.outcome) << 8))
    }
    for placement in household.placements {
      append(placement.start)
      append(placement.end)
    }
    for hold in household.holds {
      append(hold.start)
      append(hold.end)
      append(UInt32(clamping: hold.reviewedOn.count))
    }
    for hold in household.holds { for day in hold.reviewedOn { append(day) } }
  }

  /// Adds a row of another register as it stands.
  mutating func add(_ row: RegisterRow) {
    let start = area.count
    area.append(contentsOf: row.part.bytes[row.start..<row.end])
    if let worker = row.worker { put(number(of: worker), at: start + RowField.worker) }
    let visits = area.withUnsafeBytes { bytes in
      (
        start + Int(bytes.number(UInt32.self, at: start + RowField.records)),
        min(
          Int(bytes.number(UInt32.self, at: start + RowField.visits)),
          (row.end - row.start) / RowField.visitLength)
      )
    }
    for index in 0..<visits.1 {
      let at = visits.0 + index * RowField.visitLength + 4
      let old = Int(area.withUnsafeBytes { $0.number(UInt32.self, at: at) })
      guard old < row.part.workers.count, at + 4 <= area.count else { continue }
      put(number(of: row.part.workers[old]), at: at)
    }
    let reference = row.withBytes(of: .reference) { Array($0) }
    rows.append((reference, start..<area.count))
  }

  /// The rows in order of reference, as an index holds them.
  mutating func finish(staff: [StaffMember], stamp: RegisterStamp) -> [UInt8] {
    rows.sort { $0.reference.lexicographicallyPrecedes($1.reference) }
    let body = area
    area = []
    area.reserveCapacity(body.count + 4 * rows.count + 64 * (staff.count + workers.count) + 256)
    append(RegisterPart.magic)
    append(RegisterPart.format)
    append(UInt32(clamping: rows.count))
    append(UInt64(0))
    append(UInt64(0))
    append(UInt64(clamping: stamp.transaction))
    append(UInt64(clamping: stamp.segment))
    append(UInt64(clamping: stamp.offset))
    append(RegisterCodes.fingerprint)
    let chain = Array(stamp.chain.prefix(RegisterStamp.chainLength))
    area.append(contentsOf: chain)
    area.append(
      contentsOf: Array(repeating: 0, count: RegisterStamp.chainLength - chain.count))
    append(UInt32(clamping: workers.count))
    append(UInt32(clamping: staff.count))
    append(stamp.store)
    for worker in workers { append(worker.text) }
    for member in staff {
      append(member.username.text)
      append(member.name)
      append(UInt32(RegisterCodes.number(member.role)))
      append(member.team)
      append(member.email)
    }
    var offset = area.count + 4 * (rows.count + 1)
    for row in rows {
      append(UInt32(clamping: offset))
      offset += row.bytes.count
    }
    append(UInt32(clamping: offset))
    for row in rows { area.append(contentsOf: body[row.bytes]) }
    put(UInt64(area.count), at: 24)
    let sum = area.withUnsafeBytes {
      FastChecksum.of(.init(rebasing: $0[RegisterPart.checkedFrom...]))
    }
    put(sum, at: 16)
    return area
  }

  // MARK: - Bytes

  private mutating func number(of worker: Username) -> UInt32 {
    if let number = numbers[worker] { return number }
    let number = UInt32(clamping: workers.count)
    numbers[worker] = number
    workers.append(worker)
    return number
  }

  private mutating func append<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { area.append(contentsOf: $0) }
  }

  private mutating func append(_ day: CalendarDate?) {
    append(UInt32(bitPattern: day?.dayNumber ?? Int32.min))
  }

  private mutating func append(_ text: String?) {
    guard let text else { return append(UInt32.max) }
    let bytes = Array(NormalForm.composed(text).utf8)
    append(UInt32(clamping: bytes.count))
    area.append(contentsOf: bytes)
  }

  private mutating func put<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
    withUnsafeBytes(of: number.littleEndian) { bytes in
      for (index, byte) in bytes.enumerated() { area[offset + index] = byte }
    }
  }
}
