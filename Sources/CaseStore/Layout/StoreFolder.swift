import Fostering

/// A store's folder: where everything lies in it.
///
/// All paths but `root` start at the folder.
struct StoreFolder: Sendable {
  let disk: any Disk
  let root: String

  static let identity = "STORE.json"
  static let lock = "lock"
  static let checkpoint = "checkpoint.json"
  static let journal = "journal"
  static let documents = "docs"
  static let households = "docs/households"
  static let staff = "docs/staff"
  static let configuration = "docs/config"
  static let drafts = "drafts"
  static let index = "index"
  static let indexFile = "index/register"
  static let quarantine = "quarantine"
  static let temporary = "tmp"

  /// The folders of a new store, outer ones first.
  static let folders = [
    journal, documents, households, staff, configuration, drafts, index, quarantine, temporary,
  ]

  func path(_ relative: String) -> String { root + "/" + relative }

  /// The folder of a household, in one of 256 so that none grows too large.
  static func household(_ reference: HouseholdReference) -> String {
    let text = NormalForm.composed(reference.text)
    let hash = Fingerprint.sha256(Array(text.utf8))
    return households + "/" + Hex.text(of: hash.prefix(1)) + "/" + PathComponent.fileName(text)
  }

  static func visits(_ reference: HouseholdReference) -> String {
    household(reference) + "/visits"
  }

  static func document(_ id: DocumentID) -> String {
    switch id {
    case .household(let reference): household(reference) + "/household.json"
    case .visit(let reference, let visit):
      visits(reference) + "/" + PathComponent.fileName(visit.text) + ".json"
    case .staff(let user): staff + "/" + PathComponent.fileName(user.text) + ".json"
    case .configuration(let name): configuration + "/" + PathComponent.fileName(name) + ".json"
    }
  }

  static func drafts(_ user: Username) -> String {
    drafts + "/" + PathComponent.fileName(user.text)
  }

  /// A segment of the journal by its number, from 1: `journal/000001.jsonl`.
  static func segment(_ number: Int) -> String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 6 - digits.count))
    return journal + "/" + zeros + digits + ".jsonl"
  }

  /// The number of a segment by its file's name, or nil.
  static func segmentNumber(_ name: String) -> Int? {
    guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0,
      segment(number) == journal + "/" + name
    else { return nil }
    return number
  }

  /// Whether a store that was open has been taken away, as far as anybody can see.
  var isGone: Bool {
    do throws(DiskError) { return try disk.status(path(Self.identity)) == nil } catch {
      return false
    }
  }

  /// The bytes of a file, or nil where there is none.
  func contents(
    _ relative: String, from offset: Int = 0, to end: Int? = nil
  ) throws(DiskError) -> [UInt8]? {
    try disk.contents(of: path(relative), from: offset, to: end)
  }
}
