/// Any JSON value, for what is not known in advance.
///
/// A number is kept as it was written.
public enum JsonValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(String)
  case string(String)
  case array([JsonValue])
  case object([String: JsonValue])

  /// Reads a whole text.
  public init(parsing body: [UInt8]) throws(JsonError) {
    self = try JsonReader.reading(body) { (reader) throws(JsonError) in
      try JsonValue(reading: &reader)
    }
  }

  /// Reads the next value.
  public init(reading reader: inout JsonReader) throws(JsonError) {
    switch reader.nextByte {
    case UInt8(ascii: "{"):
      var fields: [String: JsonValue] = [:]
      try reader.object { (reader, key) throws(JsonError) in
        let name = key.text
        let at = reader.position
        // Names that differ in the form of their accents only would be one name when written.
        if fields.updateValue(try JsonValue(reading: &reader), forKey: name) != nil {
          throw JsonError(.duplicateKey, at: at)
        }
      }
      self = .object(fields)
    case UInt8(ascii: "["):
      var elements: [JsonValue] = []
      try reader.array { (reader) throws(JsonError) in
        elements.append(try JsonValue(reading: &reader))
      }
      self = .array(elements)
    case UInt8(ascii: "\""): self = .string(try reader.string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): self = .bool(try reader.bool())
    case UInt8(ascii: "n"):
      _ = try reader.isNull()
      self = .null
    case nil: throw JsonError(.unexpectedEnd, at: reader.position)
    default: self = .number(String(decoding: try reader.numberText(), as: UTF8.self))
    }
  }

  /// The field of an object, or nil.
  public subscript(name: String) -> JsonValue? {
    guard case .object(let fields) = self else { return nil }
    return fields[name]
  }

  /// The text of a string, or nil.
  public var text: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  /// The value of a whole number, or nil.
  public var whole: Int? {
    guard case .number(let text) = self else { return nil }
    return Int(text)
  }

  /// The elements of a list, or nil.
  public var elements: [JsonValue]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }
}
