import Fostering

/// The rows of all sheets that can be taken, and what is wrong with the others.
struct ImportedRows {
  /// A row with the sheet that it is in.
  struct In<Row> {
    let sheet: Int
    let row: Row
  }

  /// What the sheets say of one household.
  struct OfHousehold {
    let reference: HouseholdReference
    var records: [In<HouseholdRow>] = []
    var visits: [In<VisitRow>] = []
    var reviews: [In<ReviewRow>] = []
    var holds: [In<HoldRow>] = []
    var placements: [In<PlacementRow>] = []
  }

  /// A row that cannot be taken.
  struct Rejected {
    let sheet: Int
    let record: CSVTable.Record
    let reasons: [BadCell]
  }

  /// The sheets in the order in which they were read.
  private(set) var sheets: [Sheet] = []
  private(set) var staff: [In<StaffRow>] = []
  private(set) var households: [OfHousehold] = []
  private(set) var rejected: [Rejected] = []
  /// What is wrong with whole files.
  private(set) var fileFaults: [BadCell] = []
  private var indices: [HouseholdReference: Int] = [:]
  private var knownStaff: KnownNames
  private var knownHouseholds: KnownNames

  /// Reads all files, staff first, then households, then the others.
  ///
  /// - Parameters:
  ///   - staff: the usernames recorded already.
  ///   - households: the references recorded already.
  ///   - skipsBadRows: whether bad rows are left out rather than keep all others out.
  init(
    _ files: [ImportFile], staff: Set<String>, households: Set<String>, skipsBadRows: Bool,
    progress: (Double) -> Void
  ) {
    knownStaff = KnownNames(good: staff, leavesBadRowsOut: skipsBadRows)
    knownHouseholds = KnownNames(good: households, leavesBadRowsOut: skipsBadRows)
    let order = ImportKind.allCases
    let sorted = order.flatMap { kind in files.filter { $0.kind == kind } }
    let total = max(1, sorted.reduce(0) { $0 + $1.bytes.count })
    var done = 0
    for file in sorted {
      read(Sheet(file))
      done += file.bytes.count
      progress(Double(done) / Double(total))
    }
  }

  /// Every fault, in order of file and line.
  var badCells: [BadCell] {
    fileFaults + rejected.flatMap(\.reasons).filter { !fileFaults.contains($0) }
  }

  private mutating func read(_ sheet: Sheet) {
    sheets.append(sheet)
    fileFaults += sheet.faults
    switch sheet.kind {
    case .staff:
      readRows(StaffRow.init) { $0.staff.append($1) }
      learn(from: sheet, column: "username", staff.map(\.row.username.text), \.knownStaff)
    case .households:
      let names = knownStaff
      readRows({ HouseholdRow(&$0, staff: names) }) { rows, found in
        rows.updateHousehold(found.row.reference) { $0.records.append(found) }
      }
      learn(
        from: sheet, column: "reference", households.map(\.reference.text), \.knownHouseholds)
    case .visits:
      let (names, places) = (knownStaff, knownHouseholds)
      readRows({ VisitRow(&$0, staff: names, households: places) }) { rows, found in
        rows.updateHousehold(found.row.household) { $0.visits.append(found) }
      }
    case .reviews:
      let places = knownHouseholds
      readRows({ ReviewRow(&$0, households: places) }) { rows, found in
        rows.updateHousehold(found.row.household) { $0.reviews.append(found) }
      }
    case .holds:
      let (names, places) = (knownStaff, knownHouseholds)
      readRows({ HoldRow(&$0, staff: names, households: places) }) { rows, found in
        rows.updateHousehold(found.row.household) { $0.holds.append(found) }
      }
    case .placements:
      let places = knownHouseholds
      readRows({ PlacementRow(&$0, households: places) }) { rows, found in
        rows.updateHousehold(found.row.household) { $0.placements.append(found) }
      }
    }
  }

  /// Reads the rows of the newest sheet.
  private mutating func readRows<Row>(
    _ read: (inout RowReader) -> Row?, take: (inout ImportedRows, In<Row>) -> Void
  ) {
    let index = sheets.count - 1
    guard let sheet = sheets.last else { return }
    for record in sheet.rows {
      guard sheet.faults.isEmpty else {
        rejected.append(Rejected(sheet: index, record: record, reasons: sheet.faults))
        continue
      }
      var reader = RowReader(sheet, record)
      if let row = read(&reader), reader.faults.isEmpty {
        take(&self, In(sheet: index, row: row))
      } else {
        rejected.append(Rejected(sheet: index, record: record, reasons: reader.faults))
      }
    }
  }

  private mutating func updateHousehold(
    _ reference: HouseholdReference, _ change: (inout OfHousehold) -> Void
  ) {
    let index = indices[reference] ?? households.count
    if index == households.count {
      indices[reference] = index
      households.append(OfHousehold(reference: reference))
    }
    change(&households[index])
  }

  /// Makes the names that a sheet brings known to the sheets that are read after it.
  private mutating func learn(
    from sheet: Sheet, column: String, _ good: [String],
    _ names: WritableKeyPath<ImportedRows, KnownNames>
  ) {
    self[keyPath: names].good.formUnion(good)
    guard let place = sheet.place(of: column) else { return }
    for row in rejected where row.sheet == sheets.count - 1 {
      let name = Blanks.composed(
        Blanks.trimmed(sheet.table.cell(place, of: row.record) ?? []))
      if !name.isEmpty { self[keyPath: names].bad[name] = "\(sheet.name):\(row.record.line)" }
    }
  }
}
