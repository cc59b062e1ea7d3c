import Foundation
import Testing

/// The house that docs/ describes: who may know whom.
///
/// The imports of every file are read, and any arrow that is not drawn here fails.
@Suite struct HouseTests {
  /// The rooms, and what each may import of the house.
  static let arrows: [String: Set<String>] = [
    "Fostering": [],
    "CaseStore": ["Fostering"],
    "Casework": ["CaseStore", "Fostering"],
    "CTerminal": [],
    "Terminal": ["CTerminal"],
    "Widgets": ["Terminal"],
    "Screens": ["Widgets", "Terminal", "Casework", "Fostering"],
    "hearth": [
      "Screens", "Widgets", "Terminal", "CTerminal", "Casework", "CaseStore", "Fostering",
    ],
  ]

  /// Rooms that are pure: they import nothing by which the world could be read or changed.
  static let pure: Set<String> = ["Fostering", "Widgets", "Screens"]

  struct Import: CustomStringConvertible {
    var file: String
    var room: String
    var module: String

    var description: String { "\(file) imports \(module)" }
  }

  static func imports() throws -> [Import] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources")
    var found: [Import] = []
    for room in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted() {
      let folder = sources.appending(path: room).resolvingSymlinksInPath()
      let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
      for file in (files ?? []).sorted() where file.hasSuffix(".swift") {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        for line in text.split(whereSeparator: \.isNewline) {
          let words = line.split(separator: " ")
          guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
            words[..<index].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains(String($0)) })
          else { continue }
          let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "var", "let"]
          let name = words[(index + 1)...].first { !kinds.contains($0) } ?? ""
          let module = String(name.prefix { $0 != "." })
          found.append(Import(file: "\(room)/\(file)", room: room, module: module))
        }
      }
    }
    return found
  }

  private static let accessLevels: Set<String> = [
    "public", "package", "internal", "private", "fileprivate",
  ]

  @Test func everyArrowRunsDown() throws {
    let imports = try Self.imports()
    #expect(imports.count > 100, "the imports must really have been read")
    for found in imports {
      let allowed = try #require(Self.arrows[found.room], "\(found.room) is no room of the house")
      if Self.arrows[found.module] != nil, found.module != found.room {
        #expect(allowed.contains(found.module), "\(found)")
      }
    }
  }

  @Test func noRoomBringsICUAndPureRoomsTouchNothing() throws {
    for found in try Self.imports() {
      #expect(found.module != "Foundation", "\(found): use FoundationEssentials")
      if Self.pure.contains(found.room) {
        #expect(
          Self.arrows[found.module] != nil, "\(found): a pure room imports rooms of the house only")
      }
    }
  }
}
