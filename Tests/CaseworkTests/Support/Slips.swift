import TestKit

/// Slips of the keyboard.
enum Slips {
  /// The word with one letter missing, extra, changed, or two swapped; nil where what is typed
  /// would have fewer than four letters.
  static func random(in word: String, using random: inout SeededRandom) -> String? {
    var letters = Array(word)
    guard letters.count >= 4, !letters.contains(" ") else { return nil }
    let place = Int.random(in: letters.indices, using: &random)
    let other = Character(
      UnicodeScalar(UInt8.random(in: UInt8(ascii: "a")...UInt8(ascii: "z"), using: &random)))
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      guard letters.count > 4 else { return nil }
      letters.remove(at: place)
    case 1: letters.insert(other, at: place)
    case 2: letters[place] = other
    default:
      guard place + 1 < letters.count else { return nil }
      letters.swapAt(place, place + 1)
    }
    return String(letters)
  }
}
