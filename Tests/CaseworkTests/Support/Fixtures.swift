import CaseStore
import Casework
import Fostering
import Foundation

/// The registers that tests share, and desks to ask them at.
enum Fixtures {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// The resources that ship with the program.
  static let resources = root.deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Resources")

  static let today = CalendarDate("2024-03-31") ?? .earliest
  static let author = Author(user: "tmeast", time: "2024-03-31T09:00:00Z")

  static func policyFile() throws -> PolicyFile {
    let bytes = try Data(contentsOf: resources.appending(path: "practice.json"))
    return try PolicyFile(json: Array(bytes))
  }

  static func policy() throws -> PracticePolicy { try policyFile().policy(with: nil) }

  /// An empty store in memory.
  static func desk(on today: CalendarDate = today) throws -> Desk {
    Desk(store: MemoryStore(), policy: try policy(), today: today)
  }

  /// A store in memory with a register of the fixtures in it.
  static func desk(with register: String, on today: CalendarDate = today) throws -> Desk {
    let desk = try desk(on: today)
    let source = try ImportSource.load([root.appending(path: register).path])
    _ = try ImportRegister(files: source.files).commit(at: desk, by: author)
    return desk
  }

  /// Imports texts by file name.
  static func importing(
    _ texts: [ImportKind: String], at desk: Desk, rejectedFolder: String? = nil
  ) throws -> ImportResult {
    try ImportRegister(
      files: ImportKind.allCases.compactMap { kind in
        texts[kind].map { ImportFile(kind: kind, bytes: Array($0.utf8)) }
      }, rejectedFolder: rejectedFolder
    ).commit(at: desk, by: author)
  }
}
