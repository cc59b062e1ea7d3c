import Fostering

/// How carers are named together.
public enum CarerNames {
  /// The carers as one says them: "Gwen & Rhys Evans", or "Gwen Evans & Rhys Parry".
  public static func together(_ carers: [Carer]) -> String {
    together(carers.map { (first: $0.firstName, last: $0.lastName) })
  }

  /// The same with initials, where there is little room: "G & R Evans".
  public static func brief(_ carers: [(first: String, last: String)]) -> String {
    together(carers.map { (first: String($0.first.prefix(1)), last: $0.last) })
  }

  static func together(_ carers: [(first: String, last: String)]) -> String {
    guard let head = carers.first else { return "" }
    if carers.count > 1, carers.allSatisfy({ $0.last == head.last }) {
      return Carer.fullName(carers.map(\.first).joined(separator: " & "), head.last)
    }
    return carers.map { Carer.fullName($0.first, $0.last) }.joined(separator: " & ")
  }
}
