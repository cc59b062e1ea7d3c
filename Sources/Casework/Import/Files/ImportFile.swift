import Fostering

/// The six files that can be imported, in the order in which they are read.
public enum ImportKind: String, CaseIterable, Hashable, Sendable {
  case staff
  case households
  case visits
  case reviews
  case holds
  case placements

  /// The name by which the file is known: "staff.csv".
  public var fileName: String { rawValue + ".csv" }

  /// The kind of the file of a name, in capitals or not.
  public init?(fileName: String) {
    let lowered = fileName.lowercased()
    guard let kind = Self.allCases.first(where: { $0.fileName == lowered }) else { return nil }
    self = kind
  }
}

/// One file to import.
public struct ImportFile: Hashable, Sendable {
  public var kind: ImportKind
  /// The name by which messages call it.
  public var name: String
  public var bytes: [UInt8]

  public init(kind: ImportKind, name: String? = nil, bytes: [UInt8]) {
    self.kind = kind
    self.name = name ?? kind.fileName
    self.bytes = bytes
  }
}
