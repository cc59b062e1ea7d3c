import Fostering

/// The list of duties as `hearth due` writes it.
public enum DutyExport {
  /// One JSON array, an object a line.
  public static func json(_ rows: [DutyRow]) -> [UInt8] {
    var json = JsonBytes(capacity: rows.count * 400 + 16)
    array(rows, to: &json)
    json.raw("\n")
    return json.bytes
  }

  /// The array alone, for use within another document.
  static func array(_ rows: [DutyRow], to json: inout JsonBytes) {
    var sentences = Sentences()
    json.raw("[")
    var isFirst = true
    for row in rows {
      json.raw(isFirst ? "\n" : ",\n")
      isFirst = false
      write(row, to: &json, &sentences)
    }
    json.raw(isFirst ? "]" : "\n]")
  }

  private static func write(
    _ row: DutyRow, to json: inout JsonBytes, _ sentences: inout Sentences
  ) {
    let duty = row.duty
    json.raw("{\"household\":")
    json.string(row.household.text)
    json.raw(",\"name\":")
    json.string(row.name)
    json.raw(",\"worker\":")
    json.string(row.worker?.text)
    json.raw(",\"team\":")
    json.string(row.team)
    json.raw(",\"duty\":")
    json.string(duty.kind.code)
    json.raw(",\"basis\":")
    json.date(duty.basis)
    json.raw(",\"due\":")
    json.date(duty.due)
    json.raw(",\"days\":")
    json.int(duty.days)
    json.raw(",\"status\":")
    json.string(duty.status.code)
    json.raw(",\"booked\":")
    json.date(duty.booked)
    json.raw(",\"because\":")
    json.raw(sentences.json(for: duty))
    json.raw("}")
  }

  /// The same rows as CSV, the keys of the JSON as columns.
  public static func csv(_ rows: [DutyRow]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "household", "name", "worker", "team", "duty", "basis", "due", "days", "status", "booked",
      "because",
    ])
    for row in rows {
      let duty = row.duty
      writer.row([
        row.household.text, row.name, row.worker?.text ?? "", row.team ?? "", duty.kind.code,
        duty.basis.iso, duty.due.iso, String(duty.days), duty.status.code,
        duty.booked?.iso ?? "", duty.because,
      ])
    }
    return writer.bytes
  }

  /// The same rows in words.
  public static func table(_ rows: [DutyRow], on today: CalendarDate) -> TextTable {
    TextTable(
      columns: ["Status", "Due", "Duty", "Household", "Name", "Worker", "Team"].map {
        TextTable.Column($0)
      },
      rows: rows.map { row in
        TextTable.Row(
          [
            StatusWords.full(row.duty, daysOnHold: row.daysOnHold, on: today), row.duty.due.long,
            row.duty.kind.words,
            row.household.text, row.name, row.workerName ?? row.worker?.text ?? "(unassigned)",
            row.team ?? "",
          ], status: StatusWords(row.duty))
      })
  }
}

/// The workings of duties of one day as JSON, written once where many are alike.
private struct Sentences {
  private var written: [Explanation: [UInt8]] = [:]

  mutating func json(for duty: Duty) -> [UInt8] {
    if let known = written[duty.explanation] { return known }
    var json = JsonBytes()
    json.string(duty.because)
    written[duty.explanation] = json.bytes
    return json.bytes
  }
}
