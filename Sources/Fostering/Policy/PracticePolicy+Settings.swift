/// The typed rules from the settings of a practice file, and what is wrong with those.
extension PracticePolicy {
  /// The rules that `settings` describe.
  ///
  /// - Parameters:
  ///   - settings: the shipped settings, each known key once.
  ///   - overrides: the store's own values by key.
  /// - Throws: `PolicyError` with every fault: a key missing, unknown or there twice; a range wider
  ///   than the rules can work with; a value outside its range.
  public init(
    settings: [PolicySetting], overrides: [String: PolicyValue] = [:]
  ) throws(PolicyError) {
    var faults = Self.faults(in: settings, overrides: overrides)
    guard faults.isEmpty else { throw PolicyError(faults: faults) }
    let values = Dictionary(
      settings.map { ($0.key, overrides[$0.key] ?? $0.value) },
      uniquingKeysWith: { first, _ in first }
    )
    var reader = PolicyReader(values: values)
    self.init(
      supervision: SupervisionRules(
        intervalDays: reader.number(.supervisionInterval),
        windowDays: reader.number(.supervisionWindow),
        kinds: VisitKinds(reader.several(.supervisionKinds) as [VisitKind]),
        video: reader.one(.supervisionVideo, or: .notTwiceRunning),
        modes: reader.several(.supervisionModes),
        roles: reader.several(.supervisionRoles)),
      unannouncedVisit: UnannouncedVisitRules(
        intervalMonths: reader.number(.unannouncedInterval),
        windowDays: reader.number(.unannouncedWindow),
        modes: reader.several(.unannouncedModes),
        roles: reader.several(.unannouncedRoles),
        childrenMustBeSeen: reader.one(.unannouncedChildren, or: ChildrenSeenRule.notRequired)
          == .required),
      annualReview: AnnualReviewRules(
        intervalMonths: reader.number(.reviewInterval),
        windowDays: reader.number(.reviewWindow),
        anchor: reader.one(.reviewAnchor, or: .heldOn),
        scopes: reader.several(.reviewScopes)),
      holdReview: HoldReviewRules(
        intervalDays: reader.number(.holdReviewInterval),
        windowDays: reader.number(.holdReviewWindow)))
    faults = reader.faults
    guard faults.isEmpty else { throw PolicyError(faults: faults) }
  }

  private static func faults(
    in settings: [PolicySetting], overrides: [String: PolicyValue]
  ) -> [String] {
    var faults: [String] = []
    var seen: [String: PolicySetting] = [:]
    for setting in settings {
      guard let key = PolicyKey(rawValue: setting.key) else {
        faults.append("\(setting.key): no rule reads this setting; take it out.")
        continue
      }
      if seen.updateValue(setting, forKey: setting.key) != nil {
        faults.append("\(setting.key): this setting is there twice; keep one.")
      }
      if !setting.range.isWithin(key.limits) {
        faults.append("\(setting.key): its range must lie within \(key.limits).")
      }
      if !setting.range.contains(setting.value) {
        faults.append("\(setting.key): \(setting.value) is not \(setting.range).")
      }
    }
    for key in PolicyKey.allCases where seen[key.rawValue] == nil {
      faults.append("\(key.rawValue): this setting is missing; give it \(key.limits).")
    }
    for (key, value) in overrides.sorted(by: { $0.key < $1.key }) {
      guard let setting = seen[key] else {
        faults.append("\(key): no rule reads this setting; take it out.")
        continue
      }
      if !setting.range.contains(value) {
        faults.append("\(key): \(value) is not \(setting.range).")
      }
    }
    return faults
  }
}

/// Reads typed values; a value of another type than its key's is a fault, never a trap.
private struct PolicyReader {
  let values: [String: PolicyValue]
  var faults: [String] = []

  mutating func number(_ key: PolicyKey) -> Int {
    if case .number(let number)? = values[key.rawValue] { return number }
    faults.append("\(key.rawValue): it must be \(key.limits).")
    return 0
  }

  mutating func one<Value: Coded>(_ key: PolicyKey, or other: Value) -> Value {
    if case .choice(let code)? = values[key.rawValue], let value = Value(rawValue: code) {
      return value
    }
    faults.append("\(key.rawValue): it must be \(key.limits).")
    return other
  }

  mutating func several<Value: Coded>(_ key: PolicyKey) -> [Value] {
    guard case .choices(let codes)? = values[key.rawValue] else {
      faults.append("\(key.rawValue): it must be \(key.limits).")
      return []
    }
    return codes.compactMap(Value.init(rawValue:))
  }
}
