import ArgumentParser

/// A command of Hearth's own, run with what it finds around it instead of reading the world.
protocol Performable: ParsableCommand {
  /// Does what the command says.
  ///
  /// - Returns: the status to exit with.
  /// - Throws: `Failure` or `CaseworkError`; either becomes a line and a status.
  func perform(in surroundings: Surroundings) throws -> ExitStatus
}

/// A command that only groups others: alone it is wrong usage.
protocol CommandGroup: Performable {}

extension CommandGroup {
  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let name = Self.configuration.commandName ?? ""
    let names = Self.configuration.subcommands.compactMap { $0.configuration.commandName }
    throw Failure(
      .usage,
      "'\(name)' needs one of: \(names.joined(separator: ", ")). "
        + "See 'hearth \(name) --help'.")
  }
}
