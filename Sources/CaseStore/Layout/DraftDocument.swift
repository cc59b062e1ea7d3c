import Fostering

/// A draft as JSON.
enum DraftDocument {
  static func encode(_ draft: Draft) -> [UInt8] {
    var writer = JsonWriter()
    writer.value(
      .object([
        "fields": .object(draft.fields.mapValues { .string($0) }),
        "name": .string(draft.name),
        "owner": .string(draft.owner.text),
        "savedAt": .string(draft.savedAt),
      ]))
    return writer.document
  }

  static func decode(_ body: [UInt8]) throws(DocumentError) -> Draft {
    let value = try JsonValue(parsing: body)
    guard let name = value["name"]?.text, let owner = value["owner"]?.text,
      case .object(let fields) = value["fields"]
    else { throw JsonError(.missing(field: "name"), at: 0) }
    return Draft(
      name: name, owner: Username(owner), savedAt: value["savedAt"]?.text ?? "",
      fields: fields.compactMapValues(\.text))
  }
}
