import ArgumentParser

/// `hearth policy`: the practice rules in force.
struct PolicyCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Show and check the practice rules in force: intervals, windows, what counts.",
    discussion: """
      Example: every number and choice, with where it comes from:
        hearth policy show
      """,
    subcommands: [PolicyShowCommand.self, PolicyCheckCommand.self])
}
