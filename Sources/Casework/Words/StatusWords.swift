import Fostering

/// The status words that are the same on every screen and in every table.
///
/// A row has one word: OVERDUE, else DUE, else BOOKED, else OK. A booking or a hold never hides
/// it but follows in words: "OVERDUE 9d, booked Thu".
public enum StatusWords: String, CaseIterable, Hashable, Sendable {
  case overdue = "OVERDUE"
  case due = "DUE"
  case booked = "BOOKED"
  case ok = "OK"
  case draft = "DRAFT"

  /// The word for a duty.
  public init(_ duty: Duty) {
    switch duty.status {
    case .overdue: self = .overdue
    case .dueSoon: self = .due
    case .upcoming: self = duty.booked == nil ? .ok : .booked
    }
  }

  /// The word with its number or day: "OVERDUE 9d", "DUE Thu", "BOOKED Thu", "OK".
  public static func short(_ duty: Duty, on today: CalendarDate) -> String {
    let word = StatusWords(duty)
    return switch word {
    case .overdue: "\(word.rawValue) \(duty.days.magnitude)d"
    case .due: "\(word.rawValue) \(DayWords.near(duty.due, on: today))"
    case .booked: "\(word.rawValue) \(DayWords.near(duty.booked ?? duty.due, on: today))"
    case .ok, .draft: word.rawValue
    }
  }

  /// The short form and what must not hide it: "OVERDUE 9d, booked Thu, on hold 76d".
  public static func full(
    _ duty: Duty, daysOnHold: Int? = nil, on today: CalendarDate
  ) -> String {
    var words = short(duty, on: today)
    if duty.status != .upcoming, let booked = duty.booked {
      words += ", booked \(DayWords.near(booked, on: today))"
    }
    if let daysOnHold { words += ", on hold \(daysOnHold)d" }
    return words
  }
}
