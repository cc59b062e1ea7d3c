/// What the bytes from an Esc up to now amount to, by the grammar of ECMA-48 and what terminals
/// make of it; which key they are is for `KeyTable`.
enum SequenceShape {
  case unfinished
  case complete
  case pasteBegins
  /// The rest is not for us, but it is known how it ends.
  case swallowed(Decoder.Swallowed)
  /// Esc was pressed, and the last byte is something else.
  case escapeThenByte
  /// A sequence that breaks off: the last byte does not belong to it.
  case brokenOff

  /// No sequence that a terminal sends for a key is longer.
  static let longest = 64

  /// Judges bytes that begin with Esc.
  init(_ bytes: [UInt8]) {
    guard bytes.count > 1, let last = bytes.last else {
      self = .unfinished
      return
    }
    switch (bytes[1], bytes.count) {
    case (0x5B, 2), (0x4F, 2): self = .unfinished  // CSI, SS3
    case (0x5D, 2), (0x50, 2), (0x5E, 2), (0x5F, 2), (0x58, 2):
      self = .swallowed(.toTerminator)  // OSC, DCS, PM, APC, SOS
    case (0x5B, _): self = Self.control(bytes, last)
    case (0x4F, _): self = Self.singleShift(bytes, last)
    default: self = .escapeThenByte
    }
  }

  private static func singleShift(_ bytes: [UInt8], _ last: UInt8) -> SequenceShape {
    switch last {
    case 0x30...0x3B where bytes.count < 16: .unfinished
    case 0x40...0x7E: .complete
    default: .brokenOff
    }
  }

  private static func control(_ bytes: [UInt8], _ last: UInt8) -> SequenceShape {
    let body = bytes[2...]
    if body.first == 0x5B {  // the Linux console's F1 to F5: ESC [ [ A
      if body.count == 1 { return .unfinished }
      return (0x40...0x7E).contains(last) ? .complete : .brokenOff
    }
    switch last {
    case 0x24 where body.count > 1 && body.dropLast().allSatisfy({ (0x30...0x39).contains($0) }):
      return .complete  // rxvt ends its shifted keys with $
    case 0x20...0x3F: return bytes.count < longest ? .unfinished : .swallowed(.toFinalByte)
    case 0x4D where body.count == 1: return .swallowed(.bytes(3))  // the old mouse report
    case 0x7E where body.elementsEqual([0x32, 0x30, 0x30, 0x7E]): return .pasteBegins
    case 0x40...0x7E: return .complete
    default: return .brokenOff
    }
  }
}
