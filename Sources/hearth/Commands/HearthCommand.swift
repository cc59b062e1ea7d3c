import ArgumentParser

/// `hearth` itself: with no command, the terminal app.
struct HearthCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "hearth",
    abstract: "Keep a fostering service's case files, and see what is owed to each household.",
    discussion: """
      With no command the terminal app opens: My week, or the team's dashboard for a manager. \
      What the app can do to the records, a command can do too.

      The store is --store DIR, else $HEARTH_STORE, else ~/.local/share/hearth.

      Example: make a made-up service and look around in it:
        hearth demo /tmp/made-up
        hearth --store /tmp/made-up
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, DemoCommand.self, ImportCommand.self, DueCommand.self,
      DashboardCommand.self, FindCommand.self, ShowCommand.self, VisitCommand.self,
      CheckCommand.self, PolicyCommand.self, LogCommand.self,
    ])

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let status = try AppSession(options, in: surroundings).run()
    return ExitStatus(rawValue: status) ?? .defect
  }
}
