import Fostering
import TestKit
import Testing

@testable import CaseStore

/// No bytes make a reader stop the program.
@Suite struct FuzzTests {
  @Test func mutatedTextsNeverTrap() {
    let seed: UInt64 = 51
    print("seed \(seed)")
    var json = RandomJson(seed: seed)
    var texts: [[UInt8]] = []
    for _ in 0..<200 { texts.append(Array(json.text(of: json.object(depth: 2)).utf8)) }
    var taken = 0
    for number in 0..<70_000 {
      let text = json.mutated(texts[number % texts.count])
      if (try? JsonReader.reading(text, { (r) throws(JsonError) in try r.skip() })) != nil {
        taken += 1
      }
    }
    #expect(taken > 1000 && taken < 69_000)
  }

  @Test func randomBytesNeverTrap() {
    var random = SeededRandom(seed: 52)
    for _ in 0..<10_000 {
      let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
      _ = try? JsonValue(parsing: bytes)
      _ = JsonEscapes.decoded(bytes)
      _ = RegisterPart(bytes)
      _ = RegisterPart.isLeftByCrash(bytes)
      bytes.withUnsafeBufferPointer {
        _ = JournalLine($0)
        _ = JournalLine.guessedSteps($0)
      }
    }
  }

  /// A line that is whole though it is not what was written: only the check was made anew.
  @Test func mutatedLinesOfTheJournalNeverTrap() throws {
    let seed: UInt64 = 53
    print("seed \(seed)")
    let sample = try SimulatedStore { $0.line = 300 }
    try sample.store.count(1)
    try sample.store.save([.staff()])
    var json = RandomJson(seed: seed)
    let lines = sample.lines().map { Array($0.dropLast(29)) }
    var read = 0
    for number in 0..<20_000 {
      let content = json.mutated(lines[number % lines.count])
      let line = Array((number % 4 == 0 ? content : LineCheck.sealed(content)).dropLast())
      line.withUnsafeBufferPointer { bytes in
        if JournalLine(bytes) != nil { read += 1 }
        if number % 8 == 0 { _ = JournalLine.guessedSteps(bytes) }
      }
    }
    #expect(read > 500)
  }

  @Test func mutatedDocumentsAreReadOrRefused() throws {
    let seed: UInt64 = 54
    print("seed \(seed)")
    var json = RandomJson(seed: seed)
    let household = HouseholdDocument.encode(.sample(1, visits: [.sample()]))
    let visit = VisitDocument.encode(.sample(), of: "HF-1")
    let staff = StaffDocument.encode(.sample)
    var read = 0
    for _ in 0..<1500 {
      if (try? HouseholdDocument.decode(json.mutated(household))) != nil { read += 1 }
      if (try? VisitDocument.decode(json.mutated(visit))) != nil { read += 1 }
      if (try? StaffDocument.decode(json.mutated(staff))) != nil { read += 1 }
      _ = try? DocumentHead.reading(json.mutated(staff))
      _ = try? DraftDocument.decode(json.mutated(staff))
      _ = try? StoreDescription(reading: json.mutated(staff), at: "")
    }
    #expect(read > 200)
  }

  /// Indexes whose checksum is right and whose content is anything.
  @Test func mutatedIndexesNeverTrap() throws {
    let register = Register(
      (1...3).map { Household.sample($0, visits: [.sample(), .sample(2)]) }, staff: [.sample])
    var random = SeededRandom(seed: 55)
    var read = 0
    for _ in 0..<5000 {
      var bytes = register.indexBytes
      for _ in 0...random.below(3) {
        bytes[RegisterPart.checkedFrom + random.below(bytes.count - RegisterPart.checkedFrom)] =
          UInt8(random.below(256))
      }
      let sum = bytes.withUnsafeBytes {
        FastChecksum.of(.init(rebasing: $0[RegisterPart.checkedFrom...]))
      }
      withUnsafeBytes(of: sum.littleEndian) { bytes.replaceSubrange(16..<24, with: $0) }
      guard let part = RegisterPart(bytes) else { continue }
      read += 1
      let other = Register(part)
      _ = RegisterRows(other)
      _ = other.row("HF-10002")
      _ = other.updated(with: [.sample(2)], staff: nil, stamp: other.stamp).indexBytes
    }
    #expect(read > 1000)
  }
}

extension JsonEscapes {
  fileprivate static func decoded(_ bytes: [UInt8]) -> String? {
    bytes.withUnsafeBufferPointer { decoded($0) }
  }
}
