import CTerminal
import Glibc

/// What a program has to see to before it takes the terminal.
public enum ProcessStart {
  /// Has a crash reported without asking for a key; to be called before anything else is done.
  ///
  /// The Swift runtime reads the variable `SWIFT_BACKTRACE` before `main`. When it is not set, a crash
  /// in a terminal would wait at a question that nobody sees. So the program starts itself once more
  /// with the variable set, in the same process: this does not return then. A setting of the user's
  /// own is kept.
  public static func settleCrashReports() { ct_settle_backtrace(CommandLine.unsafeArgv) }

  /// Whether a descriptor is a terminal.
  public static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// What is known of a terminal type.
  public static func kind(ofTerminal type: String) -> TerminalCheck.Kind {
    switch ct_terminal_kind(type) {
    case 2: .complete
    case 1: .withoutCursor
    default: .unknown
    }
  }
}
