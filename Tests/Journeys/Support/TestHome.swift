import Foundation
import Glibc

/// A folder of its own for one test: home, store and spreadsheets; gone with the value.
///
/// The program under test runs in a world that is the same on every machine.
final class TestHome {
  let path: String
  var store: String { path + "/store" }
  /// The day that every command takes for today.
  let today: String

  init(today: String = "2026-03-10") throws {
    self.today = today
    var template = Array("/tmp/hearth-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw JourneyError("no temporary folder") }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The program that the one debug build made, beside the tests.
  static let binary: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (tests as NSString).deletingLastPathComponent + "/hearth"
  }()

  /// The kernel's name for whoever runs the tests.
  static let user: String = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? ""

  /// The environment of the program under test: fixed, and nothing of the tester's own.
  var environment: [String: String] {
    [
      "HOME": path, "TZ": "Europe/London", "LC_ALL": "C.UTF-8",
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HEARTH_STORE": store, "HEARTH_TODAY": today, "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// Starts `hearth` with the store and the day of this test.
  func start(
    _ arguments: [String], input: String = "", changing: [String: String?] = [:]
  ) throws -> Spawned {
    let environment = self.environment.merging(changing.compactMapValues { $0 }) { $1 }
      .filter { !(changing.keys.contains($0.key) && changing[$0.key] == .some(nil)) }
    return try Spawned(
      Self.binary, arguments, environment: environment, input: input, folder: path)
  }

  /// Runs `hearth` to its end.
  @discardableResult
  func hearth(
    _ arguments: String..., input: String = "", changing: [String: String?] = [:]
  ) throws -> Finished {
    try start(arguments, input: input, changing: changing).finish()
  }

  /// Runs `hearth` and expects it to succeed.
  @discardableResult
  func done(_ arguments: String..., input: String = "") throws -> Finished {
    let finished = try start(arguments, input: input).finish()
    guard finished.status == 0, finished.signal == 0 else {
      throw JourneyError("hearth \(arguments.joined(separator: " ")): \(finished)")
    }
    return finished
  }

  func write(_ text: String, to name: String) throws {
    let file = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
  }

  /// Puts a copy of a folder of this home in another's place.
  func copy(_ from: String, over to: String) throws {
    try? FileManager.default.removeItem(atPath: to)
    try FileManager.default.copyItem(atPath: from, toPath: to)
  }
}
