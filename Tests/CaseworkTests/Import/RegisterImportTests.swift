import CaseStore
import Casework
import Fostering
import Foundation
import Testing

/// Whole services as spreadsheet programs write them.
@Suite struct RegisterImportTests {
  struct Register: CustomTestStringConvertible, Sendable {
    let name: String
    let rows: [Int]
    var testDescription: String { name }
  }

  @Test(arguments: [
    Register(name: "register", rows: [38, 365, 7_285, 930, 33, 535]),
    Register(name: "register-uk", rows: [14, 40, 809, 104, 3, 63]),
  ])
  func aRegisterImportsWholeAndTwiceOverChangesNothing(_ register: Register) throws {
    let desk = try Fixtures.desk()
    let source = try ImportSource.load([Fixtures.root.appending(path: register.name).path])
    let first = try ImportRegister(files: source.files).commit(at: desk, by: Fixtures.author)
    #expect(first.badCells.isEmpty && !first.isRefused && first.transaction == 1)
    #expect(first.files.map(\.added) == register.rows)
    #expect(first.files.allSatisfy { $0.updated == 0 && $0.unchanged == 0 && $0.rejected == 0 })
    let second = try ImportRegister(files: source.files).commit(at: desk, by: Fixtures.author)
    #expect(second.transaction == nil)
    #expect(second.files.map(\.unchanged) == register.rows)
    #expect(second.files.allSatisfy { $0.added == 0 && $0.updated == 0 })
    #expect(try desk.store.latestNumber() == 1)
  }

  @Test func anEnglishDesktopsRegisterKeepsItsLetters() throws {
    let desk = try Fixtures.desk(with: "register-uk")
    let names = try desk.register().flatMap(\.carerNames)
    #expect(!names.isEmpty)
    #expect(!names.contains { $0.contains("\u{FFFD}") || $0.contains("Ã") })
    #expect(names.contains { $0.unicodeScalars.contains { $0.value > 0x7F } })
  }
}
