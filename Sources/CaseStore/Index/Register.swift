import Fostering

/// The derived register: a row for every household in order of reference, and the staff.
///
/// It is a value: what is committed later does not change it. Getting it is cheap even for a
/// country's households, and no row is decoded before it is asked for.
public struct Register: RandomAccessCollection, Sendable {
  /// The newest transaction that the rows show.
  public var transaction: Int { stamp.transaction }
  /// All members of staff, in order of username.
  public let staff: [StaffMember]

  let stamp: RegisterStamp
  private let parts: [RegisterPart]
  private let places: [Place]
  private let staffPlaces: [Username: Int]

  /// Which part holds a row, and its number there.
  private struct Place: Sendable {
    var part: Int32
    var row: Int32
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { places.count }

  public subscript(position: Int) -> RegisterRow {
    let place = places[position]
    return parts[Int(place.part)].row(Int(place.row))
  }

  /// The member of staff of a name.
  public func staffMember(_ username: Username) -> StaffMember? {
    staffPlaces[username].map { staff[$0] }
  }

  /// The household of a reference.
  ///
  /// - Complexity: O(log *n*).
  public func row(_ reference: HouseholdReference) -> RegisterRow? {
    let wanted = Array(NormalForm.composed(reference.text).utf8)
    let index = place(of: wanted)
    guard index < count else { return nil }
    let row = self[index]
    return row.withBytes(of: .reference) { $0.elementsEqual(wanted) } ? row : nil
  }

  /// The first row whose reference does not come before these bytes.
  private func place(of wanted: [UInt8]) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let isBefore = self[middle].withBytes(of: .reference) {
        $0.lexicographicallyPrecedes(wanted)
      }
      if isBefore { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - Making

  /// A register of the households and staff given.
  ///
  /// - Parameter transaction: the newest transaction that they show.
  public init(
    _ households: some Sequence<Household>, staff: [StaffMember], transaction: Int = 0
  ) {
    var builder = RegisterBuilder()
    for household in households { builder.add(household) }
    let stamp = RegisterStamp(
      store: "", transaction: transaction, segment: 0, offset: 0, chain: [])
    self.init(builder, staff: staff, stamp: stamp)
  }

  /// The rows gathered.
  init(_ builder: RegisterBuilder, staff: [StaffMember], stamp: RegisterStamp) {
    var builder = builder
    let staff = staff.sorted { $0.username < $1.username }
    let part = RegisterPart(builder.finish(staff: staff, stamp: stamp))
    self.init(parts: part.map { [$0] } ?? [], staff: staff, stamp: stamp)
  }

  /// A register whose rows are all of one index.
  init(_ part: RegisterPart) {
    self.init(parts: [part], staff: part.staff, stamp: part.stamp)
  }

  /// The parts' rows; where several have a household, the last has its newest row.
  private init(parts: [RegisterPart], staff: [StaffMember], stamp: RegisterStamp) {
    self.parts = parts
    self.staff = staff
    self.stamp = stamp
    staffPlaces = Dictionary(
      staff.enumerated().map { ($0.element.username, $0.offset) }
    ) { _, last in last }
    if parts.count == 1 {
      places = (0..<parts[0].rowCount).map { Place(part: 0, row: Int32($0)) }
    } else {
      places = Self.merged(parts)
    }
  }

  private static func merged(_ parts: [RegisterPart]) -> [Place] {
    var newest: [(reference: [UInt8], place: Place)] = []
    for (index, part) in parts.enumerated() {
      for row in 0..<part.rowCount {
        let reference = part.row(row).withBytes(of: .reference) { Array($0) }
        newest.append((reference, Place(part: Int32(index), row: Int32(row))))
      }
    }
    newest.sort { left, right in
      if left.reference == right.reference { return left.place.part < right.place.part }
      return left.reference.lexicographicallyPrecedes(right.reference)
    }
    var places: [Place] = []
    for (index, entry) in newest.enumerated()
    where index + 1 == newest.count || newest[index + 1].reference != entry.reference {
      places.append(entry.place)
    }
    return places
  }

  /// The register after some households, and perhaps the staff, have changed.
  func updated(
    with households: [Household], staff: [StaffMember]?, stamp: RegisterStamp
  ) -> Register {
    let staff = staff?.sorted { $0.username < $1.username } ?? self.staff
    var builder = RegisterBuilder()
    for household in households { builder.add(household) }
    guard let patch = RegisterPart(builder.finish(staff: staff, stamp: stamp)) else { return self }
    let parts = parts.map { $0.staff == staff ? $0 : RegisterPart($0, staff: staff) } + [patch]
    let updated = Register(parts: parts, staff: staff, stamp: stamp)
    return parts.count > 8 ? updated.flattened : updated
  }

  /// The same rows in one part.
  private var flattened: Register {
    var builder = RegisterBuilder()
    for row in self { builder.add(row) }
    return Register(builder, staff: staff, stamp: stamp)
  }

  /// The index file's bytes.
  var indexBytes: [UInt8] {
    if parts.count == 1, parts[0].stamp == stamp, parts[0].staff == staff { return parts[0].bytes }
    var builder = RegisterBuilder()
    for row in self { builder.add(row) }
    return builder.finish(staff: staff, stamp: stamp)
  }
}
