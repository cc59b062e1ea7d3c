import Fostering
import Testing

@Suite struct WorkedExampleTests {
  @Test(
    arguments: WorkedExamples.supervision + WorkedExamples.reviews + WorkedExamples.unannounced
      + WorkedExamples.holds)
  func isAsTheServiceWorksItOut(_ example: WorkedExample) throws {
    for (today, due, status, days) in example.expected {
      let duty = try #require(example.facts.duty(example.duty, on: today, under: example.policy))
      #expect(duty.due == day(due), "due, on \(today)")
      #expect(duty.status == status, "status, on \(today)")
      #expect(duty.days == days, "days, on \(today)")
    }
  }

  /// Row 31: 76 days on hold by 31 March.
  @Test func holdDaysAreCountedFromItsStart() {
    let hold = Hold(
      start: day("2024-01-15"), expectedEnd: day("2024-04-15"), scope: .fullBreak,
      initiatedBy: .carer, reason: "bereavement", authorisedBy: "tmeast")
    #expect(hold.daysElapsed(on: day("2024-03-31")) == 76)
    #expect(hold.daysElapsed(on: day("2024-01-14")) == 0)
  }
}
