import Foundation
import Testing

/// Reading commands read little and write nothing: seen by the system calls that they make.
extension Journeys {
  @Suite struct ReaderTests {
    static let commands: [[String]] = [
      ["due"], ["due", "--format", "json"], ["dashboard"], ["find", "gwne evans"], [],
    ]

    @Test(arguments: commands)
    func theIndexAnswersAndNothingElseIsTouched(_ command: [String]) throws {
      let home = try TestHome()
      try SmallRegister.store(in: home)
      let trace = home.path + "/trace"
      // The first run may make the index; the second only reads it.
      try home.done("due")
      let run = try Spawned(
        "strace", ["-f", "-o", trace, "-e", "trace=file,fcntl,flock", TestHome.binary] + command,
        environment: home.environment
      ).finish()
      #expect(run.status == 0, "\(run)")
      let calls = try String(contentsOfFile: trace, encoding: .utf8)
        .split(separator: "\n").map(String.init).filter { $0.contains(home.store) }
      #expect(!calls.isEmpty, "the trace names the store")
      let opened = calls.filter { $0.contains("openat(") && !$0.contains("ENOENT") }
      #expect(
        opened.allSatisfy { !$0.contains("/visits/") }, "no visit is opened: \(opened)")
      #expect(
        opened.allSatisfy { !$0.contains("household.json") }, "no head is opened: \(opened)")
      for call in calls {
        for change in ["O_WRONLY", "O_RDWR", "O_CREAT", "rename", "unlink", "mkdir", "chmod"]
        where call.contains(change) {
          #expect(call.contains("/index/"), "only the index may be written: \(call)")
        }
      }
      #expect(calls.allSatisfy { !$0.contains("/lock\"") }, "readers take no lock")
    }
  }
}
