import CaseStore
import Casework
import Fostering
import Testing

/// The form of the files: what spreadsheet programs make of comma-separated text.
@Suite struct ImportFormatTests {
  /// Imports one sheet into the small service and gives the first carer of HF-3.
  private func carer(of bytes: [UInt8]) throws -> Carer? {
    let desk = try SmallService.desk()
    let result = try ImportRegister(files: [ImportFile(kind: .households, bytes: bytes)])
      .commit(at: desk, by: Fixtures.author)
    #expect(result.badCells == [])
    return try SmallService.household("HF-3", at: desk).carers.first
  }

  private static let names: [(String, String)] = [
    ("Sinéad", "O'Brien"), ("Aoife", "Ní Dhomhnaill"), ("Jan", "van der Berg"), ("Linh", "Nguyễn"),
    ("Łukasz", "Żak"), ("Zoë", "St. John-Smythe"), ("明", "李"), ("J\"R\"", "Comma, with"),
    ("Two\nlines", "x"), ("=1+1", "@sum"),
  ]

  @Test(arguments: names)
  func namesArriveAsTheyAreWritten(first: String, last: String) throws {
    let sheet = SmallService.sheet(
      .households, ["carer1_first_name": first, "carer1_last_name": last])
    let carer = try carer(of: Array(sheet.utf8))
    #expect(carer?.firstName == first)
    #expect(carer?.lastName == last)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesMayEndInEitherWay(end: String) throws {
    let sheet = SmallService.sheet(.households).split(separator: "\n").joined(separator: end)
    #expect(try carer(of: Array(sheet.utf8))?.fullName == "Rhys Price")
    #expect(try carer(of: Array((sheet + end).utf8))?.fullName == "Rhys Price")
    #expect(try carer(of: Array((sheet + end + end).utf8))?.fullName == "Rhys Price")
    #expect(try carer(of: Array((sheet + end + ",,,,,,\(end)  ,\(end)").utf8)) != nil)
  }

  @Test func aByteOrderMarkIsNotPartOfTheFirstName() throws {
    let sheet = [0xEF, 0xBB, 0xBF] + Array(SmallService.sheet(.households).utf8)
    #expect(try carer(of: sheet)?.fullName == "Rhys Price")
  }

