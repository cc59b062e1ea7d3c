/// Why an index cannot be read.
extension RegisterPart {
  /// Whether the bytes are an index of a Hearth that writes it otherwise, or knows other codes.
  static func isOtherForm(_ bytes: [UInt8]) -> Bool {
    var reader = PartReader(bytes: bytes)
    guard reader.word64() == magic else { return false }
    if reader.word32() != format { return true }
    _ = reader.word32()
    guard bytes.count >= headerLength,
      reader.word64()
        == bytes.withUnsafeBytes({ FastChecksum.of(.init(rebasing: $0[checkedFrom...])) })
    else { return false }
    // Past length, transaction, segment and offset.
    reader.position += 32
    return reader.word64() != RegisterCodes.fingerprint
  }

  /// Whether the bytes are what a loss of power leaves of an index, which is never synced: a first
  /// part of it, or one with gaps.
  static func isLeftByCrash(_ bytes: [UInt8]) -> Bool {
    var reader = PartReader(bytes: bytes)
    guard bytes.count >= headerLength, reader.word64() == magic else {
      return bytes.prefix(8).allSatisfy { $0 == 0 }
    }
    reader.position = checkedFrom
    return reader.word64() > UInt64(bytes.count) || hasGap(bytes)
  }

  private static func hasGap(_ bytes: [UInt8]) -> Bool {
    var zeros = 0
    for byte in bytes {
      zeros = byte == 0 ? zeros + 1 : 0
      if zeros == shortestGap { return true }
    }
    return zeros >= shortestEnd
  }

  /// More zeros than stand together in an index that is whole.
  private static let shortestGap = 64
  /// More zeros than such an index ends in.
  private static let shortestEnd = 16
}
