import Foundation
import Glibc

/// A program run to its end, with what it wrote.
struct Finished: CustomStringConvertible {
  var status: Int32
  /// The signal that ended it, or 0.
  var signal: Int32
  var output: String
  var errors: String

  var description: String {
    "status \(status), signal \(signal)\nstdout: \(output)\nstderr: \(errors)"
  }

  /// What it wrote to stdout, as JSON.
  func json() throws -> Any {
    try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed)
  }

  func jsonArray() throws -> [[String: Any]] { try json() as? [[String: Any]] ?? [] }
}

/// A running program whose output is collected.
///
/// Standard error and output are pipes; their ends are how the program's own end is noticed, so
/// that nothing here sleeps and nothing waits past its deadline.
final class Spawned {
  let process: pid_t
  private var outputs: [(descriptor: Int32, bytes: [UInt8])]

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - input: what it finds on standard input.
  ///   - folder: where it runs; the tests' own folder if none is named.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], input: String = "",
    folder: String? = nil
  ) throws {
    let stdin = try Self.pipe()
    let stdout = try Self.pipe()
    let stderr = try Self.pipe()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, stdin.read, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout.write, 1)
    posix_spawn_file_actions_adddup2(&actions, stderr.write, 2)
    // The threads that tests run on hold signals back; the program must not inherit that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    // `env` puts the program in its own place, so that the process stays the same.
    let command = (folder.map { ["env", "-C", $0] } ?? []) + [program] + arguments
    let argv = command.map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var child: pid_t = 0
    let error = posix_spawnp(&child, command[0], &actions, &attributes, argv, envp)
    for end in [stdin.read, stdout.write, stderr.write] { close(end) }
    outputs = [(stdout.read, []), (stderr.read, [])]
    process = child
    // What tests feed fits into a pipe.
    _ = Array(input.utf8).withUnsafeBytes { write(stdin.write, $0.baseAddress, $0.count) }
    close(stdin.write)
    guard error == 0 else {
      outputs.forEach { close($0.descriptor) }
      throw JourneyError("could not start \(program): \(String(cString: strerror(error)))")
    }
  }

  /// Waits for the program's end.
  ///
  /// - Throws: `JourneyError` where it has not ended by the deadline; it is then killed.
  func finish(within seconds: Double = 60) throws -> Finished {
    let deadline = Deadline(seconds)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var open = [true, true]
    while open.contains(true) {
      var polled = outputs.indices.map { index in
        pollfd(fd: open[index] ? outputs[index].descriptor : -1, events: Int16(POLLIN), revents: 0)
      }
      guard poll(&polled, nfds_t(polled.count), deadline.milliseconds) > 0 else {
        if !deadline.isPast { continue }
        kill(process, SIGKILL)
        _ = reap()
        throw JourneyError("a program had not ended after \(seconds) s")
      }
      for index in polled.indices where polled[index].revents != 0 {
        let count = read(outputs[index].descriptor, &buffer, buffer.count)
        if count > 0 {
          outputs[index].bytes.append(contentsOf: buffer.prefix(count))
        } else {
          open[index] = false
          close(outputs[index].descriptor)
        }
      }
    }
    let status = reap()
    let texts = outputs.map { String(decoding: $0.bytes, as: UTF8.self) }
    return Finished(
      status: (status >> 8) & 0xFF, signal: status & 0x7F, output: texts[0], errors: texts[1])
  }

  private func reap() -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static func pipe() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    // Close-on-exec, so that one program's end is not held open by another's start.
    guard Glibc.pipe(&ends) == 0 else { throw JourneyError("no pipe: errno \(errno)") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }
}

/// Why a journey could not go on.
struct JourneyError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// The moment up to which a condition may come true.
struct Deadline {
  private let end: UInt64

  init(_ seconds: Double) { end = Self.now() + UInt64(seconds * 1000) }

  var isPast: Bool { Self.now() >= end }

  /// What is left, for `poll`.
  var milliseconds: Int32 {
    let now = Self.now()
    return now >= end ? 0 : Int32(min(end - now, 60_000))
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
  }
}
