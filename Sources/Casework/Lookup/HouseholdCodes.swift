import CaseStore
import Fostering

/// The reference, postcode and phone number of each household, folded, flat in memory.
struct HouseholdCodes: Sendable {
  private var letters: [UInt8] = []
  /// Where each household's reference, postcode and phone start; three a household, and one end.
  private var starts: [UInt32] = [0]

  mutating func add(_ row: RegisterRow) {
    let phone = row.phone.map(PhoneDigits.of) ?? []
    for code in [
      FoldedWords.runTogether(row.reference.text),
      row.postcode.map(FoldedWords.runTogether) ?? [], phone,
    ] {
      letters += code
      starts.append(UInt32(clamping: letters.count))
    }
  }

  /// What a typed word is found in, and how well it fits.
  struct Found {
    enum Code { case reference, postcode, phone }

    let code: Code
    let match: WordMatch
  }

  /// Looks for a typed word in a household's codes, the reference first.
  func find(_ typed: [UInt8], of household: Int) -> Found? {
    letters.withUnsafeBufferPointer { letters in
      typed.withUnsafeBufferPointer { typed in
        func code(_ index: Int) -> UnsafeBufferPointer<UInt8> {
          let first = Int(starts[household * 3 + index])
          return UnsafeBufferPointer(
            rebasing: letters[first..<Int(starts[household * 3 + index + 1])])
        }
        let reference = Self.reference(typed, code(0))
        if reference == .whole { return Found(code: .reference, match: .whole) }
        if let match = Self.postcode(typed, code(1)), match == .whole || reference == nil {
          return Found(code: .postcode, match: match)
        }
        if let match = Self.phone(typed, code(2)), match == .whole || reference == nil {
          return Found(code: .phone, match: match)
        }
        return reference.map { Found(code: .reference, match: $0) }
      }
    }
  }

  /// "hf00231", "00231", "231" and "hf231" are all HF-00231; a part of it may be typed.
  private static func reference(
    _ typed: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>
  ) -> WordMatch? {
    if let match = start(typed[...], code[...]) { return match }
    let head = code.prefix { !$0.isDigit }
    let digits = code[head.endIndex...]
    guard !digits.isEmpty else { return nil }
    if typed.elementsEqual(head), !head.isEmpty { return .whole }
    let number = digits.drop { $0 == UInt8(ascii: "0") }
    var rest = typed[...]
    if !head.isEmpty, typed.starts(with: head) { rest = typed[head.count...] }
    guard let first = rest.first, first.isDigit else { return nil }
    return start(rest, number) ?? start(rest, digits)
  }

  /// "so507ki", "so50" and "7ki" are all SO50 7KI; a part of it may be typed.
  private static func postcode(
    _ typed: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>
  ) -> WordMatch? {
    let inward = code.suffix(3)
    let outward = code.prefix(max(0, code.count - 3))
    if typed.elementsEqual(inward) || typed.elementsEqual(outward) {
      return typed.isEmpty ? nil : .whole
    }
    return start(typed[...], code[...]) ?? (typed.count > 1 ? start(typed[...], inward) : nil)
  }

  /// Three digits in a row or more are looked for anywhere in the number.
  private static func phone(
    _ typed: UnsafeBufferPointer<UInt8>, _ code: UnsafeBufferPointer<UInt8>
  ) -> WordMatch? {
    guard typed.count >= 3, typed.count <= code.count, typed.allSatisfy(\.isDigit) else {
      return nil
    }
    if typed.elementsEqual(code) { return .whole }
    for first in 0...(code.count - typed.count) {
      var same = 0
      while same < typed.count, typed[same] == code[first + same] { same += 1 }
      if same == typed.count { return .start }
    }
    return nil
  }

  private static func start(
    _ typed: Slice<UnsafeBufferPointer<UInt8>>, _ code: Slice<UnsafeBufferPointer<UInt8>>
  ) -> WordMatch? {
    guard !typed.isEmpty, code.starts(with: typed) else { return nil }
    return typed.count == code.count ? .whole : .start
  }
}
