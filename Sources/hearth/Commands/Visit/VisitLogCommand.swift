import ArgumentParser
import Casework
import Fostering

/// `hearth visit log`: records a visit that was made, is planned, or failed.
struct VisitLogCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Record a visit; its identity goes to standard output.",
    discussion: """
      Without --worker the visit is your own, and you must be in the list of staff. Repeating a \
      visit that is recorded changes nothing; a planned visit with the same date, kinds and \
      worker is completed.

      Example: a visit with the notes read from a file:
        hearth visit log HF-00231 --date 2026-03-09 --kinds supervision,unannounced \\
          --mode home --present "Gwen Evans,Rhys Evans" --children-seen yes \\
          --summary - < notes.txt
      """)

  @Argument(help: "The household's reference.")
  var reference: String

  @Option(help: "The day of the visit: 2026-03-09 or 9/3/2026.")
  var date: String

  @Option(
    help: ArgumentHelp(
      "What it was for: supervision, unannounced, support; several with commas.",
      valueName: "kinds"))
  var kinds: [String]

  @Option(help: "How it was made.")
  var mode: VisitMode

  @Option(help: "What became of it.")
  var outcome = VisitOutcome.completed

  @Option(help: ArgumentHelp("Who made it, instead of you.", valueName: "username"))
  var worker: String?

  @Option(help: ArgumentHelp("Who was there; several with commas.", valueName: "names"))
  var present: [String] = []

  @Option(help: ArgumentHelp("Whether the children were seen.", valueName: "yes|no"))
  var childrenSeen: YesOrNo?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What was said and agreed; - reads standard input.", valueName: "text"))
  var summary: String?

  @OptionGroup var options: GlobalOptions

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let kinds = try chosenKinds()
    let date = try Surroundings.date(date, of: "--date")
    let place = try options.workplace(in: surroundings)
    try place.require(workers: worker.map { [$0] } ?? [])
    let visit = LogVisit(
      household: HouseholdReference(reference), date: date, kinds: kinds, mode: mode,
      outcome: outcome, worker: worker.map { Username($0) },
      present: present.flatMap(Self.parts), childrenSeen: childrenSeen.map { $0 == .yes },
      summary: try words())
    let outcome = try visit.commit(at: place.desk, by: place.author())
    try StandardStreams.write(outcome.visit.text + "\n")
    switch outcome {
    case .recorded: break
    case .completedPlan: StandardStreams.say("The planned visit took these values.")
    case .unchanged: StandardStreams.say("This visit is recorded already; nothing was changed.")
    }
    return .done
  }

  private func chosenKinds() throws(Failure) -> VisitKinds {
    var chosen: VisitKinds = []
    for code in kinds.flatMap(Self.parts) {
      guard let kind = VisitKind(rawValue: code) else {
        let codes = VisitKind.allCases.map(\.code).joined(separator: ", ")
        throw Failure(.usage, "'\(code)' for --kinds is not a kind of visit; they are \(codes).")
      }
      chosen.insert(VisitKinds(kind))
    }
    guard !chosen.isEmpty else {
      throw Failure(.usage, "--kinds names no kind of visit: give at least one.")
    }
    return chosen
  }

  /// The summary as it was typed; the line end that closes a file is not part of it.
  private func words() throws(Failure) -> String? {
    guard summary == "-" else { return summary.flatMap { $0.isEmpty ? nil : $0 } }
    var bytes = try StandardStreams.readInput()
    while bytes.last == UInt8(ascii: "\n") || bytes.last == UInt8(ascii: "\r") {
      bytes.removeLast()
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.badData, "The summary on standard input is not UTF-8 text: convert it first.")
    }
    return text.isEmpty ? nil : text
  }

  /// The parts of a list with commas, blanks at their ends left out.
  private static func parts(_ list: String) -> [String] {
    list.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }
}

/// An answer to a plain question.
enum YesOrNo: String, CaseIterable, ExpressibleByArgument {
  case yes, no
}

extension VisitMode: ExpressibleByArgument {}
extension VisitOutcome: ExpressibleByArgument {}

extension Substring {
  /// The text without the blanks at its ends.
  fileprivate var trimmed: String {
    var text = self.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
