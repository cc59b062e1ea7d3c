import ArgumentParser

/// The options that every command takes, before the command's name or after it.
///
/// The top command declares them too. The parser reads that one first, wherever the options
/// stand, and hands its values to the command.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The store's folder, instead of $HEARTH_STORE.", completion: .directory)
  var store: String?

  @Option(
    help: "The date that every rule takes for today, instead of $HEARTH_TODAY and the clock.")
  var today: String?

  @Flag(help: "Plain text instead of the screen.")
  var plain = false
}

extension GlobalOptions {
  /// Opens the store that the options, else the environment, name.
  func workplace(in surroundings: Surroundings) throws(Failure) -> Workplace {
    try Workplace.open(store: store, today: today, in: surroundings)
  }
}
