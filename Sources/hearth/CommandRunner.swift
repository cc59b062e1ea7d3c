import ArgumentParser
import Casework

/// Parses a command line and runs its command; whatever goes wrong becomes a line and a status.
enum CommandRunner {
  /// Runs the command line and gives the exit status.
  static func run(_ arguments: [String], in surroundings: Surroundings) -> Int32 {
    do {
      var command = try HearthCommand.parseAsRoot(arguments)
      if let task = command as? any Performable {
        return try task.perform(in: surroundings).rawValue
      }
      // What is left are the parser's own commands, such as `help`: they end by throwing.
      try command.run()
      return ExitStatus.done.rawValue
    } catch let failure as Failure {
      return end(with: failure)
    } catch let error as CaseworkError {
      return end(with: Failure(error))
    } catch {
      return end(with: error)
    }
  }

  private static func end(with failure: Failure) -> Int32 {
    StandardStreams.say(failure.said)
    return failure.status.rawValue
  }

  /// Ends with what the parser found: help that was asked for, or wrong usage in one line.
  private static func end(with error: any Error) -> Int32 {
    let full = HearthCommand.fullMessage(for: error)
    guard HearthCommand.exitCode(for: error) != .success else {
      do throws(Failure) {
        try StandardStreams.write(full + "\n")
        return ExitStatus.done.rawValue
      } catch {
        return end(with: error)
      }
    }
    let said = HearthCommand.message(for: error)
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    let help = helpCommand(in: full) ?? "hearth --help"
    let stop = said.hasSuffix(".") || said.hasSuffix("?") ? "" : "."
    StandardStreams.say("hearth: \(said)\(stop) See '\(help)'.")
    return ExitStatus.usage.rawValue
  }

  /// The help command that the parser's long message ends with.
  private static func helpCommand(in message: String) -> String? {
    let marker = "  See '"
    for line in message.split(whereSeparator: \.isNewline) where line.hasPrefix(marker) {
      return String(line.dropFirst(marker.count).prefix { $0 != "'" })
    }
    return nil
  }
}
