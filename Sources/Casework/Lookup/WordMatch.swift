/// How well a word typed fits a word of a name; better fits are smaller.
enum WordMatch: UInt8, Comparable {
  case whole = 1
  /// The name's word starts with what was typed.
  case start = 2
  /// The whole word, with two letters swapped.
  case wholeSwapped = 3
  /// The whole word, with one letter missing, extra or changed.
  case wholeSlip = 4
  /// The name's word starts with what was typed, with one slip.
  case startSlip = 5

  static func < (left: WordMatch, right: WordMatch) -> Bool { left.rawValue < right.rawValue }

  /// Whether the spelling had to be forgiven.
  var isSlip: Bool { self >= .wholeSwapped }

  /// Whether the whole word was typed, well or not.
  var isWhole: Bool { self != .start && self != .startSlip }

  /// The fewest letters of a word in which a slip is forgiven.
  static let fewestLettersToForgive = 4

  /// Whether a slip is forgiven in a word typed: four letters or more, and no digits, since a
  /// number with another digit is another number.
  static func forgives(_ typed: [UInt8]) -> Bool {
    let letters = typed.count { $0 & 0xC0 != 0x80 }
    return letters >= fewestLettersToForgive && !typed.contains(where: \.isDigit)
  }

  /// Compares a word typed with a word of a name, both folded.
  init?(
    _ typed: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>, forgiving: Bool
  ) {
    // Byte by byte is enough for Latin letters; others are several bytes, of which a slip may
    // change more than one.
    if forgiving, typed.contains(where: { $0 >= 0x80 }) {
      let match = Self.letters(of: typed).withUnsafeBufferPointer { typed in
        Self.letters(of: word).withUnsafeBufferPointer { word in
          WordMatch(comparing: typed, word, forgiving: true)
        }
      }
      guard let match else { return nil }
      self = match
    } else {
      self.init(comparing: typed, word, forgiving: forgiving)
    }
  }

  private static func letters(of word: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    String(decoding: word, as: UTF8.self).unicodeScalars.map(\.value)
  }

  private init?<Letter: Equatable>(
    comparing typed: UnsafeBufferPointer<Letter>, _ word: UnsafeBufferPointer<Letter>,
    forgiving: Bool
  ) {
    var same = 0
    let shared = min(typed.count, word.count)
    while same < shared, typed[same] == word[same] { same += 1 }
    if same == typed.count {
      self = same == word.count ? .whole : .start
      return
    }
    guard forgiving else { return nil }
    // The first difference is where the slip is; what follows must agree.
    var best: WordMatch?
    if same + 1 < typed.count, same + 1 < word.count, typed[same] == word[same + 1],
      typed[same + 1] == word[same]
    {
      best = Self.rest(typed, same + 2, word, same + 2)
      if best == .wholeSlip {
        self = .wholeSwapped
        return
      }
    }
    best = best ?? Self.rest(typed, same + 1, word, same)
    if best != .wholeSlip { best = Self.rest(typed, same, word, same + 1) ?? best }
    if best != .wholeSlip { best = Self.rest(typed, same + 1, word, same + 1) ?? best }
    guard let best else { return nil }
    self = best
  }

  /// Whether what was typed from one place on agrees with the word from another place on.
  private static func rest<Letter: Equatable>(
    _ typed: UnsafeBufferPointer<Letter>, _ typedStart: Int,
    _ word: UnsafeBufferPointer<Letter>, _ wordStart: Int
  ) -> WordMatch? {
    let count = typed.count - typedStart
    guard wordStart <= word.count, word.count - wordStart >= count else { return nil }
    for index in 0..<count where typed[typedStart + index] != word[wordStart + index] {
      return nil
    }
    return word.count - wordStart == count ? .wholeSlip : .startSlip
  }
}
