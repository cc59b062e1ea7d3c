import Fostering
import Terminal
import Widgets

/// A visit as it is read: everything that is recorded of it.
struct VisitWords {
  let visit: Visit
  let workerName: String

  var paragraphs: [TextView.Paragraph] {
    var lines = [
      TextView.Paragraph("\(visit.date.long)   \(visit.kinds.words)", .strong),
      TextView.Paragraph(
        "\(visit.outcome.words), \(visit.mode.inSentence), by \(workerName)."),
    ]
    if !visit.present.isEmpty {
      lines.append(TextView.Paragraph("There: " + visit.present.joined(separator: ", ") + "."))
    }
    if let seen = visit.childrenSeen {
      lines.append(TextView.Paragraph("Children seen: \(seen ? "yes" : "no")."))
    }
    if let reason = visit.voided {
      lines.append(
        TextView.Paragraph("VOIDED, recorded by mistake; counts for nothing: \(reason)", .warning))
    }
    lines.append(TextView.Paragraph(""))
    lines.append(TextView.Paragraph(visit.summary ?? "No notes were written."))
    return lines
  }
}
