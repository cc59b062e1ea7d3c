import Foundation
import Glibc

/// The app open in a real terminal on the small register.
struct OpenApp {
  let home: TestHome
  let terminal: TmuxTerminal

  /// Makes the store and opens My week.
  init(term: String? = "tmux-256color") throws {
    home = try TestHome()
    try SmallRegister.store(in: home)
    terminal = try TmuxTerminal(home, term: term)
    try terminal.command("stty -g > before")
    try terminal.command(Self.start)
    try terminal.wait(for: "MY WEEK")
  }

  /// The command line that starts the app.
  static let start = "'\(TestHome.binary)'"

  /// The process of the app, found below the shell.
  func process() throws -> pid_t {
    let shell = try terminal.format("#{pane_pid}")
    var waiting = [shell]
    while let parent = waiting.popLast() {
      let exe = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(parent)/exe")
      if let exe, exe.hasSuffix("/hearth"), let process = pid_t(parent) { return process }
      let children = try? String(
        contentsOfFile: "/proc/\(parent)/task/\(parent)/children", encoding: .utf8)
      waiting += (children ?? "").split(separator: " ").map(String.init)
    }
    throw JourneyError("the app is not running")
  }

  /// Waits for the shell, and checks that it finds the terminal as it left it.
  ///
  /// - Returns: the screen that the shell shows.
  func expectRestored() throws -> [String] {
    let screen = try terminal.waitForPrompt()
    try terminal.command("stty -g > after; echo modes $((1 + 1)) noted")
    try terminal.wait(for: "modes 2 noted")
    let before = try String(contentsOfFile: home.path + "/before", encoding: .utf8)
    let after = try String(contentsOfFile: home.path + "/after", encoding: .utf8)
    guard before == after else {
      throw JourneyError("the terminal's modes were\n\(before)and are\n\(after)")
    }
    let alternate = try terminal.format("#{alternate_on}")
    guard alternate == "0" else { throw JourneyError("the alternate screen was left on") }
    let cursor = try terminal.format("#{cursor_flag}")
    guard cursor == "1" else { throw JourneyError("the cursor was left hidden") }
    return screen
  }
}
