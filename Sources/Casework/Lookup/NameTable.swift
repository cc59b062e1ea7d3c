/// Folded words kept once each, flat in memory and in alphabetical order.
struct NameTable: Sendable {
  private var letters: [UInt8] = []
  private var starts: [UInt32] = [0]

  var count: Int { starts.count - 1 }

  /// How well a typed word fits each word of the table; 0 where it does not.
  func matches(_ typed: [UInt8], forgiving: Bool) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    typed.withUnsafeBufferPointer { typed in
      letters.withUnsafeBufferPointer { letters in
        for index in 0..<count {
          let word = UnsafeBufferPointer(
            rebasing: letters[Int(starts[index])..<Int(starts[index + 1])])
          if let match = WordMatch(typed, word, forgiving: forgiving) {
            result[index] = match.rawValue
          }
        }
      }
    }
    return result
  }

  /// Gathers words in any order and numbers them; `sorted()` then puts them in order.
  struct Builder {
    private var letters: [UInt8] = []
    private var starts: [UInt32] = [0]
    /// Open addressing: the number of a word plus one, at the place that its hash says.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)

    private var count: Int { starts.count - 1 }

    /// The number of a word, which is kept if it is new.
    mutating func number(of word: [UInt8]) -> UInt32 {
      if count * 2 >= slots.count { grow() }
      var slot = Self.hash(word) & (slots.count - 1)
      while slots[slot] != 0 {
        if bytes(Int(slots[slot]) - 1).elementsEqual(word) { return slots[slot] - 1 }
        slot = (slot + 1) & (slots.count - 1)
      }
      letters += word
      starts.append(UInt32(clamping: letters.count))
      slots[slot] = UInt32(clamping: count)
      return UInt32(clamping: count - 1)
    }

    private func bytes(_ number: Int) -> ArraySlice<UInt8> {
      letters[Int(starts[number])..<Int(starts[number + 1])]
    }

    private mutating func grow() {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for number in 0..<count {
        var slot = Self.hash(bytes(number)) & (slots.count - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = UInt32(number + 1)
      }
    }

    private static func hash(_ word: some Sequence<UInt8>) -> Int {
      var hash: UInt32 = 0x811C_9DC5
      for byte in word { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
      return Int(hash ^ (hash >> 15))
    }

    /// The table in alphabetical order, and the place there of each number given out.
    func sorted() -> (table: NameTable, places: [UInt32]) {
      let order = (0..<count).sorted { bytes($0).lexicographicallyPrecedes(bytes($1)) }
      var table = NameTable()
      var places = [UInt32](repeating: 0, count: count)
      for (place, number) in order.enumerated() {
        table.letters += bytes(number)
        table.starts.append(UInt32(clamping: table.letters.count))
        places[number] = UInt32(clamping: place)
      }
      return (table, places)
    }
  }
}
