import CaseStore

/// What `hearth check` writes.
public enum CheckExport {
  public static func json(_ report: CheckReport) -> [UInt8] {
    var json = JsonWriter()
    json.beginObject()
    json.key("sound")
    json.bool(report.isSound)
    for (name, findings) in [("findings", report.findings), ("notes", report.notes)] {
      json.key(name)
      json.beginArray()
      for finding in findings {
        json.beginObject()
        json.field("kind", finding.kind.code)
        json.field("path", finding.path)
        json.field("what", finding.what)
        json.field("remedy", finding.remedy)
        json.endObject()
      }
      json.endArray()
    }
    json.endObject()
    return json.document
  }

  /// The findings in words, each with what to do; then one line that sums them up.
  public static func lines(_ report: CheckReport) -> [String] {
    var lines: [String] = []
    for (word, findings) in [("FOUND", report.findings), ("NOTE", report.notes)] {
      for finding in findings {
        lines.append("\(word) \(finding.kind.code)  \(finding.path)")
        lines += ["      \(finding.what)", "      \(finding.remedy)"]
      }
    }
    let count = report.findings.count
    lines.append(
      report.isSound
        ? "The store is sound."
        : "The store is not sound: \(count) finding\(count == 1 ? "" : "s").")
    return lines.map(Shown.onOneLine)
  }
}
