import Fostering

@testable import CaseStore

extension SimulatedStore {
  /// A store with staff, three households of two visits each, and something changed since.
  static func sample(
    checkpointed: Bool = true, _ limits: @escaping (inout StoreLimits) -> Void = { _ in }
  ) throws -> SimulatedStore {
    let sample = try SimulatedStore(SimulatedDisk(), limits)
    let store = sample.store
    try store.save([.staff()])
    for number in 1...3 {
      try store.save(DocumentChange.household(number, visits: [.sample(1), .sample(2)]))
    }
    var household = Household.sample(1, visits: [.sample(1), .sample(2)])
    household.name = "Evans-Price"
    try store.save([.head(household, from: 1)])
    try store.count(1)
    _ = try store.register()
    if checkpointed { try store.checkpoint() }
    return sample
  }

  static let household = DocumentID.household("HF-10001")
  static let visit = DocumentID.visit("HF-10001", "visit-1")

  /// Changes the text of a file; text that is not there any more fails nothing.
  func edit(_ relative: String, _ old: String, _ new: String) {
    disk.edit(path(relative)) { bytes in
      Array(String(decoding: bytes, as: UTF8.self).replacing(old, with: new).utf8)
    }
  }

  /// Puts a text in the place of a file.
  func put(_ relative: String, _ text: String) {
    disk.edit(path(relative)) { _ in Array(text.utf8) }
  }

  func remove(_ relative: String) { disk.edit(path(relative)) { _ in nil } }

  /// The lines of a segment, each with its end.
  func lines(_ segment: Int = 1) -> [[UInt8]] {
    (disk.text(path(StoreFolder.segment(segment))) ?? [])
      .split(separator: 0x0A).map { Array($0) + [0x0A] }
  }

  /// Changes the lines of a segment.
  func editLines(_ segment: Int = 1, _ change: ([[UInt8]]) -> [[UInt8]]) {
    let new = change(lines(segment))
    disk.edit(path(StoreFolder.segment(segment))) { _ in Array(new.joined()) }
  }
}

extension [UInt8] {
  /// The bytes with one text for another.
  func replacing(_ old: String, with new: String) -> [UInt8] {
    Array(String(decoding: self, as: UTF8.self).replacing(old, with: new).utf8)
  }

  /// A journal's line that somebody changed and gave its check anew.
  func resealed(_ old: String, with new: String) -> [UInt8] {
    let end = #","check":"0123456789abcdef"}"#.utf8.count + 1
    return LineCheck.sealed(Array(dropLast(end)).replacing(old, with: new))
  }
}
