/// Reads RFC 4180 CSV as spreadsheet programs write it.
///
/// UTF-8 with or without a byte-order mark, or Windows-1252; lines that end in LF, CRLF or a lone
/// CR; quoted cells with commas, quotation marks and line ends. Nothing in a file can stop it:
/// what is not CSV becomes a record with a fault.
struct CSVReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var line = 1
  /// A lone CR within a quoted cell is a line of the file only where all lines end so.
  private let countsQuotedReturns: Bool
  private var table = CSVTable()

  /// The records of a file.
  static func read(_ bytes: [UInt8]) -> CSVTable {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer)
      return reader.readAll()
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    countsQuotedReturns = !bytes.contains(.lineFeed)
  }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func readAll() -> CSVTable {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count { readRecord() }
    return table
  }

  private mutating func readRecord() {
    let startLine = line
    let firstCell = table.cellEnds.count
    var fault: CSVFault?
    while true {
      if current == .quote {
        fault = readQuoted() ?? fault
      } else {
        readPlain()
      }
      guard current == .comma else { break }
      position += 1
    }
    readLineEnd()
    table.endRecord(line: startLine, firstCell: firstCell, fault: fault)
  }

  private mutating func readPlain() {
    let start = position
    var mayBeForeign = false
    while let byte = current, byte != .comma, byte != .lineFeed, byte != .carriageReturn {
      if byte >= 0x80 { mayBeForeign = true }
      position += 1
    }
    table.append(bytes[start..<position])
    table.endCell(mayBeForeign: mayBeForeign)
  }

  private mutating func readQuoted() -> CSVFault? {
    position += 1
    var fault: CSVFault? = .quoteNotClosed
    var mayBeForeign = false
    while let byte = current {
      position += 1
      if byte == .quote {
        guard current == .quote else {
          fault = nil
          break
        }
        position += 1
      } else if byte == .lineFeed || (byte == .carriageReturn && countsQuotedReturns) {
        line += 1
      } else if byte >= 0x80 {
        mayBeForeign = true
      }
      table.append(byte)
    }
    while let byte = current, byte != .comma, byte != .lineFeed, byte != .carriageReturn {
      if !Blanks.isBlank(byte) { fault = .textAfterQuote }
      if byte >= 0x80 { mayBeForeign = true }
      table.append(byte)
      position += 1
    }
    table.endCell(mayBeForeign: mayBeForeign)
    return fault
  }

  private mutating func readLineEnd() {
    guard let byte = current else { return }
    position += 1
    if byte == .carriageReturn, current == .lineFeed { position += 1 }
    line += 1
  }
}

extension UInt8 {
  static let comma = UInt8(ascii: ",")
  static let quote = UInt8(ascii: "\"")
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
}
