/// Which key a byte or a sequence is, over all terminals that are in use: xterm and what follows it,
/// screen and tmux, the Linux console, rxvt, PuTTY, the VT100 family, st, kitty.
enum KeyTable {
  /// The key of a control byte, if it has one.
  static func key(forControl byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: nil
    }
  }

  /// The key of a complete sequence, Esc and all.
  static func key(forSequence bytes: [UInt8]) -> Key? {
    guard bytes.count >= 3, let final = bytes.last else { return nil }
    let parameters = Parameters(bytes[2..<(bytes.count - 1)])
    switch bytes[1] {
    case 0x4F: return singleShift(parameters, final)
    case 0x5B where bytes[2] == 0x5B: return linuxFunction(bytes.count, final)
    case 0x5B: return parameters.isPrivate ? nil : control(parameters, final)
    default: return nil
    }
  }

  /// The numbers of a sequence, separated by semicolons.
  private struct Parameters {
    var numbers: [Int] = []
    var isPrivate = false

    init(_ bytes: ArraySlice<UInt8>) {
      for part in bytes.split(separator: 0x3B, omittingEmptySubsequences: false) {
        // kitty puts alternatives of a number behind a colon; the first is the one that counts.
        let digits = part.prefix { $0 != 0x3A }
        if digits.contains(where: { !(0x30...0x39).contains($0) }) { isPrivate = true }
        // A number of more digits means nothing, and seven are beyond every code point.
        numbers.append(digits.prefix(7).reduce(0) { $0 * 10 + Int($1 & 0x0F) })
      }
      if numbers == [0] { numbers = [] }
    }

    var first: Int { numbers.first ?? 1 }
    /// 1 plus 1 for Shift, 2 for Alt, 4 for Ctrl.
    var modifier: Int { numbers.count > 1 ? max(1, numbers[1]) : 1 }
    var isCtrl: Bool { (modifier - 1) & 4 != 0 }
    var isAlt: Bool { (modifier - 1) & 2 != 0 }
    var isShift: Bool { (modifier - 1) & 1 != 0 }
  }

  private static func arrow(_ final: UInt8, byWord: Bool) -> Key? {
    switch final | 0x20 {
    case 0x61: .up
    case 0x62: .down
    case 0x63: byWord ? .controlRight : .right
    case 0x64: byWord ? .controlLeft : .left
    default: nil
    }
  }

  private static func singleShift(_ parameters: Parameters, _ final: UInt8) -> Key? {
    let isByWord = parameters.isCtrl || parameters.isAlt || parameters.first > 2
    switch final {
    case 0x41...0x44: return arrow(final, byWord: isByWord)
    case 0x61...0x64: return arrow(final, byWord: true)  // rxvt: Ctrl with an arrow
    case 0x46: return .end
    case 0x48: return .home
    case 0x49: return .tab
    case 0x4D: return .enter
    case 0x50...0x53: return parameters.modifier == 1 ? .function(Int(final) - 0x4F) : nil
    // The number pad in application mode.
    case 0x58: return .character("=")
    case 0x6A...0x79: return .character(Character(Unicode.Scalar(final - 0x40)))
    default: return nil
    }
  }

  private static func control(_ parameters: Parameters, _ final: UInt8) -> Key? {
    switch final {
    case 0x41...0x44: return arrow(final, byWord: parameters.isCtrl || parameters.isAlt)
    case 0x61...0x64: return arrow(final, byWord: false)  // rxvt: Shift with an arrow
    case 0x46: return .end
    case 0x48: return .home
    case 0x5A: return .backTab
    case 0x50 where parameters.numbers.isEmpty: return .delete  // st
    case 0x68 where parameters.numbers == [4]: return .insert  // st
    case 0x50...0x53 where parameters.first == 1 && parameters.modifier == 1:
      return .function(Int(final) - 0x4F)
    case 0x7E: return numbered(parameters)
    case 0x24, 0x40, 0x5E: return editing(parameters.first)  // rxvt: with Shift, both, Ctrl
    case 0x75: return typed(code: parameters.first, parameters)
    default: return nil
    }
  }

  private static func numbered(_ parameters: Parameters) -> Key? {
    if parameters.first == 27, parameters.numbers.count == 3 {
      return typed(code: parameters.numbers[2], parameters)
    }
    if let key = editing(parameters.first) { return key }
    guard parameters.modifier == 1 else { return nil }
    // DEC left gaps in the numbers between its blocks of keys.
    switch parameters.first {
    case 11...15: return .function(parameters.first - 10)
    case 17...21: return .function(parameters.first - 11)
    case 23, 24: return .function(parameters.first - 12)
    default: return nil
    }
  }

  private static func editing(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    default: nil
    }
  }

  /// A key that is sent as its code point and modifiers.
  private static func typed(code: Int, _ parameters: Parameters) -> Key? {
    guard !parameters.isAlt, let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value)
    else { return nil }
    if value < 0x20 || value == 0x7F {
      if value == 0x1B { return .escape }
      if value == 0x09, parameters.isShift { return .backTab }
      return [0x08, 0x09, 0x0D, 0x7F].contains(value) ? key(forControl: UInt8(value)) : nil
    }
    // Neither the other controls nor the private range in which kitty numbers further keys.
    guard value < 0x80 || value > 0x9F, !(0xE000...0xF8FF).contains(value) else { return nil }
    guard parameters.isCtrl else { return .character(Character(scalar)) }
    guard scalar.isASCII, scalar.properties.isAlphabetic else { return nil }
    return key(forControl: UInt8(value & 0x1F))
  }

  private static func linuxFunction(_ count: Int, _ final: UInt8) -> Key? {
    count == 4 && (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : nil
  }
}
