import Foundation

@testable import CaseStore

/// A JSON value as Foundation reads it.
enum AnyJson: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([AnyJson])
  case object([String: AnyJson])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? box.decode(Double.self) {
      self = .number(value)
    } else if let value = try? box.decode(String.self) {
      self = .string(value)
    } else if let value = try? box.decode([AnyJson].self) {
      self = .array(value)
    } else {
      self = .object(try box.decode([String: AnyJson].self))
    }
  }

  init?(_ bytes: [UInt8]) {
    guard let value = try? JSONDecoder().decode(AnyJson.self, from: Data(bytes)) else {
      return nil
    }
    self = value
  }

  init(_ value: JsonValue) {
    switch value {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let text): self = .number(Double(text) ?? .nan)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map { AnyJson($0) })
    case .object(let fields): self = .object(fields.mapValues { AnyJson($0) })
    }
  }

  /// Whether it holds a number that no Double can.
  var isTooLarge: Bool {
    switch self {
    case .number(let value): value.isInfinite
    case .array(let elements): elements.contains(where: \.isTooLarge)
    case .object(let fields): fields.values.contains(where: \.isTooLarge)
    case .null, .bool, .string: false
    }
  }
}
