import Foundation

@testable import CaseStore

/// As much of JSON Schema as the published schemas use.
struct Schema {
  let root: JsonValue

  /// Reads `Resources/schema/NAME.schema.json`.
  init(_ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Resources/schema/\(name).schema.json")
    root = try JsonValue(parsing: Array(Data(contentsOf: file)))
  }

  /// What is wrong with a value, and which of its fields the schema does not describe.
  func faults(_ value: JsonValue) -> [String] { faults(value, root, "") }

  private func faults(_ value: JsonValue, _ schema: JsonValue, _ path: String) -> [String] {
    if let name = schema["$ref"]?.text?.split(separator: "/").last {
      return faults(value, root["$defs"]?[String(name)] ?? .null, path)
    }
    if let constant = schema["const"] { return constant == value ? [] : ["\(path): not the value"] }
    if let allowed = schema["enum"]?.elements {
      return allowed.contains(value) ? [] : ["\(path): not one of the values"]
    }
    switch (schema["type"]?.text, value) {
    case ("object", .object(let fields)):
      let missing = required(schema).filter { fields[$0] == nil }
      return missing.map { "\(path): lacks \($0)" }
        + fields.flatMap { name, field in
          guard let described = schema["properties"]?[name] ?? schema["additionalProperties"] else {
            return ["\(path)/\(name): not described"]
          }
          return faults(field, described, path + "/" + name)
        }
    case ("array", .array(let elements)):
      return elements.flatMap { faults($0, schema["items"] ?? .null, path + "/-") }
    case ("string", .string(let text)):
      guard let pattern = schema["pattern"]?.text else { return [] }
      return text.range(of: pattern, options: .regularExpression) == nil ? ["\(path): pattern"] : []
    case ("integer", .number(let text)):
      let least = schema["minimum"]?.whole ?? Int.min
      return Int(text).map { $0 >= least } == true ? [] : ["\(path): not a whole number"]
    case ("boolean", .bool): return []
    default: return ["\(path): not of its type"]
    }
  }

  func required(_ schema: JsonValue) -> Set<String> {
    Set((schema["required"]?.elements ?? []).compactMap(\.text))
  }

  /// The schema of a place: "visits/-/outcome".
  func place(_ path: String) -> JsonValue? {
    path.split(separator: "/").reduce(root) { schema, name in
      name == "-" ? schema?["items"] : schema?["properties"]?[String(name)]
    }
  }

  func codes(_ path: String) -> Set<String> {
    Set((place(path)?["enum"]?.elements ?? []).compactMap(\.text))
  }
}
