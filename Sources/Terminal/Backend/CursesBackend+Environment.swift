import CTerminal
import Glibc

extension CursesBackend {
  public var microseconds: Int { Int(ct_microseconds()) }

  public var untilNextMinute: Milliseconds {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return 60_000 - (now.tv_sec % 60 * 1000 + now.tv_nsec / 1_000_000)
  }

  /// What the kernel has counted for the whole process: ncurses tells nobody how much it writes.
  public var bytesWritten: Int {
    let descriptor = open("/proc/self/io", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = read(descriptor, &bytes, bytes.count)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
    let line = lines.first { $0.hasPrefix("wchar: ") }
    return line.flatMap { Int($0.dropFirst("wchar: ".count)) } ?? 0
  }

  /// The keys that the terminal's description names.
  static func keysOfTerminfo() -> [[UInt8]: Key] {
    var keys: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcuf1", .right), ("kcub1", .left), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter), ("kLFT5", .controlLeft),
      ("kRIT5", .controlRight),
    ]
    for number in 1...12 { keys.append(("kf\(number)", .function(number))) }
    var seeds: [[UInt8]: Key] = [:]
    for (capability, key) in keys {
      guard let bytes = ct_key_bytes(capability) else { continue }
      seeds[Array(String(cString: bytes).utf8)] = key
    }
    return seeds
  }
}
