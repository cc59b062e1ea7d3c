import CaseStore
import Casework
import Fostering
import Testing

/// Contradictions: imported all the same, and warned of by kind with the first five.
@Suite struct ImportWarningTests {
  private func warnings(
    of sheets: [ImportKind: String], on today: CalendarDate = Fixtures.today
  ) throws -> [WarningGroup] {
    let desk = try SmallService.desk(on: today)
    let result = try Fixtures.importing(sheets, at: desk)
    #expect(!result.isRefused && result.transaction == 2)
    return result.warnings
  }

  @Test func eachContradictionIsAWarningOfItsKind() throws {
    let placements = """
      reference,child,type,start,end
      HF-2,C1,short-term,2023-01-01,2023-06-01
      HF-2,C2,short-term,2023-02-01,2023-03-01
      HF-1,C3,short-term,2023-02-01,2023-01-01

      """
    let holds = """
      reference,start,expected_end,end,scope,initiated_by,reason,authorised_by
      HF-1,2023-01-01,2023-04-01,2023-03-01,full-break,carer,a,tm1
      HF-1,2023-02-01,2023-04-01,,full-break,carer,b,tm1
      HF-1,2023-02-02,2023-01-01,,no-new-placements,carer,c,tm1

      """
    let visits = """
      reference,date,kinds,outcome,mode,worker
      HF-1,2024-03-20,supervision,completed,home,fsw1
      HF-1,2024-03-21,unannounced,planned,home,fsw1
      HF-1,2024-03-22,support,completed,home,fsw1
      HF-1,2024-04-02,supervision,completed,home,ssw1
      HF-1,2024-04-03,supervision,planned,home,ssw1
      HF-3,2023-06-01,supervision,completed,home,ssw1

      """
    let households = """
      reference,name,type,approved_on,places,age_min,age_max,ended_on,end_reason,carer1_first_name,carer1_last_name
      HF-3,Price,mainstream,2022-01-01,1,12,4,2023-06-01,moved-area,Rhys,Price
      HF-4,Reid,mainstream,2022-01-01,1,,,2021-01-01,,Mei,Reid
      HF-5,Rowe,mainstream,2022-01-01,1,,,,retirement,Jo,Rowe
      HF-5,Rowe,mainstream,2022-01-01,1,,,,,Joan,Rowe

      """
    let groups = try warnings(of: [
      .households: households, .visits: visits, .holds: holds, .placements: placements,
    ])
    #expect(
      groups.map { [$0.kind.rawValue, String($0.count)] + $0.examples } == [
        [
          "more children than places", "1",
          "placements.csv:3: HF-2: 2 children on 2023-02-01, 1 place",
        ],
        ["an age range turned round", "1", "households.csv:2: HF-3: ages 12 to 4"],
        [
          "overlapping holds of the same scope", "1",
          "holds.csv:3: HF-1: the hold of 2023-02-01 starts within that of 2023-01-01",
        ],
        [
          "a visit after the approval ended", "1",
          "visits.csv:7: HF-3: visit of 2023-06-01, ended 2023-06-01",
        ],
        [
          "a completed visit dated after today", "1",
          "visits.csv:5: HF-1: visit of 2024-04-02, today is 2024-03-31",
        ],
        [
          "a supervision or unannounced visit by a role that does not count", "2",
          "visits.csv:2: HF-1: supervision of 2024-03-20 by fostering support worker",
          "visits.csv:3: HF-1: unannounced of 2024-03-21 by fostering support worker",
        ],
        [
          "an end before its start", "3",
          "households.csv:3: HF-4: ended 2021-01-01 before it was approved 2022-01-01",
          "holds.csv:4: HF-1: a hold ends 2023-01-01 before it starts 2023-02-02",
          "placements.csv:4: HF-1: a placement ended 2023-01-01 before it started 2023-02-01",
        ],
        [
          "an end reason without an end date", "1",
          "households.csv:4: HF-5: its end_reason is not kept without an ended_on",
        ],
        [
          "the same member of staff or household twice in one file", "1",
          "households.csv:5: HF-5: listed again",
        ],
      ])
  }

  @Test func theFirstFiveAreShownAndAllAreCounted() throws {
    let rows = (1...8).map { "HF-1,2024-04-0\($0),supervision,completed,home,ssw1\n" }
    let groups = try warnings(of: [
      .visits: "reference,date,kinds,outcome,mode,worker\n" + rows.joined()
    ])
    #expect(groups.map(\.kind) == [.completedInFuture])
    #expect(groups.first?.count == 8)
    #expect(groups.first?.examples.count == 5)
    #expect(groups.first?.examples.first?.hasPrefix("visits.csv:2: HF-1: ") == true)
  }

  @Test func anEndInTheFutureAndAPlanToComeAreNoContradictions() throws {
    let groups = try warnings(of: [
      .households: SmallService.sheet(.households, ["ended_on": "2024-06-30"]),
      .visits: SmallService.sheet(.visits, ["date": "2024-04-12", "outcome": "planned"]),
      .placements: SmallService.sheet(.placements),
      .holds: SmallService.sheet(.holds),
    ])
    #expect(groups == [])
  }

  @Test func holdsThatFollowOneAnotherDoNotOverlap() throws {
    let holds = """
      reference,start,expected_end,end,scope,initiated_by,reason,authorised_by
      HF-1,2023-01-01,2023-04-01,2023-03-01,full-break,carer,a,tm1
      HF-1,2023-03-01,2023-04-01,,full-break,carer,b,tm1
      HF-1,2023-03-01,2023-04-01,,no-new-placements,carer,b,tm1

      """
    #expect(try warnings(of: [.holds: holds]) == [])
  }

  @Test func anEndReasonIsMissedWithoutAColumnForTheEndToo() throws {
    let sheet = SmallService.sheet(.households, ["end_reason": "retirement"])
    #expect(try warnings(of: [.households: sheet]).map(\.kind) == [.endReasonAlone])
  }

  @Test func anEndReasonOfAKnownEndIsKept() throws {
    let desk = try SmallService.desk()
    _ = try Fixtures.importing(
      [.households: SmallService.sheet(.households, ["ended_on": "2024-02-01"])], at: desk)
    let result = try Fixtures.importing(
      [.households: SmallService.sheet(.households, ["end_reason": "retirement"])], at: desk)
    #expect(result.warnings == [])
    #expect(try SmallService.household("HF-3", at: desk).ending?.reason == "retirement")
  }
}
