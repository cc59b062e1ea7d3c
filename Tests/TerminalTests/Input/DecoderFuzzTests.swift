import TestKit
import Testing

@testable import Terminal

struct DecoderFuzzTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8] as [UInt64])
  func anyBytesAreSurvivedAndNothingLeaks(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var decoder = Decoder()
    var events = 0
    var taken = 0
    for _ in 0..<4000 {
      let batch = randomBatch(&random)
      taken += batch.count
      events += decoder.feed(batch).count
      if Int.random(in: 0..<5, using: &random) == 0, decoder.waiting != nil {
        events += decoder.timeout().count
      }
      #expect(keptBytes(decoder) <= 1_000_100, "seed \(seed)")
    }
    while decoder.waiting != nil { events += decoder.timeout().count }
    #expect(events <= taken + 10, "seed \(seed)")
    #expect(decoder.feed([0x61]) == [.key(.character("a"))], "seed \(seed)")
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func noControlSequenceEverBecomesLetters(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<3000 {
      // The keys that kitty and the number pad send as a code are letters rightly.
      var sequence: [UInt8] = [0x1B, 0x5B]
      for _ in 0..<Int.random(in: 0...80, using: &random) {
        sequence.append(.random(in: 0x20...0x3F, using: &random))
      }
      sequence.append(.random(in: 0x40...0x7E, using: &random))
      if sequence.last == 0x75 || sequence.starts(with: [0x1B, 0x5B, 0x4D])
        || sequence.starts(with: [0x1B, 0x5B, 0x5B]) || sequence.last == 0x7E
        || sequence.contains(0x24)
      {
        continue
      }
      var decoder = Decoder()
      var events: [TerminalEvent] = []
      var rest = sequence[...]
      while !rest.isEmpty {
        let count = min(rest.count, Int.random(in: 1...5, using: &random))
        events += decoder.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(events.count == 1 && decoder.waiting == nil, "seed \(seed): \(sequence)")
      for case .key(.character(let letter)) in events {
        Issue.record("seed \(seed): \(sequence) typed \(letter)")
      }
    }
  }

  @Test(arguments: [21, 22] as [UInt64])
  func aPasteEndIsNeverLost(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<500 {
      var bytes = Array("\u{1B}[200~".utf8)
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        // Mostly pieces of the mark itself.
        bytes.append([0x1B, 0x5B, 0x32, 0x30, 0x31, 0x61].randomElement(using: &random) ?? 0)
      }
      bytes += Array("x\u{1B}[201~q".utf8)
      var decoder = Decoder()
      let events = decoder.feed(bytes)
      #expect(events.last == .key(.character("q")), "seed \(seed): \(bytes)")
      #expect(decoder.waiting == nil)
    }
  }

  private func randomBatch(_ random: inout SeededRandom) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [0x1B], [0x1B, 0x5B], [0x1B, 0x4F], [0x1B, 0x5D], [0x1B, 0x50], Array("\u{1B}[200~".utf8),
      Array("\u{1B}[201~".utf8), Array("\u{1B}[M".utf8), [0x07], [0xC3], [0xE2, 0x82],
      [0xF0, 0x9F],
      [0xCC, 0x81], Array("ab".utf8), Array("1;5".utf8), [0x7E], [0x00], [0xFF], [0x0D, 0x0A],
    ]
    var batch: [UInt8] = []
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      if Bool.random(using: &random) {
        batch.append(.random(in: 0...255, using: &random))
      } else {
        batch += pieces.randomElement(using: &random) ?? []
      }
    }
    return batch
  }

  private func keptBytes(_ decoder: Decoder) -> Int {
    switch decoder.state {
    case .ground: 0
    case .sequence(let bytes), .swallowing(_, let bytes): bytes.count
    case .paste(let collector): collector.text.utf8.count
    }
  }
}
