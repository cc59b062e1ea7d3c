import Testing

@testable import Terminal

struct DecoderTests {
  @Test(arguments: TerminalKeys.all.map(\.terminal))
  func everyKeyIsKnownHoweverItsBytesArrive(terminal: String) throws {
    let lines = try #require(TerminalKeys.all.first { $0.terminal == terminal }).lines
    for line in lines.split(separator: "\n") {
      let (bytes, meaning) = try parsed(line)
      #expect(words(decode([bytes])) == meaning, "\(line)")
      for cut in 1..<max(2, bytes.count) {
        let split = [Array(bytes.prefix(cut)), Array(bytes.dropFirst(cut))]
        #expect(words(decode(split)) == meaning, "\(line) cut at \(cut)")
      }
      #expect(words(decode(bytes.map { [$0] })) == meaning, "\(line) byte by byte")
      // Joined to the next key it must not change its meaning, nor that of the next.
      #expect(words(decode([bytes + [0x1B, 0x5B, 0x41]])) == meaning + " up", "\(line) and Up")
    }
  }

  @Test func theTableIsLarge() {
    let lines = TerminalKeys.all.flatMap { $0.lines.split(separator: "\n") }
    #expect(lines.count >= 200 && TerminalKeys.all.count >= 9)
  }

  @Test func whatIsUnfinishedIsWaitedOnAndThenSettled() {
    let cases: [(bytes: [UInt8], waiting: Milliseconds?, meaning: String)] = [
      ([], nil, ""),
      ([0x1B], 50, "escape"),
      ([0x1B, 0x1B], 50, "escape escape"),
      (Array("\u{1B}[".utf8), 300, "unknown"),
      (Array("\u{1B}[15".utf8), 300, "unknown"),
      (Array("\u{1B}O".utf8), 300, "unknown"),
      (Array("\u{1B}[[".utf8), 300, "unknown"),
      (Array("\u{1B}]0;half".utf8), 300, "unknown"),
      (Array("\u{1B}[M #".utf8), 300, "unknown"),
      ([0xE2, 0x82], 300, "'\u{FFFD}'"),
      (Array("\u{1B}[200~half a note".utf8), 2000, "paste(half a note)"),
      (Array("\u{1B}[200~half\u{1B}[20".utf8), 2000, "paste(half)"),
      (Array("\u{1B}[200~".utf8), 2000, ""),
    ]
    for (bytes, waiting, meaning) in cases {
      var decoder = Decoder()
      let before = decoder.feed(bytes)
      #expect(decoder.waiting == waiting, "\(bytes)")
      #expect(words(before + decoder.timeout()) == meaning, "\(bytes)")
      #expect(decoder.waiting == nil && decoder.timeout().isEmpty)
      #expect(words(decoder.feed([0x61])) == "'a'", "\(bytes)")
    }
    var patient = Decoder(escapeDelay: 500)
    _ = patient.feed([0x1B])
    #expect(patient.waiting == 500)
  }

  @Test func theTerminalsDescriptionWins() {
    let seeds: [[UInt8]: Key] = [
      Array("\u{1B}Ot".utf8): .function(5), Array("\u{1B}\t".utf8): .backTab,
      Array("\u{1B}A".utf8): .up, Array("\u{1B}[I".utf8): .pageUp, Array("\u{1B}[1~".utf8): .insert,
      // A description must not take away what everything else is made of.
      [0x1B]: .enter, Array("\u{1B}[".utf8): .enter, [0x08]: .left,
    ]
    var decoder = Decoder(seeds: seeds)
    let bytes = Array("\u{1B}Ot\u{1B}\t\u{1B}A\u{1B}[I\u{1B}[1~\u{1B}[A\u{8}\u{1B}x".utf8)
    let expected = "f5 back-tab up page-up insert up backspace escape 'x'"
    #expect(words(decoder.feed(bytes)) == expected)
    var slow = Decoder(seeds: seeds)
    #expect(words(bytes.flatMap { slow.feed([$0]) }) == expected)
  }

  @Test func marksJoinTheirLetterWithinABatch() {
    var decoder = Decoder()
    #expect(words(decoder.feed(Array("e\u{301}o".utf8))) == "'e\u{301}' 'o'")
    #expect(words(decoder.feed(Array("👩‍🔬🇬🇧".utf8))) == "'👩‍🔬' '🇬🇧'")
    #expect(words(decoder.feed(Array("e".utf8))) == "'e'")
    #expect(words(decoder.feed(Array("\u{301}".utf8))) == "'\u{301}'")
    let flood = "a" + String(repeating: "\u{301}", count: 1000)
    let events = decoder.feed(Array(flood.utf8))
    #expect(events.count > 1)
    let text = events.reduce(into: "") { if case .key(.character(let c)) = $1 { $0.append(c) } }
    #expect(text.unicodeScalars.count == 1001)
  }

  @Test func aPasteIsBounded() {
    var decoder = Decoder()
    let letters = String(repeating: "aé", count: 500_000)
    let events = decoder.feed(Array("\u{1B}[200~\(letters)\u{1B}[201~q".utf8))
    guard case .paste(let text)? = events.first else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count <= 1_000_000 && text.utf8.count > 999_990)
    #expect(letters.hasPrefix(text))
    #expect(events.dropFirst() == [.key(.character("q"))])
  }

  private func decode(_ batches: [[UInt8]]) -> [TerminalEvent] {
    var decoder = Decoder()
    var events = batches.flatMap { decoder.feed($0) }
    if decoder.waiting != nil { events += decoder.timeout() }
    return events
  }

  private func parsed(_ line: Substring) throws -> (bytes: [UInt8], meaning: String) {
    let space = try #require(line.dropFirst().range(of: " ", isLast: line.contains("[M #")))
    var bytes: [UInt8] = []
    var rest = Array(line[..<space].utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "^"), let next = rest.first, next >= 0x40, next < 0x60 {
        bytes.append(next & 0x1F)
        rest.removeFirst()
      } else if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x") {
        let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
        bytes.append(try #require(UInt8(digits, radix: 16)))
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return (bytes, String(line[line.index(after: space)...]))
  }
}

extension Substring {
  /// Where the sequence ends: at its first space, save in the mouse report, which has one inside.
  fileprivate func range(of separator: Character, isLast: Bool) -> Index? {
    guard isLast else { return firstIndex(of: separator) }
    return firstIndex(of: separator).flatMap { self[index(after: $0)...].firstIndex(of: separator) }
  }
}

/// Events as the words of the table.
func words(_ events: [TerminalEvent]) -> String {
  events.map { event in
    switch event {
    case .key(.character(let character)): "'\(character)'"
    case .key(.control(let letter)): "ctrl-\(letter)"
    case .key(.function(let number)): "f\(number)"
    case .key(.controlLeft): "ctrl-left"
    case .key(.controlRight): "ctrl-right"
    case .key(.backTab): "back-tab"
    case .key(.pageUp): "page-up"
    case .key(.pageDown): "page-down"
    case .key(let key): "\(key)"
    case .paste(let text):
      "paste(\(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "|")))"
    case .focus(let isIn): isIn ? "focus-in" : "focus-out"
    case .resize: "resize"
    case .unknown: "unknown"
    }
  }.joined(separator: " ")
}
