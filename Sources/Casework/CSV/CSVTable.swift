/// The records of a CSV file, flat in memory: one run of text, and where each cell ends in it.
///
/// A table knows nothing of columns' meanings. Rows of blanks alone are not in it.
struct CSVTable {
  /// The text of all cells, one after the other, as UTF-8.
  private(set) var text: [UInt8] = []
  /// Where each cell ends in `text`; it starts where the one before ends.
  private(set) var cellEnds: [Int] = []
  private(set) var records: [Record] = []
  /// Whether some cell was not UTF-8 and was taken for Windows-1252.
  private(set) var wasConverted = false

  /// One record: a line of the sheet, though it may run over several lines of the file.
  struct Record {
    /// The physical line, counted from 1, on which the record starts.
    var line: Int
    var firstCell: Int
    var cellCount: Int
    /// What is wrong with the record as CSV, or nil.
    var fault: CSVFault?
  }

  /// The text of a cell as it is written, or nil where the record has no such cell.
  func cell(_ index: Int, of record: Record) -> ArraySlice<UInt8>? {
    guard index >= 0, index < record.cellCount else { return nil }
    let cell = record.firstCell + index
    return text[(cell == 0 ? 0 : cellEnds[cell - 1])..<cellEnds[cell]]
  }
}

/// How a record can fail to be CSV.
enum CSVFault: Hashable {
  case quoteNotClosed
  case textAfterQuote

  var words: String {
    switch self {
    case .quoteNotClosed:
      "a quoted cell starts here and is never closed; close it with a quotation mark"
    case .textAfterQuote:
      "there is text after a closing quotation mark; double the marks within a quoted cell"
    }
  }
}

// MARK: - Building

extension CSVTable {
  mutating func append(_ byte: UInt8) { text.append(byte) }

  mutating func append(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    text.append(contentsOf: bytes)
  }

  /// Closes a cell whose text was appended; text that is not UTF-8 is taken for Windows-1252.
  mutating func endCell(mayBeForeign: Bool) {
    if mayBeForeign {
      let start = cellEnds.last ?? 0
      let cell = text[start...]
      if String(validating: cell, as: UTF8.self) == nil {
        let converted = Windows1252.utf8(cell)
        text.removeSubrange(start...)
        text.append(contentsOf: converted)
        wasConverted = true
      }
    }
    cellEnds.append(text.count)
  }

  /// Closes a record of the cells since `firstCell`, and forgets it where it is blank.
  mutating func endRecord(line: Int, firstCell: Int, fault: CSVFault?) {
    let start = firstCell == 0 ? 0 : cellEnds[firstCell - 1]
    if fault == nil, text[start...].allSatisfy(Blanks.isBlank) {
      text.removeSubrange(start...)
      cellEnds.removeSubrange(firstCell...)
      return
    }
    records.append(
      Record(
        line: line, firstCell: firstCell, cellCount: cellEnds.count - firstCell, fault: fault))
  }
}
