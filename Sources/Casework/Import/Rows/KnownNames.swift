import Fostering

/// The names that cells may refer to: those recorded already, and those of the sheets at hand.
struct KnownNames {
  /// Recorded, or in a good row.
  var good: Set<String>
  /// In a row that cannot be taken, by the place where that row is: "staff.csv:3".
  var bad: [String: String] = [:]
  /// Whether rows that cannot be taken are left out, so that nothing may refer to them.
  var leavesBadRowsOut: Bool

  /// Why a name cannot be referred to, or nil where it can.
  ///
  /// While an import is refused as a whole, a name whose own row is bad is not reported again.
  func objection(to name: String, is what: String, in fileName: String) -> String? {
    if good.contains(name) { return nil }
    if let place = bad[name] {
      return leavesBadRowsOut ? "\(Shown.short(name)) is not taken: see \(place)" : nil
    }
    return "\(Shown.short(name)) is not a known \(what); add it to \(fileName) or correct it"
  }
}

extension RowReader {
  /// A username that must be known.
  mutating func worker(_ column: String, among staff: KnownNames) -> Given<Username> {
    let given = text(column)
    if case .value(let name) = given,
      let objection = staff.objection(to: name, is: "member of staff", in: "staff.csv")
    {
      reject(column, objection)
    }
    return given.map { Username($0) }
  }

  /// A reference to a household that must be known; nil once it is reported.
  mutating func household(among households: KnownNames) -> HouseholdReference? {
    guard let name = required("reference", text("reference")) else { return nil }
    if let objection = households.objection(to: name, is: "household", in: "households.csv") {
      reject("reference", objection)
    }
    return HouseholdReference(name)
  }
}
