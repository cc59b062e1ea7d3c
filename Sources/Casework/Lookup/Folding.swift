@_spi(_Unicode) import Swift

/// Makes names alike that people type alike: small letters, no accents, no marks between letters.
///
/// Letters that Unicode does not take apart have their usual stand-ins: ł is l, ß is ss, æ is ae.
enum Folding {
  /// What a character of a name is to the reader of names.
  enum Piece {
    case letters([UInt8])
    /// An apostrophe, hyphen or full stop: the letters around it are one word and two.
    case joiner
    /// What lies between words.
    case gap
    /// An accent that stands alone, and the like.
    case nothing
  }

  static func piece(_ scalar: Unicode.Scalar) -> Piece {
    switch scalar {
    case "a"..."z", "0"..."9": .letters([UInt8(truncatingIfNeeded: scalar.value)])
    case "A"..."Z": .letters([UInt8(truncatingIfNeeded: scalar.value) | 0x20])
    case "'", "-", ".", "`", "\u{00AD}", "\u{00B4}", "\u{02B9}"..."\u{02BC}",
      "\u{2010}"..."\u{2015}", "\u{2018}", "\u{2019}", "\u{2032}", "\u{2212}":
      .joiner
    case "\0"..."\u{7F}": .gap
    default: foreignPiece(scalar)
    }
  }

  private static func foreignPiece(_ scalar: Unicode.Scalar) -> Piece {
    if let standIn = standIns[scalar] { return .letters(standIn) }
    var letters: [UInt8] = []
    for part in String(scalar)._nfd {
      switch part.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierLetter: continue
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
        letters.append(contentsOf: part.properties.lowercaseMapping.utf8)
      default: return .gap
      }
    }
    return letters.isEmpty ? .nothing : .letters(letters)
  }

  private static let standIns: [Unicode.Scalar: [UInt8]] = {
    let pairs: [(String, String)] = [
      ("łŁ", "l"), ("đĐðÐ", "d"), ("øØ", "o"), ("ßẞ", "ss"), ("æÆ", "ae"), ("œŒ", "oe"),
      ("ıİ", "i"), ("þÞ", "th"), ("ħĦ", "h"), ("ŧŦ", "t"), ("ŋŊ", "n"), ("ƙƘ", "k"),
      ("ɓƁ", "b"), ("ɗƊ", "d"), ("ŉ", "n"), ("ə", "e"),
    ]
    var table: [Unicode.Scalar: [UInt8]] = [:]
    for (letters, standIn) in pairs {
      for letter in letters.unicodeScalars { table[letter] = Array(standIn.utf8) }
    }
    return table
  }()
}

/// The words of a text, folded: each whole, the parts between its apostrophes and hyphens, and
/// all run together where there are several.
struct FoldedWords {
  /// A word with its place in the text, counted from 0; what runs several together stands where
  /// the first of them does.
  struct Word: Hashable {
    var letters: [UInt8]
    var place: Int
  }

  private(set) var words: [Word] = []

  init(_ text: String) {
    var whole = [UInt8]()
    var part = [UInt8]()
    var parts: [Word] = []
    var place = 0
    var all = [UInt8]()
    var wholes = 0

    func endPart() {
      if !part.isEmpty {
        parts.append(Word(letters: part, place: place))
        place += 1
      }
      part = []
    }
    func endWord() {
      endPart()
      let first = parts.first?.place ?? place
      if !whole.isEmpty {
        words.append(Word(letters: whole, place: first))
        if parts.count > 1 { words += parts }
        all += whole
        wholes += 1
      }
      whole = []
      parts = []
    }
    for scalar in text.unicodeScalars {
      switch Folding.piece(scalar) {
      case .letters(let letters):
        whole += letters
        part += letters
      case .joiner: endPart()
      case .gap: endWord()
      case .nothing: break
      }
    }
    endWord()
    if wholes > 1 { words.append(Word(letters: all, place: 0)) }
  }
}
