import CaseStore
import Fostering

/// Why an entry of the practice file is not a setting.
struct SettingFault: Error {
  let what: String
}

extension PolicySetting {
  /// Reads an entry of the practice file's list.
  init(_ entry: JsonValue) throws(SettingFault) {
    func text(_ name: String) throws(SettingFault) -> String {
      guard let text = entry[name]?.text else {
        throw SettingFault(what: "`\(name)` must be text.")
      }
      return text
    }
    guard let range = entry["range"].flatMap(PolicyRange.init) else {
      throw SettingFault(
        what: "`range` must hold `min` and `max` (not below it), `oneOf` or `someOf`.")
    }
    guard let value = entry["value"].flatMap(PolicyValue.init) else {
      throw SettingFault(what: "`value` must be a whole number, a code or a list of codes.")
    }
    self.init(
      key: try text("key"), name: try text("name"), unit: try text("unit"),
      source: try text("source"), range: range, value: value)
  }
}

extension PolicyRange {
  fileprivate init?(_ json: JsonValue) {
    if let lowest = json["min"]?.whole, let highest = json["max"]?.whole, lowest <= highest {
      self = .numbers(lowest...highest)
    } else if let codes = json["oneOf"].flatMap(PolicyValue.codes), !codes.isEmpty {
      self = .oneOf(codes)
    } else if let codes = json["someOf"].flatMap(PolicyValue.codes), !codes.isEmpty {
      self = .someOf(codes)
    } else {
      return nil
    }
  }
}

extension PolicyValue {
  init?(_ json: JsonValue) {
    if let number = json.whole {
      self = .number(number)
    } else if let code = json.text {
      self = .choice(code)
    } else if let codes = Self.codes(json) {
      self = .choices(codes)
    } else {
      return nil
    }
  }

  fileprivate static func codes(_ json: JsonValue) -> [String]? {
    guard let elements = json.elements else { return nil }
    let codes = elements.compactMap(\.text)
    return codes.count == elements.count ? codes : nil
  }
}
