/// What somebody typed, as words to look for.
struct LookupQuery {
  /// One word typed.
  struct Word {
    /// As it was typed, for saying why something matched.
    var typed: String
    /// Folded, with apostrophes and hyphens taken out.
    var letters: [UInt8]
    var forgives: Bool
    /// Whether the word can be part of a reference, a phone number or a postcode.
    var canBeCode: Bool

    var hasDigit: Bool { letters.contains(where: \.isDigit) }
    var isDigits: Bool { letters.allSatisfy(\.isDigit) }
  }

  private(set) var words: [Word] = []

  /// More words than this are not looked at: no name, address or number has as many.
  static let mostWords = 8

  init(_ text: String) {
    let separators: Set<Character> = [",", ";", "&", "+", "/", "(", ")"]
    let typed = text.split { $0.isWhitespace || separators.contains($0) }
      .map(String.init)
    for text in typed.prefix(Self.mostWords * 2) {
      let letters = FoldedWords.runTogether(text)
      if letters.isEmpty { continue }
      words.append(
        Word(
          typed: text, letters: letters, forgives: WordMatch.forgives(letters), canBeCode: false))
    }
    dropJoiningAnd()
    joinDigits()
    words = Array(words.prefix(Self.mostWords))
    let hasNumber = words.contains(where: \.hasDigit)
    for index in words.indices { words[index].canBeCode = hasNumber }
  }

  /// "Gwen and Rhys" means both, not somebody called And.
  private mutating func dropJoiningAnd() {
    guard words.count > 2 else { return }
    let and = Array("and".utf8)
    let last = words.count - 1
    words = words.enumerated().filter { index, word in
      index == 0 || index == last || word.letters != and
    }.map(\.element)
  }

  /// A phone number typed in groups is one number; the country's code stands for the 0.
  private mutating func joinDigits() {
    guard words.count > 0, words.allSatisfy(\.isDigits) else { return }
    let digits = words.flatMap(\.letters)
    guard words.count == 1 || digits.count >= 7 else { return }
    words = [
      Word(
        typed: words.map(\.typed).joined(separator: " "),
        letters: PhoneDigits.national(digits), forgives: false, canBeCode: true)
    ]
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

/// Phone numbers as digits alone.
enum PhoneDigits {
  static func of(_ text: String) -> [UInt8] { national(text.utf8.filter(\.isDigit)) }

  /// The number as it is dialled within the country: 44 1632 960123 is 01632 960123.
  static func national(_ digits: [UInt8]) -> [UInt8] {
    guard digits.count > 10 else { return digits }
    for code in ["0044", "44"] where digits.starts(with: code.utf8) {
      let rest = digits.dropFirst(code.utf8.count).drop { $0 == UInt8(ascii: "0") }
      return [UInt8(ascii: "0")] + rest
    }
    return digits
  }
}

extension FoldedWords {
  /// All letters and digits of a text, folded, with nothing between them.
  static func runTogether(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    for scalar in text.unicodeScalars {
      if case .letters(let folded) = Folding.piece(scalar) { letters += folded }
    }
    return letters
  }
}
