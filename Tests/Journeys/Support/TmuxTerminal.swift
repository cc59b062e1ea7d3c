import Foundation
import Glibc

/// A real terminal of a known size with a shell in it, in which the program is typed and used.
///
/// The program writes `idle` lines to a pipe; waiting means looking at the screen whenever one
/// comes, and a few times a second besides, until a condition holds or the deadline has passed.
final class TmuxTerminal {
  private let home: TestHome
  private let idle: Int32

  /// Opens a terminal with a shell whose prompt is `$ `.
  init(_ home: TestHome, term: String? = "tmux-256color", width: Int = 80, height: Int = 24) throws
  {
    self.home = home
    guard mkfifo(home.path + "/idle", 0o600) == 0 else { throw JourneyError("no fifo") }
    // Open at both ends, so that neither side ever waits for the other.
    idle = open(home.path + "/idle", O_RDWR | O_NONBLOCK | O_CLOEXEC)
    try home.write(
      """
      set -g status off
      set -g escape-time 0
      set -g default-terminal tmux-256color
      set -g default-size \(width)x\(height)
      set -g remain-on-exit on
      """, to: "tmux.conf")
    try home.write("PS1='$ '\nunset PROMPT_COMMAND\nunset LINES COLUMNS\n", to: "bashrc")
    let settings = home.environment.filter { $0.key != "TERM" }
      .map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
    let type = term.map { "TERM='\($0)'" } ?? ""
    try tmux(
      "-f", home.path + "/tmux.conf", "new-session", "-d", "-c", home.path, "-x", "\(width)", "-y",
      "\(height)",
      "env -i \(settings) \(type) HEARTH_TEST_FD=9 bash --noprofile --rcfile '\(home.path)/bashrc' "
        + "9<>'\(home.path)/idle'")
    try wait("the shell's prompt") { $0.contains { $0.hasPrefix("$") } }
  }

  deinit {
    _ = try? tmux("kill-server")
    close(idle)
    // Whatever ran in it may still be writing: the folder goes only when it is gone.
    let deadline = Deadline(10)
    while isInUse, !deadline.isPast { _ = poll(nil, 0, 5) }
  }

  /// Whether some process still works in the home's folder.
  private var isInUse: Bool {
    let files = FileManager.default
    let processes = (try? files.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { process in
      (try? files.destinationOfSymbolicLink(atPath: "/proc/\(process)/cwd")) == home.path
    }
  }

  // MARK: - Typing

  /// Types a command at the shell's prompt.
  func command(_ text: String) throws {
    try type(text)
    try press("Enter")
  }

  /// Types text as it is.
  func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `C-s`, `Down`.
  func press(_ keys: String...) throws { try tmux(["send-keys", "--"] + keys) }

  func resize(width: Int, height: Int) throws {
    try tmux("resize-window", "-x", "\(width)", "-y", "\(height)")
  }

  // MARK: - Looking

  /// The screen's rows, blanks at their ends cut off.
  func rows() throws -> [String] {
    try tmux("capture-pane", "-p").components(separatedBy: "\n")
  }

  /// One of tmux's formats: `#{alternate_on}`, `#{pane_pid}`.
  func format(_ format: String) throws -> String {
    try tmux("display-message", "-p", format).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Waits until the screen satisfies a condition, and gives the screen.
  @discardableResult
  func wait(
    _ what: String, within seconds: Double = 30, until holds: ([String]) throws -> Bool
  ) throws -> [String] {
    let deadline = Deadline(seconds)
    var screen = try rows()
    while try !holds(screen) {
      guard !deadline.isPast else {
        throw JourneyError(
          "waited \(seconds) s for \(what); the screen is\n\(screen.joined(separator: "\n"))")
      }
      drainIdle(waiting: min(deadline.milliseconds, 50))
      screen = try rows()
    }
    return screen
  }

  /// Waits until some row holds the text.
  @discardableResult
  func wait(for text: String, within seconds: Double = 30) throws -> [String] {
    try wait("'\(text)'", within: seconds) { $0.contains { $0.contains(text) } }
  }

  /// Waits until no row holds the text.
  @discardableResult
  func wait(forNo text: String, within seconds: Double = 30) throws -> [String] {
    try wait("no '\(text)'", within: seconds) { !$0.contains { $0.contains(text) } }
  }

  /// Waits for the shell's prompt on the last row that holds anything.
  @discardableResult
  func waitForPrompt(within seconds: Double = 30) throws -> [String] {
    try wait("the prompt", within: seconds) { rows in
      rows.last { !$0.isEmpty }?.hasPrefix("$") == true
    }
  }

  private func drainIdle(waiting milliseconds: Int32) {
    var polled = pollfd(fd: idle, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(idle, &buffer, buffer.count) > 0 {}
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let run = try Spawned(
      "tmux", ["-u", "-S", home.path + "/tmux"] + arguments,
      environment: home.environment.merging(["TERM": "xterm-256color"]) { $1 }
    ).finish(within: 20)
    guard run.status == 0 else {
      throw JourneyError("tmux \(arguments.joined(separator: " ")): \(run)")
    }
    return run.output
  }
}
