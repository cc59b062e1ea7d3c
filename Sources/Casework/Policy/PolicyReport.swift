import CaseStore
import Fostering

/// The practice rules in force, setting by setting.
public struct PolicyReport: Hashable, Sendable {
  public var rows: [Row]

  /// One setting as it stands.
  public struct Row: Hashable, Sendable {
    public var setting: PolicySetting
    /// The store's own value, or nil where the shipped one is in force.
    public var override: PolicyValue?

    public init(setting: PolicySetting, override: PolicyValue?) {
      self.setting = setting
      self.override = override
    }

    /// The value in force.
    public var value: PolicyValue { override ?? setting.value }
  }

  public init(rows: [Row]) { self.rows = rows }
}
