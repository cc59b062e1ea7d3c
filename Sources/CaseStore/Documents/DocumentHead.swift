/// What every document says of itself, whatever its kind.
struct DocumentHead: Hashable, Sendable {
  var schema: Int?
  var id: String?
  var version: Int?
  /// The household that a visit names.
  var household: String?

  /// Reads a whole document, of which everything is checked and little kept.
  static func reading(_ body: [UInt8]) throws(JsonError) -> DocumentHead {
    try JsonReader.reading(body) { (reader) throws(JsonError) in
      var head = DocumentHead()
      try reader.object { (reader, key) throws(JsonError) in
        switch key {
        case "schema": head.schema = try reader.int()
        case "id": head.id = try reader.string()
        case "version": head.version = try reader.int()
        case "household" where reader.nextByte == UInt8(ascii: "\""):
          head.household = try reader.string()
        default: try reader.skip()
        }
      }
      return head
    }
  }
}
