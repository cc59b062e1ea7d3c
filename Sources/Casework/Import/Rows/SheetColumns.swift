/// The columns that a file may have, and those it must.
struct SheetColumns {
  let required: [String]
  let optional: [String]

  /// The columns of a kind of file.
  static func of(_ kind: ImportKind) -> SheetColumns {
    switch kind {
    case .staff:
      SheetColumns(required: ["username", "name", "role"], optional: ["team", "email"])
    case .households:
      SheetColumns(
        required: [
          "reference", "name", "type", "approved_on", "places", "carer1_first_name",
          "carer1_last_name",
        ],
        optional: [
          "age_min", "age_max", "offers", "team", "worker", "area", "hive", "address", "postcode",
          "phone", "email", "ended_on", "end_reason", "carer1_born", "carer2_first_name",
          "carer2_last_name", "carer2_born", "carer2_approved_on",
        ])
    case .visits:
      SheetColumns(
        required: ["reference", "date", "kinds", "outcome", "mode", "worker"],
        optional: ["present", "children_seen", "summary"])
    case .reviews:
      SheetColumns(
        required: ["reference", "held_on", "scope", "outcome"], optional: ["decided_on"])
    case .holds:
      SheetColumns(
        required: [
          "reference", "start", "expected_end", "scope", "initiated_by", "reason", "authorised_by",
        ],
        optional: ["end", "last_reviewed_on"])
    case .placements:
      SheetColumns(
        required: ["reference", "child", "type", "start"],
        optional: ["child_initials", "child_sex", "child_born", "end", "ending", "solo"])
    }
  }

  var all: [String] { required + optional }
}
