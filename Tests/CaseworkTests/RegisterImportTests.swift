import CaseStore
import Casework
import Fostering
import Foundation
import Testing

@Suite struct RegisterImportTests {
  @Test(arguments: [("register", 365, 8_920, 930, 33, 535), ("register-uk", 40, 990, 104, 3, 63)])
  func aRegisterImportsWholeAndTwiceOverChangesNothing(
    _ expected: (name: String, households: Int, visits: Int, reviews: Int, holds: Int, placed: Int)
  ) throws {
    let desk = try Fixtures.desk()
    let source = try ImportSource.load([Fixtures.root.appending(path: expected.name).path])
    let first = try ImportRegister(files: source.files).commit(at: desk, by: Fixtures.author)
    print(first.files, first.warnings, first.remarks, first.badCells.prefix(3))
    #expect(!first.isRefused)
    let second = try ImportRegister(files: source.files).commit(at: desk, by: Fixtures.author)
    #expect(second.transaction == nil)
    print(second.files)
  }
}
