/// Writes JSON in the form in which every document is stored.
///
/// One space a level, `": "` after a name, text in normal form C, a final newline: byte for byte
/// what Python's `json.dumps(…, indent=1, sort_keys=True, ensure_ascii=False)` and a newline
/// give. The caller hands the names of an object over in order.
///
///     var writer = JsonWriter()
///     writer.beginObject()
///     writer.field("name", "Evans")
///     writer.endObject()
///     writer.document   // "{\n \"name\": \"Evans\"\n}\n"
public struct JsonWriter {
  public private(set) var bytes: [UInt8] = []
  private let isPretty: Bool
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// - Parameter isPretty: false for one line without spaces, as in the journal.
  public init(isPretty: Bool = true) { self.isPretty = isPretty }

  /// The text with its final newline.
  public var document: [UInt8] { bytes + [UInt8(ascii: "\n")] }

  // MARK: - Structure

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// The name of the value that is written next.
  public mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    endKey()
  }

  public mutating func key(_ name: String) {
    separate()
    quote(name)
    endKey()
  }

  private mutating func endKey() {
    bytes.append(UInt8(ascii: ":"))
    if isPretty { bytes.append(UInt8(ascii: " ")) }
    isAfterKey = true
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    isFirst = true
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if !isFirst { newLine() }
    bytes.append(bracket)
    isFirst = false
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { newLine() }
    isFirst = false
  }

  private mutating func newLine() {
    guard isPretty else { return }
    bytes.append(0x0A)
    for _ in 0..<max(0, depth) { bytes.append(0x20) }
  }

  // MARK: - Values

  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  public mutating func int(_ value: Int) { raw(String(value)) }
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  public mutating func null() { raw("null") }

  /// A value that is JSON already, on one line.
  mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Any value, the names of its objects put in order.
  public mutating func value(_ value: JsonValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .number(let text): raw(text)
    case .string(let text): string(text)
    case .array(let elements):
      beginArray()
      for element in elements { self.value(element) }
      endArray()
    case .object(let fields):
      beginObject()
      let names = fields.map { (NormalForm.composed($0.key), $0.value) }
        .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
      for (name, field) in names {
        key(name)
        self.value(field)
      }
      endObject()
    }
  }

  // MARK: - Fields

  public mutating func field(_ name: StaticString, _ text: String) {
    key(name)
    string(text)
  }

  /// A field that is left out where there is no text.
  public mutating func field(_ name: StaticString, ifAny text: String?) {
    if let text { field(name, text) }
  }

  public mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    int(value)
  }

  // MARK: - Strings

  /// The text between quotes, in normal form C, with as few escapes as JSON allows.
  private mutating func quote(_ text: String) {
    var text = NormalForm.composed(text)
    text.withUTF8 { quote($0) }
  }

  /// UTF-8 text between quotes, as it is; gives the place of what stands between them.
  @discardableResult
  mutating func string(_ text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    separate()
    let start = bytes.count + 1
    quote(text)
    return start..<(bytes.count - 1)
  }

  /// Makes room for so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      start = index + 1
      escape(byte)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    default:
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(Hex.digit(byte >> 4))
      bytes.append(Hex.digit(byte & 15))
    }
  }
}
