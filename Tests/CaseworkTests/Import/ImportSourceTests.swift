import CaseStore
import Casework
import Fostering
import Foundation
import Testing

/// Finding the files that a user names.
@Suite struct ImportSourceTests {
  @Test func aFolderGivesTheFilesThatAreKnownByName() throws {
    let scratch = try Scratch()
    for name in ["Staff.CSV", "visits.csv", "notes.csv", "readme.txt", "reviews.csv.bak"] {
      try scratch.write("x", to: name)
    }
    let source = try ImportSource.load([scratch.path + "/"])
    #expect(source.files.map(\.kind) == [.staff, .visits])
    #expect(source.files.map(\.name) == ["Staff.CSV", "visits.csv"])
    #expect(source.unknownFiles == [scratch.path + "/notes.csv"])
  }

  @Test func filesOfOneNameAreCalledByTheirPaths() throws {
    let scratch = try Scratch()
    for name in ["a/staff.csv", "b/staff.csv", "b/holds.csv"] {
      try scratch.write(SmallService.staff, to: name)
    }
    let source = try ImportSource.load([scratch.path + "/a", scratch.path + "/b"])
    #expect(
      source.files.map(\.name) == [
        scratch.path + "/a/staff.csv", "holds.csv", scratch.path + "/b/staff.csv",
      ])
  }

  @Test func aFileNamedTwiceIsReadOnce() throws {
    let scratch = try Scratch()
    try scratch.write(SmallService.staff, to: "staff.csv")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/link", withDestinationPath: scratch.path)
    let source = try ImportSource.load([
      scratch.path, scratch.path + "/staff.csv", scratch.path + "/./staff.csv",
      scratch.path + "/link/staff.csv",
    ])
    #expect(source.files.map(\.name) == ["staff.csv"])
  }

  @Test func aLinkIsFollowed() throws {
    let scratch = try Scratch()
    try scratch.write(SmallService.staff, to: "people.txt")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path + "/staff.csv", withDestinationPath: "people.txt")
    #expect(
      try ImportSource.load([scratch.path]).files.map(\.bytes.count) == [
        SmallService.staff.utf8.count
      ])
  }

  @Test func whatIsNotThereOrNotKnownIsRefused() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "people.csv")
    func kind(_ path: String) -> CaseworkError.Kind? {
      do throws(CaseworkError) {
        _ = try ImportSource.load([path])
        return nil
      } catch { return error.kind }
    }
    #expect(kind(scratch.path) == .notFound)
    #expect(kind(scratch.path + "/people.csv") == .usage)
    #expect(kind(scratch.path + "/staff.csv") == .notFound)
    #expect(kind(scratch.path + "/people.csv/staff.csv") == .notFound)
    #expect(kind("") == .notFound)
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/staff.csv", withIntermediateDirectories: false)
    #expect(kind(scratch.path) != nil)
  }

  @Test func twoSheetsOfOneKindAreTakenInTheOrderNamed() throws {
    let desk = try SmallService.desk()
    let first = SmallService.sheet(.staff, ["name": "Nia One"])
    let second = SmallService.sheet(.staff, ["name": "Nia Two"])
    let result = try ImportRegister(files: [
      ImportFile(kind: .staff, name: "a/staff.csv", bytes: Array(first.utf8)),
      ImportFile(kind: .staff, name: "b/staff.csv", bytes: Array(second.utf8)),
    ]).commit(at: desk, by: Fixtures.author)
    #expect(try desk.register().staffMember("new1")?.name == "Nia Two")
    // It is twice in the import, and once in each file.
    #expect(result.warnings == [])
  }
}
