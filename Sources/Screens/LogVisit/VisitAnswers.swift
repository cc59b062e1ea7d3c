import Fostering

/// What has been filled in about a visit so far, exactly as it was typed and ticked.
struct VisitAnswers: Hashable, Sendable {
  /// The date in the writer's own words: "last fri".
  var date = ""
  var kinds: VisitKinds = []
  var mode: VisitMode = .home
  /// The outcome somebody picked; until then it follows from the date.
  var pickedOutcome: VisitOutcome?
  /// The carers who were there.
  var present: [String] = []
  /// Others who were there, with commas between them.
  var others = ""
  var childrenSeen: Bool?
  var notes = ""

  /// What the date's words mean: most visits are written up afterwards, and plans lie ahead.
  func reading(on today: CalendarDate) -> DatePhrase.Reading {
    DatePhrase.read(date, on: today, towards: pickedOutcome == .planned ? .future : .past)
  }

  /// The day of the visit, if its words name one day.
  func day(on today: CalendarDate) -> CalendarDate? {
    guard case .date(let day) = reading(on: today) else { return nil }
    return day
  }

  /// What became of the visit: a day still to come is a plan unless somebody says otherwise.
  func outcome(on today: CalendarDate) -> VisitOutcome {
    if let pickedOutcome { return pickedOutcome }
    guard let day = day(on: today) else { return .completed }
    return day > today ? .planned : .completed
  }

  /// Everybody who was there: the carers ticked, then the others.
  var everybodyPresent: [String] {
    present
      + others.split(whereSeparator: { $0 == "," || $0 == ";" })
      .map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// How many words the notes have.
  var wordCount: Int { notes.split(whereSeparator: \.isWhitespace).count }
}

extension StringProtocol {
  /// The text without blanks and line ends around it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

// MARK: - Drafts

extension VisitAnswers {
  /// The answers as the fields of a draft; an empty answer is left out.
  var fields: [String: String] {
    var fields = ["outcome": pickedOutcome?.code ?? "", "mode": mode.code]
    fields["date"] = date
    fields["kinds"] = kinds.codes
    fields["present"] = present.joined(separator: "\n")
    fields["others"] = others
    fields["children-seen"] = childrenSeen.map { $0 ? "yes" : "no" } ?? ""
    fields["notes"] = notes
    return fields.filter { !$0.value.isEmpty }
  }

  /// The answers that a draft holds; a field that is not understood is taken as not answered.
  init(fields: [String: String]) {
    date = fields["date"] ?? ""
    let codes = (fields["kinds"] ?? "").split(separator: ";").map(String.init)
    kinds = VisitKinds(codes.compactMap(VisitKind.init(rawValue:)))
    mode = fields["mode"].flatMap(VisitMode.init(rawValue:)) ?? .home
    pickedOutcome = fields["outcome"].flatMap(VisitOutcome.init(rawValue:))
    present = (fields["present"] ?? "").split(separator: "\n").map(String.init)
    others = fields["others"] ?? ""
    childrenSeen = fields["children-seen"].map { $0 == "yes" }
    notes = fields["notes"] ?? ""
  }
}
