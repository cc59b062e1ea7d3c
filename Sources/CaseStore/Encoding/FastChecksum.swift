/// A fast 64-bit checksum against accidents.
///
/// It is no protection against intent.
enum FastChecksum {
  /// Four lanes of eight bytes, each multiplied and turned, so that processors overlap them.
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var first: UInt64 = 0x9E37_79B9_7F4A_7C15
    var second: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    var third: UInt64 = 0x1656_67B1_9E37_79F9
    var fourth: UInt64 = 0x27D4_EB2F_1656_67C5
    var index = 0
    while index + 32 <= bytes.count {
      first = mixed(first, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      second = mixed(second, bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
      third = mixed(third, bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self))
      fourth = mixed(fourth, bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
      index += 32
    }
    while index < bytes.count {
      first = mixed(first, UInt64(bytes[index]) + 1)
      index += 1
    }
    var sum = UInt64(truncatingIfNeeded: bytes.count)
    for lane in [first, second, third, fourth] { sum = mixed(sum, lane) }
    return sum ^ sum >> 29
  }

  private static func mixed(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word) &* 0x9FB2_1C65_1E98_DF25
    return product << 31 | product >> 33
  }
}
