import Casework
import Fostering
import Terminal
import Widgets

/// The columns of My week, as wide as their words need, so that names get all the room that is left.
enum WeekColumns {
  /// From this width on, what a status must not hide stands beside it.
  static let wide = 100

  static func columns(for items: [WeekItem], width: Int) -> [TableColumn<WeekItem>] {
    let isWide = width >= wide
    let statusWidth = widest(items, least: 15) { status($0, isWide) }
    let whatWidth = widest(items, least: 17, \.what)
    let dueWidth = widest(items, least: 6, \.due)
    let lastWidth = widest(items, least: 6) { last($0, isWide) }
    // Four gaps of two, and the mark of the selected row.
    let nameRoom = width - (statusWidth + whatWidth + dueWidth + lastWidth + 10)
    return [
      TableColumn("   Status", .fixed(statusWidth)) {
        TableCell(status($0, isWide), style($0))
      },
      TableColumn("Carer", .flexible(min: 12, weight: 2)) {
        TableCell(TextWidth.of($0.name) <= nameRoom ? $0.name : $0.briefName)
      },
      TableColumn("What", .between(11, whatWidth)) { TableCell($0.what) },
      TableColumn("Due", .fixed(dueWidth)) { TableCell($0.due) },
      TableColumn("Last", .fixed(lastWidth)) { TableCell(last($0, isWide)) },
    ]
  }

  private static func status(_ item: WeekItem, _ isWide: Bool) -> String {
    let remark = isWide && !item.remark.isEmpty ? ", " + item.remark : ""
    return TextWidth.padded(item.mark, to: 3) + item.status + remark
  }

  /// In a narrow window a booking or a hold stands where the last visit would: it says more.
  private static func last(_ item: WeekItem, _ isWide: Bool) -> String {
    guard !isWide, !item.remark.isEmpty else { return item.last }
    let booked = item.remark.split(separator: ",").first.map(String.init)
    return booked ?? item.remark
  }

  private static func style(_ item: WeekItem) -> Style {
    item.row.map { DutyWords.style($0.duty) } ?? .strong
  }

  private static func widest(
    _ items: [WeekItem], least: Int, _ text: (WeekItem) -> String
  ) -> Int {
    items.reduce(least) { max($0, TextWidth.of(text($1))) }
  }
}
