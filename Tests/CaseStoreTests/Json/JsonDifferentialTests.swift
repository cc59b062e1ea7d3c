import Foundation
import Testing

@testable import CaseStore

/// The reader and the writer are held to Foundation's.
@Suite struct JsonDifferentialTests {
  @Test(arguments: [21, 22] as [UInt64])
  func readerAndFoundationReadTheSame(seed: UInt64) throws {
    print("seed \(seed)")
    var json = RandomJson(seed: seed)
    for number in 0..<2000 {
      let value = json.value()
      let text = Array(json.text(of: value).utf8)
      let read = try JsonValue(parsing: text)
      #expect(read == value, "\(number)")
      #expect(AnyJson(text) == AnyJson(read), "\(number)")
    }
  }

  @Test(arguments: [31, 32] as [UInt64])
  func whatTheWriterWritesFoundationReads(seed: UInt64) throws {
    print("seed \(seed)")
    var json = RandomJson(seed: seed)
    for number in 0..<2000 {
      let value = json.object()
      for isPretty in [true, false] {
        var writer = JsonWriter(isPretty: isPretty)
        writer.value(value)
        #expect(AnyJson(writer.document) == AnyJson(value), "\(number)")
        let again = try JsonValue(parsing: writer.document)
        var second = JsonWriter(isPretty: isPretty)
        second.value(again)
        #expect(second.bytes == writer.bytes, "\(number)")
        #expect(isPretty || !writer.bytes.contains(0x0A))
      }
    }
  }

  /// What is mutated is taken only where Foundation takes it too, as the same value.
  ///
  /// What is refused though Foundation takes it is one of the things that ours is stricter in.
  @Test(arguments: [41, 42] as [UInt64])
  func mutatedTextsAreTakenOnlyWhereFoundationTakesThem(seed: UInt64) throws {
    print("seed \(seed)")
    var json = RandomJson(seed: seed)
    var taken = 0
    for number in 0..<6000 {
      let text = json.mutated(Array(json.text(of: json.object(depth: 2)).utf8))
      do {
        let value = try JsonValue(parsing: text)
        taken += 1
        // A number too large for Foundation is kept as it was written.
        if AnyJson(value).isTooLarge { continue }
        #expect(
          AnyJson(text) == AnyJson(value), "\(number): \(String(decoding: text, as: UTF8.self))")
      } catch {
        #expect(error.offset <= text.count)
        #expect(!error.description.isEmpty)
        guard AnyJson(text) != nil else { continue }
        #expect(
          Self.isStricter(error, text),
          "\(number): \(error) \(String(decoding: text, as: UTF8.self))")
      }
    }
    #expect(taken > 300)
  }

  private static func isStricter(_ error: JsonError, _ text: [UInt8]) -> Bool {
    switch error.reason {
    case .duplicateKey, .nestedTooDeeply: true
    case .unexpectedCharacter:
      // A comma before the bracket that closes.
      error.offset < text.count
        && [UInt8(ascii: "}"), UInt8(ascii: "]")].contains(text[error.offset])
    default: false
    }
  }

  @Test(
    arguments: [
      (#"{"a":1,"a":2}"#, .duplicateKey), (#"{"b":1,"a":2,"b":3}"#, .duplicateKey),
      (#"{"a":1,"\u0061":2}"#, .duplicateKey), ("{\"\u{E9}\":1,\"e\u{301}\":2}", .duplicateKey),
      (#"{"a":{"c":1},"b":{"x":1,"x":2}}"#, .duplicateKey),
      (#"{"a":1,}"#, .unexpectedCharacter), ("[1,]", .unexpectedCharacter),
      ("[,1]", .unexpectedCharacter),
      (#"{,"a":1}"#, .unexpectedCharacter), ("", .unexpectedEnd), (" ", .unexpectedEnd),
      ("[1", .unexpectedEnd), ("[1,", .unexpectedEnd), (#"{"a""#, .unexpectedEnd),
      (#""a"#, .unexpectedEnd),
      (#""\"#, .unexpectedEnd), ("-", .unexpectedEnd), ("1.", .unexpectedEnd),
      ("1e", .unexpectedEnd),
      ("01", .badNumber), ("-01", .badNumber), ("+1", .unexpectedCharacter),
      (".5", .unexpectedCharacter),
      ("NaN", .unexpectedCharacter), ("tru", .unexpectedEnd), ("truE", .unexpectedCharacter),
      ("1 2", .textAfterEnd), ("{}x", .textAfterEnd), ("\u{FEFF}{}", .unexpectedCharacter),
      ("\"\u{1}\"", .controlCharacter), ("\"\n\"", .controlCharacter), (#""\x""#, .badEscape),
      (#""\u12""#, .badEscape), (#""\ud800""#, .badEscape), (#""\ud800\u0041""#, .badEscape),
      (#""\udc00""#, .badEscape), (#"{"\ud800":1}"#, .badEscape), ("'a'", .unexpectedCharacter),
      ("{a:1}", .unexpectedCharacter), ("// x\n1", .unexpectedCharacter),
    ] as [(String, JsonError.Reason)])
  func whatIsNotJSONIsRefusedWithTheReason(text: String, reason: JsonError.Reason) {
    let error = #expect(throws: JsonError.self) { try JsonValue(parsing: Array(text.utf8)) }
    #expect(error?.reason == reason)
    let skipped = #expect(throws: JsonError.self) {
      try JsonReader.reading(Array(text.utf8)) { (reader) throws(JsonError) in try reader.skip() }
    }
    // Skipping keeps no names, and sees no two that differ in the form of their accents only.
    #expect(skipped?.reason == reason || reason == .duplicateKey)
  }

  @Test(arguments: ["[", #"{"a":"#])
  func nestingIsBounded(open: String) throws {
    let close = open == "[" ? "]" : "}"
    for (depth, isTaken) in [(128, true), (129, false), (200_000, false)] {
      let text = Array(
        (String(repeating: open, count: depth) + (open == "[" ? "" : "1")
          + String(repeating: close, count: depth)).utf8)
      let error = (try? JsonValue(parsing: text)) == nil
      #expect(error != isTaken, "\(depth)")
    }
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    for bytes in [[0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]]
      as [[UInt8]]
    {
      let error = #expect(throws: JsonError.self) { try JsonValue(parsing: bytes) }
      #expect(error?.reason == .notUTF8)
    }
  }
}
