import Fostering

/// The dated facts of a row.
extension RegisterRow {
  /// What the household's duties follow from, with the role that each visit's worker has now.
  public var dutyFacts: DutyFacts {
    part.bytes.withUnsafeBytes { bytes in
      let places = sections(bytes)
      return DutyFacts(
        approvedOn: approvedOn, endedOn: endedOn, visits: visits(bytes, places),
        reviews: reviews(bytes, places), holds: holds(bytes, places))
    }
  }

  /// The day of the last completed visit on or before a day.
  public func lastVisit(on day: CalendarDate) -> CalendarDate? {
    part.bytes.withUnsafeBytes { bytes in
      let places = sections(bytes)
      for index in (0..<places.visitCount).reversed() {
        let visit = packedVisit(index, bytes, places)
        if visit.outcome == .completed, visit.date <= day { return visit.date }
      }
      return nil
    }
  }

  /// The days on which each placement starts and ends, in order of start.
  public var placements: [(start: CalendarDate, end: CalendarDate?)] {
    part.bytes.withUnsafeBytes { bytes in
      let places = sections(bytes)
      return (0..<places.placementCount).map { index in
        let at = places.placements + index * RowField.placementLength
        return (
          CalendarDate(dayNumber: bytes.number(Int32.self, at: at)),
          Self.day(bytes.number(UInt32.self, at: at + 4))
        )
      }
    }
  }

  /// How many children are placed on a day.
  public func placedCount(on day: CalendarDate) -> Int {
    placements.count { placement in
      placement.start <= day && placement.end.map { day < $0 } ?? true
    }
  }

  // MARK: - Records

  /// Where each kind of record starts, and how many there are; never outside the row.
  private struct Sections {
    var visits = 0
    var visitCount = 0
    var reviews = 0
    var reviewCount = 0
    var placements = 0
    var placementCount = 0
    var holds = 0
    var holdCount = 0
    var holdReviews = 0
  }

  private func sections(_ bytes: UnsafeRawBufferPointer) -> Sections {
    var at = start + Int(bytes.number(UInt32.self, at: start + RowField.records))
    func section(_ field: Int, _ length: Int) -> (Int, Int) {
      let count = min(
        Int(bytes.number(UInt32.self, at: start + field)), max(0, end - at) / length)
      defer { at += count * length }
      return (at, count)
    }
    var places = Sections()
    (places.visits, places.visitCount) = section(RowField.visits, RowField.visitLength)
    (places.reviews, places.reviewCount) = section(RowField.reviews, RowField.reviewLength)
    (places.placements, places.placementCount) = section(
      RowField.placements, RowField.placementLength)
    (places.holds, places.holdCount) = section(RowField.holds, RowField.holdLength)
    places.holdReviews = at
    return places
  }

  private func packedVisit(
    _ index: Int, _ bytes: UnsafeRawBufferPointer, _ places: Sections
  ) -> PackedVisit {
    PackedVisit(
      bits: bytes.number(UInt64.self, at: places.visits + index * RowField.visitLength))
  }

  private func visits(
    _ bytes: UnsafeRawBufferPointer, _ places: Sections
  ) -> [DutyVisit] {
    var visits: [DutyVisit] = []
    visits.reserveCapacity(places.visitCount)
    for index in 0..<places.visitCount {
      let visit = packedVisit(index, bytes, places)
      guard let outcome = visit.outcome, let mode = visit.mode else { continue }
      let worker = Int(visit.worker)
      visits.append(
        DutyVisit(
          date: visit.date, kinds: visit.kinds, outcome: outcome, mode: mode,
          role: worker < part.roles.count ? part.roles[worker] : nil,
          childrenSeen: visit.childrenSeen))
    }
    return visits
  }

  private func reviews(_ bytes: UnsafeRawBufferPointer, _ places: Sections) -> [Review] {
    (0..<places.reviewCount).compactMap { index in
      let at = places.reviews + index * RowField.reviewLength
      let codes = bytes.number(UInt32.self, at: at + 8)
      guard let scope = RegisterCodes.code(Int(codes & 0xFF), of: RegisterCodes.scopes),
        let outcome = RegisterCodes.code(Int(codes >> 8), of: RegisterCodes.reviewOutcomes)
      else { return nil }
      return Review(
        heldOn: CalendarDate(dayNumber: bytes.number(Int32.self, at: at)), scope: scope,
        outcome: outcome, decidedOn: Self.day(bytes.number(UInt32.self, at: at + 4)))
    }
  }

  private func holds(_ bytes: UnsafeRawBufferPointer, _ places: Sections) -> [DutyHold] {
    var reviewed = places.holdReviews
    return (0..<places.holdCount).map { index in
      let at = places.holds + index * RowField.holdLength
      let count = min(
        Int(bytes.number(UInt32.self, at: at + 8)), max(0, end - reviewed) / 4)
      defer { reviewed += count * 4 }
      return DutyHold(
        start: CalendarDate(dayNumber: bytes.number(Int32.self, at: at)),
        end: Self.day(bytes.number(UInt32.self, at: at + 4)),
        reviewedOn: (0..<count).map {
          CalendarDate(dayNumber: bytes.number(Int32.self, at: reviewed + $0 * 4))
        })
    }
  }
}
