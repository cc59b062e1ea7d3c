import Fostering

/// The files found under the paths that a user names.
public struct ImportSource: Hashable, Sendable {
  public var files: [ImportFile]
  /// Sheets that no rule knows, and were left alone.
  public var unknownFiles: [String]

  public init(files: [ImportFile], unknownFiles: [String]) {
    self.files = files
    self.unknownFiles = unknownFiles
  }

  /// Reads folders and single files, in any order; a file that is named twice is read once.
  ///
  /// - Throws: `CaseworkError` of kind `notFound` where a path is not there or a folder holds
  ///   none of the files; `usage` for a single file whose name is not one of theirs.
  public static func load(_ paths: [String]) throws(CaseworkError) -> ImportSource {
    var found: [(kind: ImportKind, path: String)] = []
    var unknown: [String] = []
    var seen: Set<FileBytes.Identity> = []
    for path in paths {
      let entry = try FileBytes.entry(path)
      if !entry.isFolder {
        guard let kind = ImportKind(fileName: lastComponent(path)) else {
          throw CaseworkError(
            .usage, "Cannot tell what \(path) holds: a file is known by its name, one of \(names).")
        }
        if seen.insert(entry.identity).inserted { found.append((kind, path)) }
      } else {
        let inside = try FileBytes.names(in: path)
        let known = inside.compactMap { name in ImportKind(fileName: name).map { ($0, name) } }
        if known.isEmpty {
          throw CaseworkError(
            .notFound, "There is nothing to import in \(path): it holds none of \(names).")
        }
        for (kind, name) in known {
          let file = joined(path, name)
          if seen.insert(try FileBytes.entry(file).identity).inserted { found.append((kind, file)) }
        }
        unknown += inside.filter { name in
          name.lowercased().hasSuffix(".csv") && ImportKind(fileName: name) == nil
        }.map { joined(path, $0) }
      }
    }
    var files: [ImportFile] = []
    for (kind, path) in found {
      let isAlone = found.count { $0.kind == kind } == 1
      files.append(
        ImportFile(
          kind: kind, name: isAlone ? lastComponent(path) : path,
          bytes: try FileBytes.read(path)))
    }
    return ImportSource(files: files, unknownFiles: unknown)
  }

  private static var names: String {
    ImportKind.allCases.map(\.fileName).joined(separator: ", ")
  }

  private static func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
