import Fostering
import Testing

@testable import CaseStore

/// A harm done to a store, and what `hearth check` must say of it.
struct Damage: CustomTestStringConvertible {
  var testDescription: String
  var kind: CheckReport.Kind
  var path: String
  /// Whether the next program that writes puts it right.
  var isNote = false
  /// Whether the store had everything on the disk before.
  var checkpointed = true
  var plant: @Sendable (SimulatedStore) throws -> Void

  init(
    _ name: String, _ kind: CheckReport.Kind, _ path: String, checkpointed: Bool = true,
    isNote: Bool = false, _ plant: @escaping @Sendable (SimulatedStore) throws -> Void
  ) {
    testDescription = name
    self.kind = kind
    self.path = path
    self.checkpointed = checkpointed
    self.isNote = isNote
    self.plant = plant
  }

  private static let segment = "journal/000001.jsonl"
  private static let head = StoreFolder.document(SimulatedStore.household)
  private static let visit = StoreFolder.document(SimulatedStore.visit)
  private static let index = StoreFolder.indexFile

  static let findings: [Damage] = [
    Damage("a letter of the journal", .journalAltered, segment) { store in
      store.edit(segment, "Calm mornings", "Calm evenings")
    },
    Damage("a text of the journal, with its check", .journalAltered, segment) { store in
      store.editLines { $0.map { $0.resealed("Calm mornings", with: "Calm evenings") } }
    },
    Damage("a header of the journal, with its check", .journalAltered, segment) { store in
      store.editLines { lines in
        [lines[0].resealed("10:42", with: "10:43")] + lines.dropFirst()
      }
    },
    Damage("a line taken out", .journalAltered, segment) { store in
      store.editLines { [$0[0]] + $0.dropFirst(2) }
    },
    Damage("two lines changed about", .journalAltered, segment) { store in
      store.editLines { [$0[1], $0[0]] + $0.dropFirst(2) }
    },
    Damage("the journal of another store", .journalAltered, segment) { store in
      let line = JournalLine.supersedes(
        .init(segment: 1, offset: 0, number: 0), previous: JournalLine.genesis(of: "other"))
      store.editLines { [line.bytes] + $0.dropFirst() }
    },
    Damage("the whole journal", .journalMissing, segment) { $0.remove(segment) },
    Damage("the journal's last line", .journalMissing, segment) { store in
      store.editLines { $0.dropLast() }
    },
    Damage("half of the journal's last line", .journalTorn, segment, checkpointed: false) { store in
      store.editLines { $0.dropLast() + [Array($0[$0.count - 1].dropLast(20))] }
    },
    Damage("a head edited by hand", .documentDiffers, head) { store in
      store.edit(head, "Evans-Price", "Evans")
    },
    Damage("a head edited by hand, lately saved", .documentDiffers, head, checkpointed: false) {
      $0.edit(head, "Evans-Price", "Evans")
    },
    Damage("a version that nobody saved", .documentDiffers, head, checkpointed: false) { store in
      store.edit(head, #""version": 2"#, #""version": 3"#)
    },
    Damage("an older head put back", .documentDiffers, head) { store in
      store.edit(head, #""version": 2"#, #""version": 1"#)
    },
    Damage("a visit taken away", .documentDiffers, visit) { $0.remove(visit) },
    Damage("a visit that is no JSON", .documentUnreadable, visit) { $0.put(visit, "{") },
    Damage("a new visit that is no JSON", .documentUnreadable, visit, checkpointed: false) {
      $0.put(visit, "<html>")
    },
    Damage("a document without version", .documentUnreadable, visit) { $0.put(visit, "{}") },
    Damage("a document of a newer Hearth", .documentNewer, visit) { store in
      store.edit(visit, #""schema": 1"#, #""schema": 99"#)
    },
    Damage("a visit that no save knows", .orphan, visit + ".old.json") { store in
      store.put(visit + ".old.json", store.text(visit))
    },
    Damage("a household that no save knows", .orphan, "docs/households/00/X/household.json") {
      $0.put("docs/households/00/X/household.json", "{}")
    },
    Damage("a member of staff whom no save knows", .orphan, "docs/staff/x.json") { store in
      store.put("docs/staff/x.json", "{}")
    },
    Damage("a file beside the documents", .orphan, "docs/notes.txt") { store in
      store.put("docs/notes.txt", "call back")
    },
    Damage("a folder beside the documents", .orphan, "docs/old/x.json") { store in
      store.put("docs/old/x.json", "{}")
    },
    Damage("a file beside a household", .orphan, "docs/households/00/x.json") { store in
      store.put("docs/households/00/x.json", "{}")
    },
    Damage("a head that says otherwise of a visit", .documentDiffers, visit) { store in
      var other = Visit.sample(1)
      other.mode = .phone
      try store.opened().save([.head(.sample(1, visits: [other, .sample(2)]), from: 2)])
    },
    Damage("a head that says nothing of a visit", .documentDiffers, visit) { store in
      try store.opened().save([.head(.sample(1, visits: [.sample(2)]), from: 2)])
    },
    Damage("a head that names a visit of which there is none", .documentDiffers, head) { store in
      let visits = [1, 2, 3].map { Visit.sample($0) }
      try store.opened().save([.head(.sample(1, visits: visits), from: 2)])
    },
    Damage("a document that is not of its kind", .documentUnreadable, "docs/staff/x.json") {
      try $0.opened().save([.text(.staff("x"), "{}")])
    },
    Damage("a head that is not a household", .documentUnreadable, head) { store in
      try store.opened().save([.text(SimulatedStore.household, "{}", from: 2)])
    },
    Damage("a visit that is not one", .documentUnreadable, visit) { store in
      try store.opened().save([.text(SimulatedStore.visit, "{}", from: 1)])
    },
    Damage("a letter of the index", .indexWrong, index) { store in
      store.disk.edit(store.path(index)) { bytes in
        var bytes = bytes
        bytes[bytes.count - 20] ^= 4
        return bytes
      }
    },
    Damage("an index of other content", .indexWrong, index) { store in
      try store.writeIndex { $0[0].name = "Swans" }
    },
    Damage("an index that lacks a household", .indexWrong, index) { store in
      try store.writeIndex { $0.removeLast() }
    },
    Damage("an index with a household too many", .indexWrong, index) { store in
      try store.writeIndex { $0.append(.sample(9)) }
    },
    Damage("an index of other staff", .indexWrong, index) { store in
      try store.writeIndex(staff: []) { _ in }
    },
    Damage("an index with staff too many", .indexWrong, index) { store in
      let other = StaffMember(username: "x", name: "X", role: .trainer)
      try store.writeIndex(staff: [.sample, other]) { _ in }
    },
    Damage("the index of another store", .indexWrong, index) { store in
      try store.writeIndex(of: "other") { _ in }
    },
    Damage("a checkpoint that is no JSON", .journalAltered, "checkpoint.json") { store in
      store.put("checkpoint.json", "?")
    },
    Damage("a checkpoint of another place", .journalAltered, "checkpoint.json") { store in
      store.edit("checkpoint.json", #""chain": ""#, #""chain": "00"#)
    },
    Damage("a description that is no JSON", .documentUnreadable, "STORE.json") { store in
      store.put("STORE.json", "")
    },
    Damage("no description", .documentUnreadable, "STORE.json") { $0.remove("STORE.json") },
    Damage("the description of another store", .documentUnreadable, "STORE.json") { store in
      store.edit("STORE.json", "sample", "simple")
    },
    Damage("a draft that is no JSON", .documentUnreadable, "drafts/ssw001/x.json") { store in
      store.put("drafts/ssw001/x.json", "{")
    },
  ]

  static let notes: [Damage] = [
    Damage("a line that was never finished", .journalTorn, segment, isNote: true) { store in
      store.editLines { $0 + [Array(#"{"commit":{"changes":[{"doc":"#.utf8)] }
    },
    Damage("a line of which only a gap arrived", .journalTorn, segment, isNote: true) { store in
      store.editLines { $0 + [Array(repeating: 0, count: 300)] }
    },
    Damage("a large save that was never finished", .journalTorn, segment, isNote: true) { store in
      let store = try FileStore.open(
        at: SimulatedStore.root,
        StoreEffects.test(store.disk) {
          $0.line = 100
          $0.part = 100
        })
      guard case let folder = store.folder, let end = try? store.check(), end.isSound else {
        return
      }
      var appender = try store.reading("") { (state) throws(DiskError) in
        JournalAppender(
          folder, limits: store.effects.limits, from: state.scanner.committed, mustRoll: false)
      }
      try appender.appendParts(of: 7, [.text(.configuration("a"), "{}")])
    },
    Damage(
      "a document not yet in its place", .documentDiffers, head, checkpointed: false, isNote: true
    ) { $0.remove(head) },
    Damage("an older version in a place", .documentDiffers, head, checkpointed: false, isNote: true)
    {
      $0.edit(head, #""version": 2"#, #""version": 1"#)
    },
    Damage(
      "a file that lost its text with the power", .documentUnreadable, visit, checkpointed: false,
      isNote: true
    ) { $0.put(visit, "") },
    Damage(
      "a file that lost half its text with the power", .documentUnreadable, visit,
      checkpointed: false, isNote: true
    ) { store in
      let text = store.text(visit)
      store.put(visit, "\0\0" + String(text.prefix(40).dropFirst(2)) + "\0\0\0")
    },
    Damage("a file in tmp", .orphan, "tmp/1", isNote: true) { $0.put("tmp/1", "{") },
    Damage("an empty index", .indexWrong, index, isNote: true) { $0.put(index, "") },
    Damage("an index of another version", .indexWrong, index, isNote: true) { store in
      store.disk.edit(store.path(index)) { $0.prefix(8) + [99] + $0.dropFirst(9) }
    },
    Damage("an index behind the journal", .indexWrong, index, isNote: true) { store in
      try store.opened().count(2)
    },
    Damage("an index ahead of the journal", .indexWrong, index, isNote: true) { store in
      try store.writeIndex(ahead: 1) { _ in }
    },
  ]
}

extension JournalAppender {
  /// Writes a group without the line that closes it, as a writer leaves it that dies.
  mutating func appendParts(of number: Int, _ changes: [DocumentChange]) throws {
    let entries = try PreparedChange.all(changes).map {
      JournalLine.Entry(change: $0, salt: Array(repeating: 7, count: 16))
    }
    let line = JournalLine.part(1, of: number, entries, previous: cursor.chain)
    let path = folder.path(StoreFolder.segment(cursor.segment))
    let file = try folder.disk.open(path, .writing)
    defer { folder.disk.close(file) }
    try folder.disk.writeAll(file, at: cursor.offset, line.bytes)
  }
}

extension SimulatedStore {
  /// Writes an index of the store's households after a change.
  func writeIndex(
    of id: String = "sample", staff: [StaffMember] = [.sample], ahead: Int = 0,
    _ change: (inout [Household]) -> Void
  ) throws {
    let store = try opened()
    var households: [Household] = []
    for id in try store.list(.household, household: nil) {
      if let household = try store.document(id)?.household() { households.append(household) }
    }
    change(&households)
    var place = try store.reading("") { (state) throws(DiskError) in state.scanner.committed }
    place.number += ahead
    var builder = RegisterBuilder()
    for household in households { builder.add(household) }
    let register = Register(builder, staff: staff, stamp: RegisterStamp(place, store: id))
    disk.edit(path(StoreFolder.indexFile)) { _ in register.indexBytes }
  }
}
