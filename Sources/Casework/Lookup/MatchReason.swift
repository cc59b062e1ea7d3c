import CaseStore
import Fostering

/// Says in words why a household was found: "gwne = Gwen (spelling), ev = Evans".
struct MatchReason {
  private var names: [(text: String, letters: [UInt8])] = []
  private let row: RegisterRow
  private let codes: HouseholdCodes

  init(_ row: RegisterRow) {
    self.row = row
    var codes = HouseholdCodes()
    codes.add(row)
    self.codes = codes
    // Carers before the household's name, which mostly repeats one of theirs.
    for name in row.carers.flatMap({ [$0.first, $0.last] }) + [row.name] {
      for part in name.split(whereSeparator: \.isWhitespace) {
        for word in FoldedWords(String(part)).words {
          names.append((String(part), word.letters))
        }
      }
      names.append((name, FoldedWords.runTogether(name)))
    }
  }

  /// The reason for all words that match, in the order typed.
  func text(for query: LookupQuery) -> String {
    query.words.compactMap(reason).joined(separator: ", ")
  }

  private func reason(for word: LookupQuery.Word) -> String? {
    var best: (match: WordMatch, text: String)?
    word.letters.withUnsafeBufferPointer { typed in
      for name in names {
        name.letters.withUnsafeBufferPointer { letters in
          guard let match = WordMatch(typed, letters, forgiving: word.forgives) else { return }
          if best.map({ match < $0.match }) ?? true { best = (match, name.text) }
        }
      }
    }
    if word.canBeCode, best?.match != .whole, let found = codes.find(word.letters, of: 0),
      best.map({ found.match < $0.match }) ?? true
    {
      return "\(word.typed) = \(words(for: found.code))"
    }
    guard let best else { return nil }
    return "\(word.typed) = \(best.text)\(best.match.isSlip ? " (spelling)" : "")"
  }

  /// A phone number stays hidden until the file is opened.
  private func words(for code: HouseholdCodes.Found.Code) -> String {
    switch code {
    case .reference: row.reference.text
    case .postcode: "postcode \(row.postcode ?? "")"
    case .phone: "phone number"
    }
  }
}
