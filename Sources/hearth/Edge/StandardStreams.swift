import Glibc

/// Standard output and standard error, written whole.
enum StandardStreams {
  /// Writes all of `bytes` to standard output.
  ///
  /// A reader that went away, as in `hearth due | head`, is no failure: what it wanted it has.
  static func write(_ bytes: [UInt8]) throws(Failure) {
    guard let error = writeAll(bytes, to: STDOUT_FILENO), error != EPIPE else { return }
    throw Failure(
      .inputOutput,
      "Could not write to standard output: \(reason(error)). Nothing in the store was changed by it."
    )
  }

  static func write(_ text: String) throws(Failure) { try write(Array(text.utf8)) }

  /// Writes lines to standard error.
  ///
  /// Nobody can be told where this fails.
  static func say(_ text: String) { show(text + "\n") }

  /// Writes to standard error as it is, without a line end.
  static func show(_ text: String) { _ = writeAll(Array(text.utf8), to: STDERR_FILENO) }

  /// Whether a descriptor is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The whole of standard input.
  static func readInput() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw Failure(.inputOutput, "Could not read standard input: \(reason(errno)).")
      }
      bytes.append(contentsOf: buffer.prefix(count))
    }
  }

  /// The system's words for an error number.
  static func reason(_ error: Int32) -> String { String(cString: strerror(error)) }

  /// Writes everything, and gives the error number where that fails.
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }
}
