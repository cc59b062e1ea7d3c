import Fostering

/// Reads the cells of one row by column and type, and keeps what is wrong with them.
struct RowReader {
  let sheet: Sheet
  let record: CSVTable.Record
  private(set) var faults: [BadCell] = []

  init(_ sheet: Sheet, _ record: CSVTable.Record) {
    self.sheet = sheet
    self.record = record
    if let fault = record.fault { reject("row", fault.words) }
    let extra = (sheet.heading.count..<max(sheet.heading.count, record.cellCount))
      .contains { !Blanks.trimmed(sheet.table.cell($0, of: record) ?? []).isEmpty }
    if extra {
      reject(
        "row",
        "it has \(record.cellCount) cells under \(sheet.heading.count) columns; "
          + "put a cell that holds a comma in quotation marks")
    }
  }

  /// Notes that a cell cannot be taken.
  mutating func reject(_ column: String, _ message: String) {
    faults.append(
      BadCell(file: sheet.name, line: record.line, column: column, message: message))
  }

  // MARK: - Text

  /// The trimmed bytes of a cell, empty where the row is short; nil without such a column.
  private func bytes(_ column: String) -> ArraySlice<UInt8>? {
    guard let place = sheet.place(of: column) else { return nil }
    return Blanks.trimmed(sheet.table.cell(place, of: record) ?? [])
  }

  /// A cell's text without the blanks around it.
  func text(_ column: String) -> Given<String> {
    guard let bytes = bytes(column) else { return .notGiven }
    return bytes.isEmpty ? .empty : .value(Blanks.composed(bytes))
  }

  /// A cell's text exactly as written; nothing but blanks is empty.
  func words(_ column: String) -> Given<String> {
    guard let place = sheet.place(of: column) else { return .notGiven }
    let cell = sheet.table.cell(place, of: record) ?? []
    return Blanks.trimmed(cell).isEmpty ? .empty : .value(Blanks.composed(cell))
  }

  /// The parts of a cell between semicolons, without blanks and empty parts.
  func list(_ column: String) -> Given<[String]> {
    guard let bytes = bytes(column) else { return .notGiven }
    let parts = bytes.split(separator: UInt8(ascii: ";"))
      .map(Blanks.trimmed).filter { !$0.isEmpty }
    return parts.isEmpty ? .empty : .value(parts.map(Blanks.composed))
  }

  // MARK: - Types

  /// A date as `YYYY-MM-DD` or `DD/MM/YYYY`.
  mutating func date(_ column: String) -> Given<CalendarDate> {
    typed(column, CalendarDate.init(utf8:), or: "write YYYY-MM-DD or DD/MM/YYYY") {
      "is not a date"
    }
  }

  /// A whole number of not more than three digits.
  mutating func number(_ column: String) -> Given<Int> {
    typed(column, Self.number, or: "write digits alone, such as 2") {
      "is not a whole number from 0 to 999"
    }
  }

  /// A yes or a no, in any of the ways in which sheets write it.
  mutating func yesNo(_ column: String) -> Given<Bool> {
    typed(column, Self.yesNo, or: "write yes or no") { "is neither yes nor no" }
  }

  /// One of a fixed list of codes.
  mutating func code<Value: Coded>(_ column: String, _: Value.Type) -> Given<Value> {
    typed(
      column, { Value(rawValue: Blanks.composed($0)) }, or: "write one of \(Self.codes(Value.self))"
    ) { "is not in the list of values" }
  }

  /// Any of a fixed list of codes, each kept once.
  mutating func codes<Value: Coded>(_ column: String, _: Value.Type) -> Given<[Value]> {
    var values: [Value] = []
    switch list(column) {
    case .notGiven: return .notGiven
    case .empty: return .empty
    case .value(let parts):
      for part in parts {
        if let value = Value(rawValue: part) {
          if !values.contains(value) { values.append(value) }
        } else {
          reject(
            column,
            "\(Shown.short(part)) is not in the list of values; "
              + "write any of \(Self.codes(Value.self)), with ; between two")
        }
      }
    }
    return values.isEmpty ? .empty : .value(values)
  }

  /// A value that must be there; nil once it is reported missing.
  mutating func required<Value>(_ column: String, _ given: Given<Value>) -> Value? {
    switch given {
    case .value(let value): return value
    case .notGiven: return nil
    case .empty:
      if !faults.contains(where: { $0.column == column }) {
        reject(column, "this cell is empty; every row needs \(Self.article(column))")
      }
      return nil
    }
  }

  private mutating func typed<Value>(
    _ column: String, _ read: (ArraySlice<UInt8>) -> Value?, or right: @autoclosure () -> String,
    isWrong: () -> String
  ) -> Given<Value> {
    guard let bytes = bytes(column) else { return .notGiven }
    if bytes.isEmpty { return .empty }
    if let value = read(bytes) { return .value(value) }
    reject(column, "\(Shown.short(Blanks.composed(bytes))) \(isWrong()); \(right())")
    return .empty
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard digits.count <= 3 else { return nil }
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  private static func yesNo(_ bytes: ArraySlice<UInt8>) -> Bool? {
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "yes", "y", "true": true
    case "no", "n", "false": false
    default: nil
    }
  }

  private static func codes<Value: Coded>(_: Value.Type) -> String {
    Value.allCases.map(\.code).joined(separator: ", ")
  }

  private static func article(_ column: String) -> String {
    "a value for \(column)"
  }
}
