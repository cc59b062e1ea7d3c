import Fostering
import Foundation
import Testing

@testable import CaseStore

/// What a store makes is for its owner alone, whatever the umask.
@Suite(.serialized) struct FileModeTests {
  @Test(arguments: [0o000, 0o077] as [mode_t])
  func everyFileIsPrivate(mask: mode_t) throws {
    let before = umask(mask)
    defer { umask(before) }
    let folder = try TestFolder()
    let store = try FileStore.create(at: folder.store, about: .sample)
    try store.save(DocumentChange.household(1) + [.staff()])
    try store.saveDraft(Draft(name: "a", owner: "b", savedAt: "", fields: [:]))
    _ = try store.register()
    try store.checkpoint()
    // A torn line, for quarantine.
    let segment = folder.store + "/journal/000001.jsonl"
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: segment))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("torn".utf8))
    try handle.close()
    try FileStore.open(at: folder.store).count(1)
    let paths = folder.paths
    #expect(paths.contains { $0.hasPrefix("quarantine/") })
    #expect(paths.contains("index/register"))
    #expect(paths.contains("checkpoint.json"))
    for path in paths + ["."] {
      var status = stat()
      #expect(lstat(folder.store + "/" + path, &status) == 0)
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      #expect(status.st_mode & 0o7777 == (isFolder ? 0o700 : 0o600), "\(path)")
    }
  }
}
