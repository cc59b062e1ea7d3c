import CaseStore
import Fostering

/// Brings a service's spreadsheets in: all of them or nothing, as one commit.
///
/// It can be repeated: rows that are there already change nothing, and a row whose key exists
/// with other values updates it.
public struct ImportRegister: Sendable {
  public var files: [ImportFile]
  /// The folder for `rejected.csv`: with it, good rows are taken and bad ones written there.
  public var rejectedFolder: String?

  public init(files: [ImportFile], rejectedFolder: String? = nil) {
    self.files = files
    self.rejectedFolder = rejectedFolder
  }

  /// Reads, checks and commits.
  ///
  /// - Parameter progress: told the share done, 0 to 1, now and then.
  /// - Returns: what it came to; with bad cells and no folder for rejected rows it is refused.
  public func commit(
    at desk: Desk, by author: Author, progress: (Double) -> Void = { _ in }
  ) throws(CaseworkError) -> ImportResult {
    for _ in 0..<Self.mostTries {
      let existing = try ExistingRecords(desk.store)
      let rows = ImportedRows(
        files, staff: Set(existing.staff.map(\.text)),
        households: Set(existing.households.map(\.text)), skipsBadRows: rejectedFolder != nil
      ) { progress($0 * Self.shareOfReading) }
      let badCells = rows.badCells
      var result = ImportResult(
        files: [], badCells: badCells, warnings: [], remarks: remarks(on: rows.sheets),
        transaction: nil, isRefused: !badCells.isEmpty && rejectedFolder == nil)
      if result.isRefused { return result }
      let plan = try ImportPlan(rows, at: desk, existing: existing) {
        progress(Self.shareOfReading + $0 * Self.shareOfComparing)
      }
      result.files = plan.counts
      result.warnings = plan.warnings.groups
      if let rejectedFolder {
        try RejectedRows.write(rows, into: rejectedFolder)
      }
      if plan.changes.isEmpty { return result }
      let names = rows.sheets.map(\.name).joined(separator: ", ")
      if let transaction = try desk.commit(plan.changes, by: author, reason: "Import \(names)") {
        progress(1)
        result.transaction = transaction.number
        return result
      }
    }
    throw .changedMeanwhile("the import")
  }

  /// An import is long and others keep working: it is planned afresh where they were quicker.
  private static let mostTries = 5
  private static let shareOfReading = 0.3
  private static let shareOfComparing = 0.3

  private func remarks(on sheets: [Sheet]) -> [String] {
    sheets.flatMap { sheet in
      var remarks: [String] = []
      if !sheet.unknownColumns.isEmpty {
        let names = sheet.unknownColumns.map(Shown.short).joined(separator: ", ")
        remarks.append("\(sheet.name): ignored the unknown columns \(names)")
      }
      if sheet.table.wasConverted {
        remarks.append("\(sheet.name): converted from Windows-1252")
      }
      return remarks
    }
  }
}
