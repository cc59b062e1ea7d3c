import Foundation

@testable import CaseStore

/// A folder on the real disk that goes with its last user.
final class TestFolder: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "hearth-store-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Where the store of the test lies.
  var store: String { path + "/store" }

  /// Every path within the store, relative to it.
  var paths: [String] {
    (FileManager.default.subpaths(atPath: store) ?? []).sorted()
  }
}
