import CaseStore
import Casework
import Fostering
import Foundation
import Testing

/// Taking the good rows: the others go to `rejected.csv` with the reasons.
@Suite struct RejectedRowsTests {
  private static let visits = """
    reference,date,kinds,outcome,mode,worker,summary
    HF-1,2024-03-01,supervision,completed,home,ssw1,good
    HF-1,30/02/2024,supervision,completed,zoom,ssw1,"said ""no"", twice
    over"
    HF-9,2024-03-02,supervision,completed,home,ssw1,unknown house

    """

  @Test func goodRowsAreTakenAndBadOnesWrittenWithTheReasons() throws {
    let scratch = try Scratch()
    let desk = try SmallService.desk()
    let result = try Fixtures.importing(
      [.visits: Self.visits, .reviews: SmallService.sheet(.reviews)], at: desk,
      rejectedFolder: scratch.path + "/to-correct")
    #expect(!result.isRefused && result.transaction == 2)
    #expect(result.taken == 2 && result.rejected == 2)
    #expect(result.badCells.map(\.column) == ["date", "mode", "reference"])
    #expect(try SmallService.household("HF-1", at: desk).visits.count == 1)
    let rejected = try scratch.read("to-correct/rejected.csv")
    #expect(
      rejected
        == "file,line,reasons,reference,date,kinds,outcome,mode,worker,summary\r\n"
        + "visits.csv,3,\"date: \"\"30/02/2024\"\" is not a date; write YYYY-MM-DD or DD/MM/YYYY\n"
        + "mode: \"\"zoom\"\" is not in the list of values; write one of home, office, video, phone\","
        + "HF-1,30/02/2024,supervision,completed,zoom,ssw1,\"said \"\"no\"\", twice\nover\"\r\n"
        + "visits.csv,5,\"reference: \"\"HF-9\"\" is not a known household; "
        + "add it to households.csv or correct it\","
        + "HF-9,2024-03-02,supervision,completed,home,ssw1,unknown house\r\n")
    #expect(try scratch.names == ["to-correct"])
  }

  @Test func onlyTheOwnerMayReadThem() throws {
    let scratch = try Scratch()
    _ = try Fixtures.importing(
      [.visits: Self.visits], at: SmallService.desk(), rejectedFolder: scratch.path + "/new")
    for (name, mode) in [("new", 0o700), ("new/rejected.csv", 0o600)] {
      let facts = try FileManager.default.attributesOfItem(atPath: scratch.path + "/" + name)
      #expect(facts[.posixPermissions] as? Int == mode)
    }
  }

  @Test func correctedRowsComeInOnceTheyArePutRight() throws {
    let scratch = try Scratch()
    let desk = try SmallService.desk()
    _ = try Fixtures.importing([.visits: Self.visits], at: desk, rejectedFolder: scratch.path)
    let corrected = try scratch.read("rejected.csv")
      .replacingOccurrences(of: "30/02/2024", with: "28/02/2024")
      .replacingOccurrences(of: "zoom", with: "video")
      .replacingOccurrences(of: "HF-9", with: "HF-2")
    let result = try Fixtures.importing([.visits: corrected], at: desk)
    #expect(result.badCells == [])
    #expect(result.files.first?.added == 2)
    #expect(
      result.remarks == [#"visits.csv: ignored the unknown columns "file", "line", "reasons""#])
    let words = try HouseholdFile.open("HF-1", at: desk).visits.compactMap(\.summary)
    #expect(words.contains("said \"no\", twice\nover"))
  }

  @Test func whatARowLeftOutBroughtIsNotThereForOthers() throws {
    let scratch = try Scratch()
    let desk = try SmallService.desk()
    let result = try Fixtures.importing(
      [
        .staff: "username,name,role\nnew1,Nia,chief\n",
        .households: SmallService.sheet(.households, ["worker": "new1"]),
        .visits: SmallService.sheet(.visits, ["reference": "HF-3"]),
      ], at: desk, rejectedFolder: scratch.path)
    #expect(result.taken == 0 && result.rejected == 3 && result.transaction == nil)
    #expect(
      result.badCells.map(\.description).dropFirst() == [
        #"households.csv:2: worker: "new1" is not taken: see staff.csv:2"#,
        #"visits.csv:2: reference: "HF-3" is not taken: see households.csv:2"#,
      ])
    // Refused as a whole, the fault is said once, at its root.
    let refused = try Fixtures.importing(
      [
        .staff: "username,name,role\nnew1,Nia,chief\n",
        .households: SmallService.sheet(.households, ["worker": "new1"]),
        .visits: SmallService.sheet(.visits, ["reference": "HF-3"]),
      ], at: desk)
    #expect(refused.badCells.map(\.file) == ["staff.csv"])
  }

  @Test func aSheetWithoutItsColumnsIsRejectedWhole() throws {
    let scratch = try Scratch()
    let result = try Fixtures.importing(
      [.reviews: "reference,held_on\nHF-1,2024-01-01\nHF-2,2024-01-01\n"],
      at: SmallService.desk(), rejectedFolder: scratch.path)
    #expect(result.rejected == 2 && result.taken == 0)
    #expect(result.badCells.map(\.column) == ["scope", "outcome"])
    #expect(try scratch.read("rejected.csv").contains("this column is missing"))
  }

  @Test func aFolderThatCannotBeMadeStopsTheImportBeforeAnythingIsChanged() throws {
    let scratch = try Scratch()
    try scratch.write("in the way", to: "file")
    let desk = try SmallService.desk()
    for folder in ["file", "none/deeper"] {
      let error = #expect(throws: CaseworkError.self) {
        try Fixtures.importing(
          [.visits: Self.visits], at: desk, rejectedFolder: scratch.path + "/" + folder)
      }
      #expect(error?.kind == .cannotCreate, "\(folder)")
    }
    #expect(try desk.store.latestNumber() == 1)
  }
}
