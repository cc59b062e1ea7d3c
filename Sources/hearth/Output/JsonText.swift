import CaseStore
import Fostering

/// A JSON document for standard output as it grows: absent values are null, dates are
/// `YYYY-MM-DD`.
struct JsonText {
  private var writer = JsonWriter()

  /// The document with its line end.
  var document: [UInt8] { writer.document }

  /// Writes an object; `body` adds its fields.
  mutating func object(_ body: (inout JsonText) -> Void) {
    writer.beginObject()
    body(&self)
    writer.endObject()
  }

  /// Writes an array; `body` writes one element.
  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ body: (inout JsonText, Elements.Element) -> Void
  ) {
    writer.beginArray()
    for element in elements { body(&self, element) }
    writer.endArray()
  }

  mutating func field(_ name: StaticString, _ value: String?) {
    writer.key(name)
    value.map { writer.string($0) } ?? writer.null()
  }

  mutating func field(_ name: StaticString, _ value: Int?) {
    writer.key(name)
    value.map { writer.int($0) } ?? writer.null()
  }

  mutating func field(_ name: StaticString, _ value: Bool?) {
    writer.key(name)
    value.map { writer.bool($0) } ?? writer.null()
  }

  mutating func field(_ name: StaticString, _ value: CalendarDate?) {
    field(name, value?.iso)
  }

  mutating func field(_ name: StaticString, _ values: [String]) {
    field(name, array: values) { json, value in json.writer.string(value) }
  }

  mutating func field(_ name: StaticString, object body: (inout JsonText) -> Void) {
    writer.key(name)
    object(body)
  }

  mutating func field<Elements: Sequence>(
    _ name: StaticString, array elements: Elements,
    _ body: (inout JsonText, Elements.Element) -> Void
  ) {
    writer.key(name)
    array(elements, body)
  }

  /// A field whose name is a value, such as a duty's code.
  mutating func field(named name: String, object body: (inout JsonText) -> Void) {
    writer.key(name)
    object(body)
  }
}
