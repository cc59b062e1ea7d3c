import CaseStore
import Casework
import Fostering
import Testing

/// The practice file and the store's own values beside it.
@Suite struct PolicyFileTests {
  private func store(with json: String) throws -> MemoryStore {
    let store = MemoryStore()
    _ = try store.commit(
      [
        DocumentChange(
          id: .configuration(PolicyFile.overridesName), expectedVersion: 0, body: Array(json.utf8))
      ], by: Fixtures.author, reason: "Our own rules")
    return store
  }

  private func faults(_ work: () throws -> Void) -> [String] {
    let error = #expect(throws: CaseworkError.self, performing: work)
    #expect(error?.kind == .configuration)
    return error?.details ?? []
  }

  @Test func theShippedFileGivesTheRulesAsDocumented() throws {
    let policy = try Fixtures.policy()
    let roles: [Role] = [
      .supervisingSocialWorker, .assistantTeamManager, .teamManager, .serviceManager,
    ]
    #expect(
      policy.supervision
        == SupervisionRules(
          intervalDays: 42, windowDays: 7, kinds: .supervision, video: .notTwiceRunning,
          modes: [.home, .office], roles: roles))
    #expect(
      policy.unannouncedVisit
        == UnannouncedVisitRules(
          intervalMonths: 12, windowDays: 90, modes: [.home], roles: roles,
          childrenMustBeSeen: false))
    #expect(
      policy.annualReview
        == AnnualReviewRules(intervalMonths: 12, windowDays: 84, anchor: .heldOn, scopes: [.full]))
    #expect(policy.holdReview == HoldReviewRules(intervalDays: 28, windowDays: 7))
    let file = try Fixtures.policyFile()
    #expect(file.settings.map(\.key) == PolicyKey.allCases.map(\.rawValue))
    #expect(file.settings.allSatisfy { !$0.name.isEmpty && !$0.source.isEmpty && !$0.unit.isEmpty })
  }

  @Test func aStoresOwnValuesAreInForce() throws {
    let store = try store(
      with: #"{"settings": {"supervision.interval": 56, "supervision.modes": ["home"]}}"#)
    let file = try Fixtures.policyFile()
    let policy = try file.policy(with: store)
    #expect(policy.supervision.intervalDays == 56 && policy.supervision.modes == [.home])
    let rows = try file.report(with: store).rows
    let interval = try #require(rows.first { $0.setting.key == "supervision.interval" })
    #expect(interval.value == .number(56) && interval.setting.value == .number(42))
    #expect(rows.count { $0.override != nil } == 2)
    #expect(try file.report(with: nil).rows.allSatisfy { $0.override == nil })
    #expect(try file.policy(with: MemoryStore()) == Fixtures.policy())
  }

  @Test(arguments: [
    #"{"settings": {"supervision.interval": 0}}"#, #"{"settings": {"no.such": 1}}"#,
    #"{"settings": {"supervision.interval": true}}"#, #"{"settings": []}"#, "{}",
    #"{"settings": {"supervision.modes": ["phone"]}}"#,
  ])
  func ownValuesThatCannotBeUsedAreRefused(json: String) throws {
    let store = try store(with: json)
    #expect(!faults { _ = try Fixtures.policyFile().policy(with: store) }.isEmpty)
  }

  @Test(arguments: [
    ("", 1), ("[]", 1), (#"{"settings": {}}"#, 1), (#"{"settings": [{"key": "a"}, 3]}"#, 2),
    (#"{"settings": [{"key": "a", "range": {"min": 5, "max": 1}, "value": 2}]}"#, 1),
    (#"{"settings": [{"key": "a", "range": {"oneOf": []}, "value": "b"}]}"#, 1),
    (#"{"settings": [{"key": "a", "range": {"oneOf": ["b"]}, "value": "b"}]}"#, 1),
    (#"{"settings": [{"key": "a", "range": {"min": 1, "max": 2}, "value": 1.5}]}"#, 1),
  ])
  func aFileThatIsNoneSaysWhatIsWrongWithEachSetting(json: String, count: Int) {
    #expect(faults { _ = try PolicyFile(json: Array(json.utf8)) }.count == count)
  }

  @Test func aFileWithoutItsSettingsIsRefused() throws {
    let file = try PolicyFile(json: Array(#"{"settings": []}"#.utf8))
    #expect(faults { _ = try file.policy(with: nil) }.count == PolicyKey.allCases.count)
  }
}
