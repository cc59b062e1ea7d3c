import Glibc
import TestKit

@testable import CaseStore

/// Files and folders in memory, each as programs see it and as it is on the disk.
///
/// It forgets what a real disk may forget: a name until its folder is synced, bytes until their
/// file is, and for good what a failed sync was to keep.
struct SimulatedFiles: Sendable {
  struct File: Sendable {
    var live: [UInt8] = []
    var durable: [UInt8] = []
    /// What was written since the last sync, failed or not.
    var dirty: [Range<Int>] = []
  }

  var files: [Int: File] = [:]
  var names: [String: Int] = [:]
  var folders: Set<String> = ["/"]
  var durableNames: [String: Int] = [:]
  var durableFolders: Set<String> = ["/"]
  var lastFile = 0

  static func above(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  mutating func create(_ path: String) -> Int {
    lastFile += 1
    files[lastFile] = File()
    names[path] = lastFile
    return lastFile
  }

  mutating func write(_ file: Int, at offset: Int, _ bytes: [UInt8]) {
    guard var found = files[file] else { return }
    let end = offset + bytes.count
    if found.live.count < end {
      found.live += Array(repeating: 0, count: end - found.live.count)
    }
    found.live.replaceSubrange(offset..<end, with: bytes)
    found.dirty.append(offset..<end)
    files[file] = found
  }

  mutating func truncate(_ file: Int, to length: Int) {
    guard var found = files[file] else { return }
    if found.live.count > length {
      found.live.removeLast(found.live.count - length)
    } else {
      found.live += Array(repeating: 0, count: length - found.live.count)
    }
    found.dirty.append(length..<length)
    files[file] = found
  }

  mutating func sync(_ file: Int) {
    guard var found = files[file] else { return }
    found.durable = Self.merged(found, found.dirty)
    found.dirty = []
    files[file] = found
  }

  /// After a failed sync the system takes the bytes for written, and they are not.
  mutating func failToSync(_ file: Int) { files[file]?.dirty = [] }

  private static func merged(_ file: File, _ ranges: [Range<Int>]) -> [UInt8] {
    var bytes = Array(file.durable.prefix(file.live.count))
    bytes += Array(repeating: 0, count: file.live.count - bytes.count)
    for range in ranges {
      let range = range.clamped(to: 0..<file.live.count)
      bytes.replaceSubrange(range, with: file.live[range])
    }
    return bytes
  }

  mutating func syncFolder(_ path: String) {
    for (name, file) in names where Self.above(name) == path { durableNames[name] = file }
    for name in durableNames.keys where Self.above(name) == path && names[name] == nil {
      durableNames[name] = nil
    }
    for name in folders where Self.above(name) == path { durableFolders.insert(name) }
  }

  mutating func syncAll() {
    for file in files.keys { sync(file) }
    durableNames = names
    durableFolders = folders
  }

  // MARK: - Power loss

  /// What is left when the power goes: of everything that was not synced, any part.
  func afterPowerLoss(_ random: inout SeededRandom) -> SimulatedFiles {
    var left = SimulatedFiles()
    left.lastFile = lastFile
    left.folders = durableFolders.union(folders.filter { _ in random.below(2) == 0 })
    left.folders = left.folders.filter { folder in
      var path = folder
      while path != "/" {
        if !left.folders.contains(path) { return false }
        path = Self.above(path)
      }
      return true
    }
    for name in Set(names.keys).union(durableNames.keys).sorted() {
      let file = random.below(2) == 0 ? names[name] : durableNames[name]
      if let file, left.folders.contains(Self.above(name)) { left.names[name] = file }
    }
    for (number, file) in files.sorted(by: { $0.key < $1.key }) {
      let bytes = Self.afterPowerLoss(file, &random)
      left.files[number] = File(live: bytes, durable: bytes)
    }
    left.durableNames = left.names
    left.durableFolders = left.folders
    return left
  }

  private static func afterPowerLoss(_ file: File, _ random: inout SeededRandom) -> [UInt8] {
    if file.dirty.isEmpty { return file.durable }
    switch random.below(4) {
    case 0: return file.durable
    case 1: return merged(file, file.dirty)
    case 2: return merged(file, file.dirty.filter { _ in random.below(2) == 0 })
    default:
      let whole = merged(file, file.dirty)
      let kept = min(file.durable.count, whole.count)
      return Array(whole.prefix(kept + random.below(whole.count - kept + 1)))
    }
  }
}
