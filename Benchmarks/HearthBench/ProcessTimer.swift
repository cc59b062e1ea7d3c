import Glibc

/// Runs a program as its own process and times it from start to its last byte of output.
enum ProcessTimer {
  /// What one run took.
  struct Run {
    var seconds: Double
    var status: Int32
    /// The largest resident memory of the process, in MB.
    var peakMemory: Double
    var bytes: Int
  }

  /// Why a program could not be timed.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Starts `command` with its output in a pipe, reads it to the end, and waits for it.
  static func run(_ command: [String], input: String? = nil) throws(Failure) -> Run {
    guard let program = command.first else { throw Failure(description: "No command to time.") }
    var pipeEnds: [Int32] = [0, 0]
    guard pipe(&pipeEnds) == 0 else { throw Failure(description: "No pipe: errno \(errno).") }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, pipeEnds[1], 1)
    posix_spawn_file_actions_addclose(&actions, pipeEnds[0])
    posix_spawn_file_actions_addclose(&actions, pipeEnds[1])
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) }
    arguments.append(nil)
    defer { arguments.forEach { free($0) } }
    var process: pid_t = 0
    let clock = ContinuousClock()
    let start = clock.now
    let spawned = posix_spawnp(&process, program, &actions, nil, arguments, environ)
    close(pipeEnds[1])
    guard spawned == 0 else {
      close(pipeEnds[0])
      throw Failure(description: "\(program) cannot be started: errno \(spawned).")
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var bytes = 0
    while true {
      let count = read(pipeEnds[0], &buffer, buffer.count)
      if count <= 0 { break }
      bytes += count
    }
    close(pipeEnds[0])
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    let took = clock.now - start
    return Run(
      seconds: took.inSeconds, status: (status >> 8) & 0xFF,
      peakMemory: Double(usage.ru_maxrss) / 1024, bytes: bytes)
  }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

/// The middle of some numbers, with their least and greatest.
struct Spread: CustomStringConvertible {
  var median: Double
  var least: Double
  var greatest: Double

  init(_ numbers: [Double]) {
    let sorted = numbers.sorted()
    median = sorted.isEmpty ? 0 : sorted[sorted.count / 2]
    least = sorted.first ?? 0
    greatest = sorted.last ?? 0
  }

  /// Milliseconds, as "12.3 (11.9 to 14.0) ms".
  var description: String {
    "\(Self.ms(median)) (\(Self.ms(least)) to \(Self.ms(greatest))) ms"
  }

  static func ms(_ seconds: Double) -> String { rounded(seconds * 1000, places: 2) }

  static func rounded(_ number: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number * scale).rounded())
    let digits = String(abs(whole))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = whole < 0 ? "-" : ""
    return places == 0
      ? sign + padded : "\(sign)\(padded.dropLast(places)).\(padded.suffix(places))"
  }
}
