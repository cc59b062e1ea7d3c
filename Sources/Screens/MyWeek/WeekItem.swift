import Casework
import Fostering

/// One line of My week: a duty of the caseload, or a visit that somebody began to write up.
struct WeekItem: Hashable, Identifiable, Sendable {
  /// What the line is about.
  enum Subject: Hashable, Sendable {
    case duty(Caseload.Row)
    case draft(HouseholdReference)
  }

  /// The line's identity, which the selection follows through every reload.
  struct ID: Hashable, Sendable {
    var household: HouseholdReference
    /// Nil for a draft.
    var duty: DutyKind?
  }

  var subject: Subject
  var today: CalendarDate
  /// The carers as one says them.
  var name: String
  /// The same with initials, where there is little room.
  var briefName: String

  var id: ID {
    switch subject {
    case .duty(let row): ID(household: row.household, duty: row.duty.kind)
    case .draft(let household): ID(household: household, duty: nil)
    }
  }

  var household: HouseholdReference { id.household }

  /// The household's facts, where the caseload has them.
  var row: Caseload.Row? {
    if case .duty(let row) = subject { row } else { nil }
  }

  /// The mark before the status.
  var mark: String { row.map { DutyWords.mark($0.duty) } ?? "~" }

  /// The status in its short words: "OVERDUE 9d".
  var status: String {
    guard let row else { return StatusWords.draft.rawValue }
    return row.isOK ? StatusWords.ok.rawValue : StatusWords.short(row.duty, on: today)
  }

  /// What a status must not hide: "booked Thu, on hold 76d".
  var remark: String {
    guard let row else { return "" }
    let short = StatusWords.short(row.duty, on: today)
    let full = StatusWords.full(row.duty, daysOnHold: row.daysOnHold, on: today)
    return String(full.dropFirst(short.count + 2))
  }

  /// What the filter looks in.
  var searchText: String {
    FoldedText.of("\(name) \(household.text) \(what) \(status) \(remark)")
  }

  var what: String { row?.duty.kind.words ?? "Visit not finished" }

  var due: String { row?.duty.due.short(on: today) ?? "-" }

  var last: String {
    row?.lastDone?.short(on: today) ?? "-"
  }
}

/// The orders in which My week can stand.
enum WeekOrder: CaseIterable, Hashable, Sendable {
  case mostOverdue, name, dueDate

  var words: String {
    switch self {
    case .mostOverdue: "most overdue"
    case .name: "name"
    case .dueDate: "due date"
    }
  }

  var next: WeekOrder {
    switch self {
    case .mostOverdue: .name
    case .name: .dueDate
    case .dueDate: .mostOverdue
    }
  }
}

extension WeekItem {
  /// The lines of a caseload: its rows as they are, and the drafts before the first OK row.
  static func lines(of caseload: Caseload, drafts: [HouseholdReference]) -> [WeekItem] {
    let rows = caseload.rows.map {
      WeekItem(
        subject: .duty($0), today: caseload.today, name: $0.displayName,
        briefName: $0.briefName)
    }
    let held = Dictionary(
      caseload.rows.map { ($0.household, $0) }, uniquingKeysWith: { first, _ in first })
    let unfinished = drafts.map {
      WeekItem(
        subject: .draft($0), today: caseload.today, name: held[$0]?.displayName ?? $0.text,
        briefName: held[$0]?.briefName ?? $0.text)
    }
    let firstOK = rows.firstIndex { $0.row?.isOK == true } ?? rows.count
    return Array(rows[..<firstOK]) + unfinished + Array(rows[firstOK...])
  }

  /// The lines in another order; equal ones stay as they stand.
  static func sorted(_ items: [WeekItem], by order: WeekOrder, reversed: Bool) -> [WeekItem] {
    let inOrder: [WeekItem] =
      switch order {
      case .mostOverdue: items
      case .name:
        items.enumerated().sorted { left, right in
          (SortName(left.element), left.offset) < (SortName(right.element), right.offset)
        }.map(\.element)
      case .dueDate:
        items.enumerated().sorted { left, right in
          (left.element.dueKey, left.offset) < (right.element.dueKey, right.offset)
        }.map(\.element)
      }
    return reversed ? inOrder.reversed() : inOrder
  }

  private var dueKey: CalendarDate { row?.duty.due ?? .latest }
}

/// A household as it is put in order: by the first carer's last name, whole ("Ní Dhomhnaill" under
/// N), without regard to capitals and accents.
private struct SortName: Comparable {
  let key: String

  init(_ item: WeekItem) {
    // The brief name is initials, "&" and last names.
    let words = FoldedText.of(item.briefName).split(separator: " ")
    key = (words.drop { $0.count == 1 } + [Substring(FoldedText.of(item.name))])
      .joined(separator: " ")
  }

  static func < (left: SortName, right: SortName) -> Bool { left.key < right.key }
}

extension DutyKind {
  /// The kind of visit that would do the duty; none for a review.
  var visitKinds: VisitKinds {
    switch self {
    case .supervision: .supervision
    case .unannouncedVisit: .unannounced
    case .annualReview, .holdReview: []
    }
  }
}
