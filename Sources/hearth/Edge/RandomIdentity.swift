/// Random letters and digits for the identity of a new store.
enum RandomIdentity {
  /// 26 letters and digits of Crockford's alphabet: 130 bits from the kernel.
  static func make() -> String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var random = SystemRandomNumberGenerator()
    return String((0..<26).compactMap { _ in alphabet.randomElement(using: &random) })
  }
}
