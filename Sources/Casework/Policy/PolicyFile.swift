import CaseStore
import Fostering

/// The shipped practice file and a store's own values beside it.
public struct PolicyFile: Hashable, Sendable {
  public var settings: [PolicySetting]

  public init(settings: [PolicySetting]) { self.settings = settings }

  /// The name of the store's own document with values for settings.
  public static let overridesName = "practice"

  /// Reads the text of `practice.json`.
  ///
  /// - Parameter name: how messages call the file.
  /// - Throws: `CaseworkError` of kind `configuration` where it is not such a file.
  public init(json: [UInt8], name: String = "practice.json") throws(CaseworkError) {
    let root: JsonValue
    do { root = try JsonValue(parsing: json) } catch {
      throw .unusable(name, ["\(error)"])
    }
    guard let entries = root["settings"]?.elements else {
      throw .unusable(name, ["`settings` must be a list."])
    }
    var faults: [String] = []
    var settings: [PolicySetting] = []
    for (index, entry) in entries.enumerated() {
      do { settings.append(try PolicySetting(entry)) } catch {
        faults.append("\(entry["key"]?.text ?? "setting \(index + 1)"): \(error.what)")
      }
    }
    if !faults.isEmpty { throw .unusable(name, faults) }
    self.init(settings: settings)
  }

  /// The settings with the store's own values beside them.
  public func report(with store: (any CaseStoring)?) throws(CaseworkError) -> PolicyReport {
    let overrides = try Self.overrides(in: store)
    let rows = settings.map { PolicyReport.Row(setting: $0, override: overrides[$0.key]) }
    return PolicyReport(rows: rows)
  }

  /// The rules in force: the shipped settings under the store's own values.
  ///
  /// - Throws: `CaseworkError` of kind `configuration` with every fault.
  public func policy(with store: (any CaseStoring)?) throws(CaseworkError) -> PracticePolicy {
    let overrides = try Self.overrides(in: store)
    do { return try PracticePolicy(settings: settings, overrides: overrides) } catch {
      throw .unusable("the practice policy", error.faults)
    }
  }

  /// The store's own values by key: the object `settings` of its document `practice`.
  private static func overrides(
    in store: (any CaseStoring)?
  ) throws(CaseworkError) -> [String: PolicyValue] {
    let document: StoredDocument?
    do { document = try store?.document(.configuration(overridesName)) } catch {
      throw CaseworkError(error)
    }
    guard let document else { return [:] }
    let name = "the store's own practice policy"
    let root: JsonValue
    do { root = try JsonValue(parsing: document.body) } catch {
      throw .unusable(name, ["\(error)"])
    }
    guard case .object(let fields)? = root["settings"] else {
      throw .unusable(name, ["`settings` must be an object of values by key."])
    }
    var faults: [String] = []
    var values: [String: PolicyValue] = [:]
    for (key, field) in fields.sorted(by: { $0.key < $1.key }) {
      if let value = PolicyValue(field) {
        values[key] = value
      } else {
        faults.append("\(key): the value must be a whole number, a code or a list of codes.")
      }
    }
    if !faults.isEmpty { throw .unusable(name, faults) }
    return values
  }
}

extension CaseworkError {
  fileprivate static func unusable(_ name: String, _ faults: [String]) -> CaseworkError {
    CaseworkError(
      .configuration,
      "Cannot use \(name): \(faults.first ?? "it is not readable.")"
        + (faults.count > 1 ? " (and \(faults.count - 1) more)" : ""),
      details: faults)
  }
}
