import Terminal

/// The line that narrows a list while one types.
///
/// `open` starts it; Enter keeps what was typed, and the line goes on saying so; Esc clears it.
public struct FilterBar: Hashable, Sendable {
  /// Whether a filter holds, and whether it is being typed.
  public enum Phase: Hashable, Sendable { case off, typing, kept }

  /// What the bar did with a key.
  public enum Outcome: Hashable, Sendable {
    /// Not the bar's: the list may use it.
    case ignored
    /// Used; the filter is as it was.
    case handled
    /// The filter holds other words now: filter again.
    case changed
    /// Enter: the filter stays, keys go to the list again.
    case kept
    /// No filter any more.
    case cleared
  }

  public private(set) var phase = Phase.off
  private var field = TextField(look: .bare, limit: 100)

  public init() {}

  /// What is typed; empty when off.
  public var text: String { field.text }

  /// Starts typing, with the words of a kept filter to go on from.
  public mutating func open() { phase = .typing }

  /// Ends the filter.
  public mutating func clear() {
    phase = .off
    field.text = ""
  }

  public mutating func update(_ key: Key) -> Outcome {
    switch (phase, key) {
    case (.off, _): return .ignored
    case (_, .escape), (_, .control("c")): return cleared()
    case (.kept, _): return .ignored
    case (.typing, .enter):
      if field.isBlank { return cleared() }
      phase = .kept
      return .kept
    case (.typing, _): return outcome(field.update(key))
    }
  }

  public mutating func update(pasting text: String) -> Outcome {
    phase == .typing ? outcome(field.update(pasting: text)) : .ignored
  }

  private mutating func cleared() -> Outcome {
    clear()
    return .cleared
  }

  private func outcome(_ outcome: FieldOutcome) -> Outcome {
    switch outcome {
    case .ignored: .ignored
    case .handled: .handled
    case .changed, .refused: .changed
    }
  }

  /// The test for rows, from the words typed.
  ///
  /// - Parameter fold: makes words comparable, as the rows' own text was folded: small letters, no
  ///   accents.
  public func words(folding fold: (String) -> String) -> FilterWords {
    FilterWords(fold(field.text))
  }

  /// Draws what is being typed, or "Filter: gwen — Esc clears"; nothing when off.
  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    let row = rect.row(0).dropLeft(1)
    guard phase != .off, !row.isEmpty else { return }
    let used = frame.write("Filter: ", at: Point(x: row.x, y: row.y), in: row, style: .strong)
    let rest = row.dropLeft(used)
    guard phase == .typing else {
      let advice = " — Esc clears"
      let shown = TextWidth.truncated(field.text, to: rest.width - TextWidth.of(advice))
      frame.write(shown + advice, at: Point(x: rest.x, y: rest.y), in: rest, style: .strong)
      return
    }
    field.draw(in: rest.left(40), on: &frame, focused: focused)
  }
}

/// Words that a row must have, all of them, anywhere in it.
public struct FilterWords: Hashable, Sendable {
  private let words: [[UInt8]]

  /// The words of a text that is folded already.
  public init(_ folded: String) {
    words = folded.split(separator: " ").map { Array($0.utf8) }
  }

  public var isEmpty: Bool { words.isEmpty }

  /// Whether a folded text has every word.
  public func match(_ folded: String) -> Bool {
    var folded = folded
    return folded.withUTF8 { text in
      words.allSatisfy { word in FilterWords.contains(word, in: text) }
    }
  }

  private static func contains(_ word: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    for start in 0...(text.count - word.count) where text[start] == first {
      if text[start..<(start + word.count)].elementsEqual(word) { return true }
    }
    return false
  }
}
