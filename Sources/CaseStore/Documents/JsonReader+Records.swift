import Fostering

/// How the values of records are read.
extension JsonReader {
  /// Reads a date as `YYYY-MM-DD`.
  mutating func date(_ field: String) throws(JsonError) -> CalendarDate {
    let at = position
    let text = try key()
    guard text.bytes.count == 10, let date = Self.date(text.bytes) else {
      throw JsonError(.badValue(field: field), at: at)
    }
    return date
  }

  /// Reads a date, or nil for `null`.
  mutating func optionalDate(_ field: String) throws(JsonError) -> CalendarDate? {
    try isNull() ? nil : date(field)
  }

  /// Reads one of a fixed set of codes.
  mutating func code<Code: Coded>(_ field: String) throws(JsonError) -> Code {
    let at = position
    guard let code = Code(rawValue: try string()) else {
      throw JsonError(.badValue(field: field), at: at)
    }
    return code
  }

  /// Reads a code, or nil for `null`.
  mutating func optionalCode<Code: Coded>(_ field: String) throws(JsonError) -> Code? {
    if try isNull() { return nil }
    return try code(field) as Code
  }

  mutating func optionalBool() throws(JsonError) -> Bool? { try isNull() ? nil : bool() }
  mutating func optionalInt() throws(JsonError) -> Int? { try isNull() ? nil : int() }

  /// Reads a list of values of one kind; `null` is an empty one.
  mutating func list<Value>(
    _ element: (inout JsonReader) throws(JsonError) -> Value
  ) throws(JsonError) -> [Value] {
    var values: [Value] = []
    if try isNull() { return values }
    try array { (reader) throws(JsonError) in values.append(try element(&reader)) }
    return values
  }

  /// The value that must have been there, or the error that it is missing.
  func required<Value>(_ value: Value?, _ field: String) throws(JsonError) -> Value {
    guard let value else { throw JsonError(.missing(field: field), at: position) }
    return value
  }

  private static func date(_ text: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
    guard text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = number(text, 0..<4), let month = number(text, 5..<7),
      let day = number(text, 8..<10)
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}

/// How the values of records are written.
extension JsonWriter {
  mutating func field(_ name: StaticString, _ date: CalendarDate) { field(name, date.iso) }

  mutating func field(_ name: StaticString, ifAny date: CalendarDate?) {
    if let date { field(name, date) }
  }

  mutating func field(_ name: StaticString, ifAny value: Int?) {
    if let value { field(name, value) }
  }

  mutating func field(_ name: StaticString, ifAny value: Bool?) {
    guard let value else { return }
    key(name)
    bool(value)
  }

  /// A list of strings, left out where it is empty.
  mutating func field(_ name: StaticString, ifAny texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  /// A list of records, left out where it is empty.
  mutating func records<Record>(
    _ name: StaticString, _ records: [Record], _ write: (inout JsonWriter, Record) -> Void
  ) {
    guard !records.isEmpty else { return }
    key(name)
    beginArray()
    for record in records {
      beginObject()
      write(&self, record)
      endObject()
    }
    endArray()
  }
}
