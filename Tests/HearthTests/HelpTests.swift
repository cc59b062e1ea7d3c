import ArgumentParser
import Testing

@testable import hearth

/// The help texts: every command has one, and each holds an example.
@Suite struct HelpTests {
  static let commands: [any ParsableCommand.Type] = all(HearthCommand.self)

  private static func all(_ command: any ParsableCommand.Type) -> [any ParsableCommand.Type] {
    [command] + command.configuration.subcommands.flatMap { all($0) }
  }

  @Test func everyHelpTextHoldsAnExample() {
    #expect(Self.commands.count == 17)
    for command in Self.commands {
      let name = command._commandName
      let help = HearthCommand.helpMessage(for: command)
      #expect(help.contains("Example: "), "\(name)")
      #expect(help.contains("\n  hearth "), "\(name): the example is a command line")
      #expect(!command.configuration.abstract.isEmpty, "\(name)")
      let undocumented = help.split(separator: "\n").filter { line in
        line.hasPrefix("  -") && !line.contains("  ", after: 4) && line.count < 26
      }
      #expect(undocumented.isEmpty, "\(name): \(undocumented)")
    }
  }
}

extension Substring {
  /// Whether `text` stands somewhere behind the first `count` characters.
  fileprivate func contains(_ text: String, after count: Int) -> Bool {
    dropFirst(count).contains(text)
  }
}
