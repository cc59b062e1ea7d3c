/// Why a text is not the JSON that was looked for, and where.
///
/// It never quotes the text, which may be about people.
public struct JsonError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Reason: Hashable, Sendable {
    case notUTF8
    case unexpectedEnd
    case unexpectedCharacter
    case textAfterEnd
    case duplicateKey
    case badEscape
    case controlCharacter
    case badNumber
    case nestedTooDeeply
    /// The field named holds another type or a value that it cannot have.
    case badValue(field: String)
    /// The field named must be there and is not.
    case missing(field: String)
  }

  public var reason: Reason
  /// The byte at which it was noticed, counted from 0.
  public var offset: Int

  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }

  public var description: String {
    switch reason {
    case .notUTF8: "it is not UTF-8 text"
    case .unexpectedEnd: "it ends too soon"
    case .unexpectedCharacter: "it is not JSON at byte \(offset)"
    case .textAfterEnd: "something follows its end, at byte \(offset)"
    case .duplicateKey: "a name stands twice in one object, at byte \(offset)"
    case .badEscape: "a backslash is followed by what JSON does not know, at byte \(offset)"
    case .controlCharacter: "a string holds a control character, at byte \(offset)"
    case .badNumber: "a number is not one that can be used, at byte \(offset)"
    case .nestedTooDeeply: "it is nested too deeply"
    case .badValue(let field): "`\(field)` is not a value it can have, at byte \(offset)"
    case .missing(let field): "`\(field)` is missing"
    }
  }
}
