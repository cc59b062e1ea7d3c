/// The rows that an import left out, with the reasons, as a sheet to put right and import again.
enum RejectedRows {
  static let fileName = "rejected.csv"

  /// Writes `rejected.csv` into a folder, readable by its owner alone; the folder is made where
  /// there is none.
  static func write(_ rows: ImportedRows, into folder: String) throws(CaseworkError) {
    try PrivateFile.makeFolder(folder)
    try PrivateFile.write(csv(rows), to: folder + "/" + fileName)
  }

  /// A line a row: file, line, reasons, then its cells under the columns of all files together.
  static func csv(_ rows: ImportedRows) -> [UInt8] {
    var columns: [String] = []
    for row in rows.rejected {
      for column in columnNames(of: row, in: rows) where !columns.contains(column) {
        columns.append(column)
      }
    }
    var writer = CSVWriter()
    writer.row(["file", "line", "reasons"] + columns)
    for row in rows.rejected {
      let sheet = rows.sheets[row.sheet]
      let reasons = row.reasons.map { "\($0.column): \($0.message)" }
      var cells: [String: String] = [:]
      for (index, column) in columnNames(of: row, in: rows).enumerated() {
        cells[column] = String(
          decoding: sheet.table.cell(index, of: row.record) ?? [], as: UTF8.self)
      }
      writer.row(
        [sheet.name, String(row.record.line), reasons.joined(separator: "\n")]
          + columns.map { cells[$0] ?? "" })
    }
    return writer.bytes
  }

  /// The names of a row's columns; cells beyond the heading are numbered.
  private static func columnNames(
    of row: ImportedRows.Rejected, in rows: ImportedRows
  ) -> [String] {
    let heading = rows.sheets[row.sheet].heading
    let count = max(heading.count, row.record.cellCount)
    return (0..<count).map { index in
      index < heading.count && !heading[index].isEmpty ? heading[index] : "cell \(index + 1)"
    }
  }
}
