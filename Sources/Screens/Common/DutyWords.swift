import Casework
import Fostering
import Terminal

/// The short texts that every list of duties has in common.
enum DutyWords {
  /// The mark that stands before a status: "!!" overdue, "!" due soon, blank for the rest.
  static func mark(_ duty: Duty) -> String {
    switch duty.status {
    case .overdue: "!!"
    case .dueSoon: "!"
    case .upcoming: ""
    }
  }

  /// The style that repeats a status to the eye.
  static func style(_ duty: Duty) -> Style {
    switch duty.status {
    case .overdue: .alarm
    case .dueSoon: .warning
    case .upcoming: .plain
    }
  }

  /// A count with its noun: "1 household", "31 households".
  static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(plural ?? noun + "s")"
  }

  /// The children placed: "no child placed", "2 children placed".
  static func placed(_ number: Int) -> String {
    number == 0 ? "no child placed" : count(number, "child", "children") + " placed"
  }
}
