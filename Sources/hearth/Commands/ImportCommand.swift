import ArgumentParser
import Casework
import Fostering

/// `hearth import`: brings a service's spreadsheets in.
struct ImportCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring a service's spreadsheets in: all of them or nothing.",
    discussion: """
      Folders and single files may be named. A file is known by its name: staff.csv, \
      households.csv, visits.csv, reviews.csv, holds.csv, placements.csv. With a bad cell nothing \
      is changed. Importing the same rows again changes nothing.

      Example: take the good rows, and keep the bad ones with the reasons:
        hearth import spreadsheets/ --skip-bad --rejected to-correct/
      """)

  @Argument(help: ArgumentHelp("Folders and files.", valueName: "path"), completion: .file())
  var paths: [String]

  @Flag(help: "Take the good rows and leave the bad ones out.")
  var skipBad = false

  @Option(
    help: ArgumentHelp(
      "With --skip-bad: the folder for rejected.csv, which holds the bad rows with the reasons.",
      valueName: "dir"))
  var rejected: String?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard skipBad == (rejected != nil) else {
      throw ValidationError("--skip-bad and --rejected DIR go together: give both or neither.")
    }
  }

  func perform(in surroundings: Surroundings) throws -> ExitStatus {
    let place = try options.workplace(in: surroundings)
    let source = try ImportSource.load(paths)
    for file in source.unknownFiles {
      StandardStreams.say("\(file): not one of the files that an import knows; left alone.")
    }
    let progress = ProgressBar(on: surroundings, saying: "Importing")
    let action = ImportRegister(files: source.files, rejectedFolder: rejected)
    let result: ImportResult
    do {
      result = try action.commit(at: place.desk, by: place.author(), progress: progress.show)
      progress.clear()
    } catch {
      progress.clear()
      throw error
    }
    for remark in result.remarks { StandardStreams.say(remark) }
    if result.isRefused { throw Self.refusal(result) }
    for cell in result.badCells { StandardStreams.say(cell.description) }
    for group in result.warnings { StandardStreams.say(Self.words(group)) }
    try StandardStreams.write(Self.words(result, rejectedFolder: rejected))
    return .done
  }

  private static func refusal(_ result: ImportResult) -> Failure {
    let count = result.badCells.count
    return Failure(
      .badData,
      "\(count) \(count == 1 ? "cell is" : "cells are") bad, so nothing was imported: "
        + "correct them, or take the good rows with --skip-bad --rejected DIR.",
      details: result.badCells.map(\.description)
    ).inFull
  }

  private static func words(_ group: WarningGroup) -> String {
    let lines = group.examples.map { "  \($0)" }
    let more = group.count - group.examples.count
    return
      (["warning: \(group.kind.rawValue): \(group.count)"] + lines
      + (more > 0 ? ["  and \(more) more"] : [])).joined(separator: "\n")
  }

  private static func words(_ result: ImportResult, rejectedFolder: String?) -> String {
    var lines = result.files.map { file in
      "\(file.file): \(file.added) added, \(file.updated) updated, \(file.unchanged) unchanged"
        + (file.rejected > 0 ? ", \(file.rejected) rejected" : "")
    }
    if let rejectedFolder {
      lines.append(
        "\(result.taken) rows taken, \(result.rejected) rejected"
          + (result.rejected > 0 ? ": see \(rejectedFolder)/rejected.csv" : ""))
    }
    if result.transaction == nil { lines.append("Nothing has changed.") }
    return lines.map { $0 + "\n" }.joined()
  }
}
