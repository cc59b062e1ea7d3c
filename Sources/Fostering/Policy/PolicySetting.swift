/// One number or choice of the practice policy, as the practice file writes it.
public struct PolicySetting: Hashable, Sendable {
  /// The setting's key: "supervision.interval".
  public var key: String
  /// Its name in the field's words.
  public var name: String
  /// What the value counts: "days", "calendar months", "choice".
  public var unit: String
  /// Where the value comes from: a regulation, a standard, or the service's own commitment.
  public var source: String
  /// What the value may be.
  public var range: PolicyRange
  public var value: PolicyValue

  public init(
    key: String, name: String, unit: String, source: String, range: PolicyRange,
    value: PolicyValue
  ) {
    self.key = key
    self.name = name
    self.unit = unit
    self.source = source
    self.range = range
    self.value = value
  }
}

/// A setting's value.
public enum PolicyValue: Hashable, Sendable, CustomStringConvertible {
  case number(Int)
  case choice(String)
  case choices([String])

  /// The value as it is shown: "42", "held-on", "home, office".
  public var description: String {
    switch self {
    case .number(let number): String(number)
    case .choice(let code): code
    case .choices(let codes): codes.joined(separator: ", ")
    }
  }
}

/// What a setting's value may be.
public enum PolicyRange: Hashable, Sendable, CustomStringConvertible {
  case numbers(ClosedRange<Int>)
  /// Exactly one of these codes.
  case oneOf([String])
  /// At least one of these codes, none twice.
  case someOf([String])

  /// The range as it is said in a message: "a whole number from 7 to 366".
  public var description: String {
    switch self {
    case .numbers(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .oneOf(let codes): "one of \(codes.joined(separator: ", "))"
    case .someOf(let codes): "one or more of \(codes.joined(separator: ", ")), none twice"
    }
  }

  /// Whether the value is of the right type and within the range.
  public func contains(_ value: PolicyValue) -> Bool {
    switch (self, value) {
    case (.numbers(let range), .number(let number)): range.contains(number)
    case (.oneOf(let codes), .choice(let code)): codes.contains(code)
    case (.someOf(let codes), .choices(let chosen)):
      !chosen.isEmpty && Set(chosen).count == chosen.count && chosen.allSatisfy(codes.contains)
    default: false
    }
  }

  /// Whether everything that this range allows is allowed by `wider` too.
  func isWithin(_ wider: PolicyRange) -> Bool {
    switch (self, wider) {
    case (.numbers(let inner), .numbers(let outer)):
      outer.contains(inner.lowerBound) && outer.contains(inner.upperBound)
    case (.oneOf(let inner), .oneOf(let outer)), (.someOf(let inner), .someOf(let outer)):
      inner.allSatisfy(outer.contains)
    default: false
    }
  }
}

/// What is wrong with a practice policy, setting by setting.
public struct PolicyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Every fault found, each a sentence with the setting's key, what is wrong and what would be
  /// right; never empty.
  public var faults: [String]

  public init(faults: [String]) { self.faults = faults }

  public var description: String { faults.joined(separator: " ") }
}
