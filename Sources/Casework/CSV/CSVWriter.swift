/// Writes RFC 4180 CSV: commas, lines that end in CRLF, and quotation marks where they are needed.
///
/// Text is kept exactly as it is. A cell that starts with `=`, `+`, `-` or `@` is not altered, so
/// that what is written can be read back; whoever opens a file in a spreadsheet program chooses
/// how its columns are read.
struct CSVWriter {
  private(set) var bytes: [UInt8] = []

  mutating func row(_ cells: some Sequence<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(.comma) }
      isFirst = false
      append(cell)
    }
    bytes.append(.carriageReturn)
    bytes.append(.lineFeed)
  }

  private mutating func append(_ cell: String) {
    let needsQuotes = cell.utf8.contains {
      $0 == .comma || $0 == .quote || $0 == .lineFeed || $0 == .carriageReturn
    }
    guard needsQuotes else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(.quote)
    for byte in cell.utf8 {
      if byte == .quote { bytes.append(.quote) }
      bytes.append(byte)
    }
    bytes.append(.quote)
  }
}
