import Terminal

@testable import Widgets

/// A row of the tables in these tests.
struct Duty: Identifiable, Hashable, Sendable {
  let id: Int
  var status: String
  var carer: String
  var what: String
  var due: String
  var last: String
}

enum Samples {
  static let duties = [
    Duty(
      id: 1, status: "!! OVERDUE 11d", carer: "Gwen & Rhys Evans", what: "Supervision visit",
      due: "27 Feb", last: "16 Jan"),
    Duty(
      id: 2, status: "!! OVERDUE 4d", carer: "Fatima Adeyemi", what: "Annual review",
      due: "6 Mar", last: "Mar 25"),
    Duty(
      id: 3, status: "!! OVERDUE 1d", carer: "Liên Nguyễn", what: "Unannounced visit",
      due: "9 Mar", last: "Mar 25"),
    Duty(
      id: 4, status: "!  DUE today", carer: "Hamish Brown", what: "Supervision visit",
      due: "10 Mar", last: "27 Jan"),
    Duty(
      id: 5, status: "   BOOKED Thu", carer: "李小龙", what: "Unannounced visit",
      due: "12 Mar", last: "Mar 25"),
    Duty(
      id: 6, status: "   OK", carer: "Bronwen Hughes", what: "Supervision visit",
      due: "24 Mar", last: "10 Feb"),
  ]

  static var columns: [TableColumn<Duty>] {
    [
      TableColumn("  Status", .fixed(14)) {
        TableCell($0.status, $0.status.hasPrefix("!!") ? .alarm : .plain)
      },
      TableColumn(
        "Carer", .flexible(min: 10, weight: 2), isBefore: { $0.carer < $1.carer }
      ) { TableCell($0.carer) },
      TableColumn("What", .between(10, 22), dropPriority: 1) { TableCell($0.what) },
      TableColumn(
        "Due", .fixed(6), alignedRight: true, isBefore: { $0.id < $1.id }
      ) { TableCell($0.due) },
      TableColumn("Last", .fixed(6), dropPriority: 2) { TableCell($0.last) },
    ]
  }

  static var table: Table<Duty> {
    Table(columns, rows: duties, emptyText: "No household is allocated to you yet.")
  }

  static var matrix: Matrix<String, String> {
    let workers = ["Priya Nair", "Owain Rees", "Mei Chen", "(unassigned)"]
    let columns = [
      MatrixColumn(
        "households", "Households", short: "Hhds", alignedRight: true,
        isSelectable: false),
      MatrixColumn("supervision", "Supervision visit", short: "Superv"),
      MatrixColumn("unannounced", "Unannounced visit", short: "Unann."),
      MatrixColumn("review", "Annual review", short: "Review"),
      MatrixColumn("hold", "Hold review", short: "Hold"),
      MatrixColumn("total", "Total", alignedRight: true),
    ]
    func cells(_ number: Int) -> [TableCell] {
      [
        TableCell("\(20 + number * 3)"), TableCell("\(number + 1)R \(number + 2)A", .alarm),
        TableCell("."), TableCell(".  1A", .warning), TableCell("1R"),
        TableCell("\(number + 9)R  4A", .alarm),
      ]
    }
    return Matrix(
      corner: "Worker", columns: columns,
      rows: workers.enumerated().map { MatrixRow($1, $1, cells($0)) },
      totals: MatrixRow("team", "TEAM", cells(5)))
  }

  enum VisitField: Hashable, Sendable, CaseIterable {
    case date, type, place, present, notes, concerns, save
  }

  static var form: Form<VisitField> {
    var form = Form<VisitField>([
      FormField(.date, "Date of visit", required: true, .text(TextField("last fri"), width: 16)),
      FormField(
        .type, "Type", required: true,
        .choice(
          ChoiceField(
            [
              FieldOption("planned", "Planned"), FieldOption("unannounced", "Unannounced"),
              FieldOption("video", "Phone or video"),
            ], picked: "planned"))),
      FormField(.place, "Where", .text(TextField("Carers' home"), width: 20)),
      FormField(
        .present, "Who was there", required: true,
        .checklist(
          ChecklistField(
            [
              FieldOption("gwen", "Gwen Evans"), FieldOption("rhys", "Rhys Evans"),
              FieldOption("m9", "Child M, 9"), FieldOption("f12", "Child F, 12"),
            ], ticked: ["gwen", "rhys"]))),
      FormField(
        .notes, "How are things?",
        .notes(
          MultilineEditor(
            """
            Gwen said the mornings are calmer since the school bus started. Rhys is worried about \
            contact on the 21st and would like it moved to the library. Agreed I will ask \
            A. Khan by Thursday.
            """), rows: 4)),
      FormField(.concerns, "Any concerns?", .text(TextField(), width: 30)),
      FormField(.save, "", .button("Save the visit")),
    ])
    form[.date]?.echo = "= Fri 6 Mar 2026 (4 days ago)"
    form[.present]?.error = "Say who was there: child F, 12?"
    form[.notes]?.hint = "Last time (16 Jan): \"Respite agreed for Easter.\""
    return form
  }
}
