import Glibc

/// The program: reads the command line, runs one command, and exits with its status.
@main
struct HearthProgram {
  static func main() {
    // A reader that goes away is seen by the write that fails, not by a signal that kills.
    signal(SIGPIPE, SIG_IGN)
    let status = CommandRunner.run(
      Array(CommandLine.arguments.dropFirst()), in: Surroundings.ofThisProcess())
    exit(status)
  }
}
