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

  /// The findings in words, a line each with what to do; then one line that sums them up.
  public static func lines(_ report: CheckReport) -> [String] {
    let findings = report.findings.map { words($0) }
    let notes = report.notes.map { "note: " + words($0) }
    let verdict =
      switch report.findings.count {
      case 0: "The store is sound."
      case 1: "The store is not sound: 1 finding."
      default: "The store is not sound: \(report.findings.count) findings."
      }
    return findings + notes + [verdict]
  }

  private static func words(_ finding: CheckReport.Finding) -> String {
    "\(finding.kind.code): \(finding.path): \(finding.what) \(finding.remedy)"
  }
}
