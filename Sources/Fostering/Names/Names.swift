/// The reference by which the service knows a household: "HF-00231".
public struct HouseholdReference: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The reference as the service writes it.
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }
  public var description: String { text }

  public static func < (left: HouseholdReference, right: HouseholdReference) -> Bool {
    left.text < right.text
  }
}

/// The name by which the computer knows a member of staff: "ssw009".
public struct Username: Hashable, Comparable, Sendable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  /// The name as the computer's list of users writes it.
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral text: String) { self.text = text }
  public var description: String { text }

  public static func < (left: Username, right: Username) -> Bool { left.text < right.text }
}

/// A value that files and commands write as one fixed word or hyphenated words.
///
/// The words are those of the import contract and never change.
public protocol Coded: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The value in the field's words, as screens show it.
  var words: String { get }
}

extension Coded {
  /// The code as it is written in files: "supervising-social-worker".
  public var code: String { rawValue }

  /// The code with spaces for hyphens and a capital: enough for most codes.
  public var words: String {
    let spaced = rawValue.map { $0 == "-" ? " " : String($0) }.joined()
    return spaced.prefix(1).uppercased() + spaced.dropFirst()
  }

  /// The words within a sentence: "fostering support worker", "at the office".
  public var inSentence: String { words.lowercased() }
}
