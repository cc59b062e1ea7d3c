import Testing

@testable import Terminal

struct TerminalCheckTests {
  @Test func theTerminalIsJudgedBeforeAnythingIsDrawn() {
    let unknown = TerminalCheck.refuse(
      "This terminal type is not known: vt9000. Try TERM=xterm-256color, or run with --plain.")
    let unset = TerminalCheck.refuse(
      "This terminal type is not known: TERM is not set. Try TERM=xterm-256color, "
        + "or run with --plain.")
    let cases:
      [(
        isIn: Bool, isOut: Bool, type: String?, kind: TerminalCheck.Kind, isPlain: Bool,
        answer: TerminalCheck
      )] = [
        (true, true, "xterm", .complete, false, .screen),
        (true, true, "xterm", .complete, true, .text),
        (false, true, "xterm", .complete, false, .text),
        (true, false, "xterm", .complete, false, .text),
        (false, false, nil, .unknown, false, .text),
        (true, true, "dumb", .withoutCursor, false, .text),
        (true, true, "dumb", .unknown, false, .text),
        (true, true, "hardcopy", .withoutCursor, false, .text),
        (true, true, nil, .unknown, false, unset),
        (true, true, "", .unknown, false, unset),
        (true, true, "vt9000", .unknown, false, unknown),
        (true, true, "vt9000", .unknown, true, .text),
        (true, true, nil, .unknown, true, .text),
      ]
    for row in cases {
      let answer = TerminalCheck.decide(
        isTerminalIn: row.isIn, isTerminalOut: row.isOut, type: row.type, isPlain: row.isPlain
      ) { _ in row.kind }
      #expect(answer == row.answer, "\(row)")
    }
    let hostile = TerminalCheck.decide(
      isTerminalIn: true, isTerminalOut: true,
      type: "\u{1B}[2J\n" + String(repeating: "x", count: 99),
      isPlain: false
    ) { _ in .unknown }
    guard case .refuse(let sentence) = hostile else {
      Issue.record("not refused")
      return
    }
    #expect(sentence.hasPrefix("This terminal type is not known: ·[2J·xxx"))
    #expect(sentence.utf8.count < 200)
  }

  @Test func realTypesAreTold() {
    #expect(ProcessStart.kind(ofTerminal: "xterm-256color") == .complete)
    #expect(ProcessStart.kind(ofTerminal: "vt100") == .complete)
    #expect(ProcessStart.kind(ofTerminal: "dumb") == .withoutCursor)
    #expect(ProcessStart.kind(ofTerminal: "no-such-type") == .unknown)
    #expect(ProcessStart.kind(ofTerminal: "") == .unknown)
  }

  @Test func stylesThatDifferInMeaningLookDifferentWithoutColour() {
    #expect(Theme(noColor: nil, hasColour: true) == .colour)
    #expect(Theme(noColor: "", hasColour: true) == .colour)
    #expect(Theme(noColor: "0", hasColour: true) == .mono)
    #expect(Theme(noColor: nil, hasColour: false) == .mono)
    for style in Style.allCases {
      #expect(Theme.mono.look(of: style).colour == .terminal)
      for theme in Theme.allCases where style != .focus {
        #expect(theme.look(of: style) != theme.look(of: .focus), "\(style) in \(theme)")
      }
    }
    #expect(Set(Style.allCases.map(\.letter)).count == Style.allCases.count)
  }
}