  @Test func windows1252IsConvertedAndSaid() throws {
    // Siân O’Brien, the apostrophe curly, as 1252 writes both.
    let sheet = SmallService.sheet(
      .households, ["carer1_first_name": "Si?n", "carer1_last_name": "O!Brien"])
    let bytes = sheet.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "?"): 0xE2
      case UInt8(ascii: "!"): 0x92
      default: byte
      }
    }
    #expect(try carer(of: bytes)?.fullName == "Siân O’Brien")
    let result = try ImportRegister(files: [ImportFile(kind: .households, bytes: bytes)])
      .commit(at: SmallService.desk(), by: Fixtures.author)
    #expect(result.remarks == ["households.csv: converted from Windows-1252"])
  }

  @Test func lettersTakenApartArePutTogether() throws {
    let sheet = SmallService.sheet(.households, ["carer1_first_name": "Zoe\u{308}"])
    let name = try #require(try carer(of: Array(sheet.utf8))?.firstName)
    #expect(Array(name.unicodeScalars) == Array("Zoë".unicodeScalars))
  }

  @Test func columnsMayStandInAnyOrderAndUnknownOnesAreReported() throws {
    let desk = try SmallService.desk()
    let sheet = """
      Carer1_Last_Name, colour ,reference,places,approved_on,NAME,type,carer1_first_name,Shoe size,
      Price,blue,HF-3,2,01/02/2022,Price,mainstream,Rhys,9,

      """
    let result = try Fixtures.importing([.households: sheet], at: desk)
    #expect(
      result.remarks == [#"households.csv: ignored the unknown columns "colour", "shoe size""#])
    #expect(try SmallService.household("HF-3", at: desk).approvedOn.iso == "2022-02-01")
  }

  @Test func cellsThatAreMissingAtTheEndOfALineAreEmpty() throws {
    let desk = try SmallService.desk()
    let sheet = "username,name,role,team,email\nnew1,Nia New,trainer\n"
    #expect(try Fixtures.importing([.staff: sheet], at: desk).badCells.isEmpty)
    #expect(try desk.register().staffMember("new1")?.team == nil)
  }

  @Test func linesAreCountedAsAnEditorCountsThem() throws {
    let desk = try SmallService.desk()
    let sheet =
      "reference,date,kinds,outcome,mode,worker,summary\r\n"
      + "HF-1,2024-01-01,supervision,completed,home,ssw1,\"one\r\ntwo\r\nthree\"\r\n"
      + "\r\n"
      + "HF-1,2024-02-30,supervision,completed,home,ssw1,\"a \"\"b\"\"\r\nc\"\r\n"
      + "HF-1,2024-03-01,supervision,completed,home,nobody,\r\n"
    let result = try Fixtures.importing([.visits: sheet], at: desk)
    #expect(result.badCells.map(\.line) == [6, 8])
    #expect(
      result.badCells.map(\.description) == [
        #"visits.csv:6: date: "2024-02-30" is not a date; write YYYY-MM-DD or DD/MM/YYYY"#,
        #"visits.csv:8: worker: "nobody" is not a known member of staff; "#
          + "add it to staff.csv or correct it",
      ])
  }

  @Test(arguments: [
    ("username,name,role\n\"new1,Nia,trainer\n", "row", 2),
    ("username,name,role\n\"new1\"x,Nia,trainer\n", "row", 2),
    ("username,name,role\nnew1,Nia,trainer,,and,more\n", "row", 2),
    ("username,name\nnew1,Nia\n", "role", 1),
    ("username,name,role,role\nnew1,Nia,trainer,trainer\n", "role", 1),
    ("username;name;role\nnew1;Nia;trainer\n", "file", 1),
    ("\n\nusername\tname\trole\nnew1\tNia\ttrainer\n", "file", 3),
    ("\"username,name,role\nnew1,Nia,trainer\n", "file", 1),
    ("", "username", 1),
  ])
  func whatIsNoSuchTableIsOneFaultWithItsLine(
    sheet: String, column: String, line: Int
  ) throws {
    let desk = try SmallService.desk()
    let result = try Fixtures.importing([.staff: sheet], at: desk)
    #expect(result.isRefused)
    #expect(result.badCells.first?.column == column)
    #expect(result.badCells.first?.line == line)
    #expect(try desk.store.latestNumber() == 1)
  }

  @Test func utf16IsRefusedWithWhatToDo() throws {
    let bytes: [UInt8] = [0xFF, 0xFE] + "username".utf8.flatMap { [$0, 0] }
    let result = try ImportRegister(files: [ImportFile(kind: .staff, bytes: bytes)])
      .commit(at: SmallService.desk(), by: Fixtures.author)
    #expect(result.badCells.map(\.message) == ["this file is UTF-16; save it as CSV in UTF-8"])
  }

  @Test(arguments: ImportKind.allCases)
  func aHeadingAloneChangesNothing(kind: ImportKind) throws {
    let desk = try SmallService.desk()
    let heading = try #require(SmallService.sheet(kind).split(separator: "\n").first)
    let result = try Fixtures.importing([kind: String(heading)], at: desk)
    #expect(!result.isRefused && result.transaction == nil && result.taken == 0)
  }

  @Test func longCellsAndOddBytesStopNothing() throws {
    let desk = try SmallService.desk()
    let long = String(repeating: "wörd ", count: 40_000)
    let odd = "a\u{0}b\u{1B}[31m\u{202E}\u{7F}../.."
    _ = try Fixtures.importing(
      [
        .visits: SmallService.sheet(.visits, ["summary": long, "present": "\(odd);\(odd)"]),
        .households: SmallService.sheet(
          .households, ["reference": odd, "name": String(long.prefix(9_000)), "hive": odd]),
      ], at: desk)
    let file = try HouseholdFile.open("HF-1", at: desk)
    #expect(file.visits.first?.summary == long)
    #expect(file.visits.first?.present == [odd, odd])
    #expect(try SmallService.household(HouseholdReference(odd), at: desk).allocation.hive == odd)
  }
}
