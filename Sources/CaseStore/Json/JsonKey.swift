import Glibc

/// The name of a field as it stands in the text, compared without making a String.
public struct JsonKey {
  /// The bytes between the quotes.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Whether they hold a backslash.
  let isEscaped: Bool

  /// The name itself.
  public var text: String {
    if isEscaped, let text = JsonEscapes.decoded(bytes) { return text }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lets `switch key { case "name": … }` compare bytes.
  public static func ~= (pattern: StaticString, key: JsonKey) -> Bool {
    if key.isEscaped { return pattern.description == key.text }
    guard pattern.utf8CodeUnitCount == key.bytes.count else { return false }
    guard let start = key.bytes.baseAddress else { return true }
    return memcmp(pattern.utf8Start, start, key.bytes.count) == 0
  }
}
