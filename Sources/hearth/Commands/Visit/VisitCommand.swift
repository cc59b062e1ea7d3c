import ArgumentParser

/// `hearth visit`: the visits of a household.
struct VisitCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "visit",
    abstract: "Log, list and void visits.",
    discussion: """
      Example: log yesterday's supervision visit:
        hearth visit log HF-00231 --date 2026-03-09 --kinds supervision --mode home
      """,
    subcommands: [VisitLogCommand.self, VisitListCommand.self, VisitVoidCommand.self])
}
