import Glibc

/// A file to which a line is added for each frame.
public final class TraceFile {
  private let descriptor: Int32

  /// Opens the file, or answers nil when that cannot be done.
  public init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  public func write(_ trace: FrameTrace) {
    let line = Array((trace.line + "\n").utf8)
    _ = Glibc.write(descriptor, line, line.count)
  }
}
