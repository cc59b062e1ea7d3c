import Fostering
import Testing

@Suite struct PracticePolicyTests {
  /// A setting for each key, at a value that its limits allow.
  static let settings = PolicyKey.allCases.map { key in
    let value: PolicyValue =
      switch key.limits {
      case .numbers(let range): .number(min(range.upperBound, 28))
      case .oneOf(let codes): .choice(codes[0])
      case .someOf(let codes): .choices(codes)
      }
    return PolicySetting(
      key: key.rawValue, name: key.rawValue, unit: "", source: "", range: key.limits, value: value)
  }

  static func faults(
    _ settings: [PolicySetting], overrides: [String: PolicyValue] = [:]
  ) -> [String] {
    do throws(PolicyError) {
      _ = try PracticePolicy(settings: settings, overrides: overrides)
      return []
    } catch {
      return error.faults
    }
  }

  @Test func aStoresOwnValueOverridesTheShippedOne() throws {
    let policy = try PracticePolicy(
      settings: Self.settings,
      overrides: [
        "supervision.interval": .number(56), "annual-review.anchor": .choice("decided-on"),
        "supervision.modes": .choices(["home"]),
      ])
    #expect(policy.supervision.intervalDays == 56)
    #expect(policy.supervision.modes == [.home])
    #expect(policy.annualReview.anchor == .decidedOn)
    #expect(policy.holdReview.intervalDays == 28)
  }

  @Test func aMissingADoubledAndAnUnknownSettingAreFaults() {
    var settings = Self.settings
    settings.removeFirst()
    settings.append(settings[3])
    settings.append(
      PolicySetting(
        key: "supervision.colour", name: "", unit: "", source: "", range: .oneOf(["red"]),
        value: .choice("red")))
    let faults = Self.faults(settings)
    #expect(faults.count == 3)
    #expect(faults.contains { $0.hasPrefix("supervision.interval: this setting is missing") })
    #expect(faults.contains { $0.hasPrefix("supervision.colour: no rule reads") })
  }

  @Test(arguments: [
    ("supervision.interval", PolicyValue.number(0)), ("supervision.interval", .choice("42")),
    ("supervision.video", .choice("sometimes")), ("supervision.modes", .choices([])),
    ("supervision.modes", .choices(["home", "home"])), ("supervision.modes", .choices(["video"])),
    ("annual-review.anchor", .number(1)), ("no.such.key", .number(1)),
  ])
  func aBadValueIsAFaultThatSaysWhatWouldBeRight(_ key: String, _ value: PolicyValue) {
    let faults = Self.faults(Self.settings, overrides: [key: value])
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix(key) == true)
  }

  /// A telephone call never resets a clock, whatever a service might set.
  @Test(arguments: ["supervision.modes", "unannounced-visit.modes"])
  func thePhoneCannotBeMadeToCount(_ key: String) {
    #expect(Self.faults(Self.settings, overrides: [key: .choices(["home", "phone"])]).count == 1)
  }

  @Test func aRangeWiderThanTheRulesIsAFault() {
    var settings = Self.settings
    settings[0].range = .numbers(0...99_999)
    #expect(Self.faults(settings).count == 1)
  }
}
