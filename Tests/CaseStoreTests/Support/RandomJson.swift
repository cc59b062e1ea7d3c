import TestKit

@testable import CaseStore

/// Texts that are JSON, and texts that nearly are.
struct RandomJson {
  var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func value(depth: Int = 0) -> JsonValue {
    switch random.below(depth > 3 ? 5 : 8) {
    case 0: .null
    case 1: .bool(random.below(2) == 0)
    case 2: .number(Self.numbers[random.below(Self.numbers.count)])
    case 3, 4: .string(string())
    case 5: .array((0..<random.below(4)).map { _ in value(depth: depth + 1) })
    default: object(depth: depth)
    }
  }

  mutating func object(depth: Int = 0) -> JsonValue {
    var fields: [String: JsonValue] = [:]
    for _ in 0..<random.below(5) { fields[string()] = value(depth: depth + 1) }
    return .object(fields)
  }

  private static let numbers = [
    "0", "-0", "7", "-12", "1.5", "3e2", "2E-1", "1e+3", "123456789012",
  ]
  private static let pieces = [
    "", "a", "name", "é", "e\u{301}", "\"", "\\", "\n", "\u{1}", "\u{7F}", "😀", "家", "/", " ",
    "\u{2028}",
  ]

  mutating func string() -> String {
    (0..<random.below(4)).map { _ in Self.pieces[random.below(Self.pieces.count)] }.joined()
  }

  /// A value as text, in order or not, with spaces and escapes as chance has it.
  mutating func text(of value: JsonValue) -> String {
    switch value {
    case .null: return "null"
    case .bool(let value): return value ? "true" : "false"
    case .number(let text): return text
    case .string(let text): return quoted(text)
    case .array(let elements):
      let texts = elements.map { space() + text(of: $0) + space() }
      return "[" + (texts.isEmpty ? space() : texts.joined(separator: ",")) + "]"
    case .object(let fields):
      let names = fields.keys.sorted { $0 < $1 }.shuffled(using: &random)
      let texts = names.map { name in
        space() + quoted(name) + space() + ":" + space() + text(of: fields[name] ?? .null) + space()
      }
      return "{" + (texts.isEmpty ? space() : texts.joined(separator: ",")) + "}"
    }
  }

  private mutating func space() -> String { ["", "", "", " ", "\n\t"][random.below(5)] }

  private mutating func quoted(_ text: String) -> String {
    var out = "\""
    for unit in text.utf16 {
      let scalar = Unicode.Scalar(unit)
      let isPlain = scalar.map { $0.value >= 0x20 && $0 != "\"" && $0 != "\\" } ?? false
      if isPlain, random.below(8) > 0, let scalar {
        out.unicodeScalars.append(scalar)
      } else {
        let digits = String(unit, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return out + "\""
  }

  /// The bytes with some of them changed, doubled, moved or left out.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(3) where !bytes.isEmpty {
      let place = random.below(bytes.count)
      switch random.below(5) {
      case 0: bytes[place] = UInt8(random.below(256))
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(Self.special[random.below(Self.special.count)], at: place)
      case 3: bytes.removeLast(bytes.count - place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(random.below(6) + 1), at: place)
      }
    }
    return bytes
  }

  private static let special = Array("{}[]\",:\\u0129eE+-. tfn\n\u{0}".utf8) + [0xC3, 0xFF]
}
