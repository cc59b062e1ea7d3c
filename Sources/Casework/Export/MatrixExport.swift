import CaseStore
import Fostering

/// Overdue by worker as `hearth dashboard` writes it.
public enum MatrixExport {
  public static func json(_ matrix: OverdueMatrix) -> [UInt8] {
    var json = JsonWriter()
    json.beginObject()
    json.field("today", matrix.today.iso)
    json.key("rows")
    json.beginArray()
    for row in matrix.rows {
      json.beginObject()
      json.orNull("worker", row.worker?.text)
      json.field("name", row.name)
      json.orNull("team", row.team)
      json.field("households", row.households)
      json.key("cells")
      write(row.cells, to: &json)
      json.endObject()
    }
    json.endArray()
    json.key("totals")
    write(matrix.totals, to: &json)
    json.endObject()
    return json.document
  }

  private static func write(_ cells: [DutyKind: Tally], to json: inout JsonWriter) {
    json.beginObject()
    for kind in DutyKind.inOrderOfCode {
      let tally = cells[kind] ?? Tally()
      json.key(kind.code)
      json.beginObject()
      json.field("overdue", tally.overdue)
      json.field("dueSoon", tally.dueSoon)
      json.field("upcoming", tally.upcoming)
      json.endObject()
    }
    json.endObject()
  }

  /// The matrix in words: `3R 2A` is three overdue and two due soon.
  public static func table(_ matrix: OverdueMatrix) -> TextTable {
    let kinds = DutyKind.allCases
    func cells(_ tallies: [DutyKind: Tally]) -> [String] {
      kinds.map { words(tallies[$0] ?? Tally()) }
    }
    let households = matrix.rows.reduce(0) { $0 + $1.households }
    return TextTable(
      columns: [
        .init("Worker"), .init("Team"), .init("Households", isNumber: true),
      ] + kinds.map { .init($0.words, isNumber: true) } + [.init("Total", isNumber: true)],
      rows: matrix.rows.map { row in
        TextTable.Row(
          [row.name, row.team ?? "-", String(row.households)] + cells(row.cells)
            + [words(row.total)])
      },
      totals: matrix.rows.isEmpty
        ? nil
        : ["Total", "", String(households)] + cells(matrix.totals) + [words(matrix.total)])
  }

  /// A tally as the matrix shows it: "3R 2A", "2A", or a dot for neither.
  public static func words(_ tally: Tally) -> String {
    let parts = [
      tally.overdue > 0 ? "\(tally.overdue)R" : nil, tally.dueSoon > 0 ? "\(tally.dueSoon)A" : nil,
    ].compactMap { $0 }
    return parts.isEmpty ? "." : parts.joined(separator: " ")
  }
}

extension JsonWriter {
  /// A field of text, null where there is none.
  mutating func orNull(_ name: StaticString, _ text: String?) {
    key(name)
    if let text { string(text) } else { null() }
  }

  mutating func orNull(_ name: StaticString, _ date: CalendarDate?) { orNull(name, date?.iso) }

  mutating func orNull(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  mutating func orNull(_ name: StaticString, _ value: Bool?) {
    key(name)
    if let value { bool(value) } else { null() }
  }

  /// A field with a list of texts.
  mutating func list(_ name: StaticString, _ texts: some Sequence<String>) {
    key(name)
    beginArray()
    for text in texts { string(text) }
    endArray()
  }
}
