import Crypto

/// SHA-256, as the journal uses it.
enum Fingerprint {
  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { sha256($0) }
  }

  static func sha256(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var hasher = SHA256()
    hasher.update(bufferPointer: bytes)
    return Array(hasher.finalize())
  }

  /// The hash of a body behind its salt, so that short bodies cannot be guessed from it.
  static func sha256(salt: [UInt8], body: UnsafeRawBufferPointer) -> [UInt8] {
    var hasher = SHA256()
    salt.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    hasher.update(bufferPointer: body)
    return Array(hasher.finalize())
  }
}
