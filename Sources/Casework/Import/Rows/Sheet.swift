/// A file to import as rows under known columns.
struct Sheet {
  let kind: ImportKind
  /// The name by which messages call the file.
  let name: String
  let table: CSVTable
  /// The names of all columns as the first row has them.
  let heading: [String]
  /// The rows beneath the heading.
  let rows: ArraySlice<CSVTable.Record>
  /// The columns that no rule knows.
  let unknownColumns: [String]
  /// What is wrong with the heading; no row can be read then.
  let faults: [BadCell]
  private let places: [String: Int]

  init(_ file: ImportFile) {
    kind = file.kind
    name = file.name
    let table = CSVReader.read(file.bytes)
    self.table = table
    let columns = SheetColumns.of(file.kind)
    let known = Set(columns.all)
    let first = table.records.first
    var heading: [String] = []
    if let first {
      heading = (0..<first.cellCount).map { index in
        Blanks.composed(Blanks.trimmed(table.cell(index, of: first) ?? [])).lowercased()
      }
    }
    // Spreadsheet programs leave commas behind where a column was deleted.
    while heading.last?.isEmpty == true { heading.removeLast() }
    self.heading = heading
    rows = table.records.dropFirst()
    unknownColumns = heading.filter { !$0.isEmpty && !known.contains($0) }

    var places: [String: Int] = [:]
    var faults: [BadCell] = []
    func fault(_ column: String, _ message: String) {
      faults.append(
        BadCell(file: file.name, line: first?.line ?? 1, column: column, message: message))
    }
    for (index, column) in heading.enumerated() where known.contains(column) {
      if places.updateValue(index, forKey: column) != nil {
        fault(column, "this column is there twice; keep one")
      }
    }
    let missing = columns.required.filter { places[$0] == nil }
    if file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF]) {
      fault("file", "this file is UTF-16; save it as CSV in UTF-8")
    } else if let wrong = first?.fault {
      fault("file", wrong.words)
    } else if heading.count == 1, heading[0].contains(";") || heading[0].contains("\t") {
      fault("file", "its cells are not separated by commas; save it as CSV with commas")
    } else {
      for column in missing {
        fault(
          column,
          "this column is missing; the first row must name "
            + columns.required.joined(separator: ", "))
      }
    }
    self.places = places
    self.faults = faults
  }

  /// Where a column stands, or nil where the file has none of that name.
  func place(of column: String) -> Int? { places[column] }
}
