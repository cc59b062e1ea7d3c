/// One change of a text, with what is needed to take it back.
struct TextEdit: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case typing, deletingBackward, deletingForward, other }

  var kind: Kind
  var start: TextPosition
  var removed: [Character]
  var inserted: [Character]
  var cursorBefore: TextPosition
  var cursorAfter: TextPosition

  /// Takes a later edit into this one, if both belong to the same word being typed or deleted.
  mutating func absorb(_ next: TextEdit) -> Bool {
    guard kind == next.kind else { return false }
    switch kind {
    case .typing: return absorbTyping(next)
    case .deletingBackward: return absorbBackspace(next)
    case .deletingForward: return absorbDelete(next)
    case .other: return false
    }
  }

  private mutating func absorbTyping(_ next: TextEdit) -> Bool {
    guard next.cursorBefore == cursorAfter, let last = inserted.last,
      let added = next.inserted.last,
      !added.isNewline, !last.isNewline, added.isWhitespace || !last.isWhitespace,
      next.start.line == cursorAfter.line,
      next.start.column + next.removed.count == cursorAfter.column,
      next.removed.count <= inserted.count
    else { return false }
    inserted.removeLast(next.removed.count)
    inserted += next.inserted
    cursorAfter = next.cursorAfter
    return true
  }

  private mutating func absorbBackspace(_ next: TextEdit) -> Bool {
    guard next.cursorBefore == cursorAfter, inserted.isEmpty, next.inserted.isEmpty,
      next.start.line == start.line, next.start.column + next.removed.count == start.column,
      let near = removed.first, let far = next.removed.last, !near.isNewline, !far.isNewline,
      near.isWhitespace || !far.isWhitespace
    else { return false }
    removed = next.removed + removed
    start = next.start
    cursorAfter = next.cursorAfter
    return true
  }

  private mutating func absorbDelete(_ next: TextEdit) -> Bool {
    guard next.cursorBefore == cursorAfter, inserted.isEmpty, next.inserted.isEmpty,
      next.start == start, let near = removed.last, let far = next.removed.first,
      !near.isNewline, !far.isNewline, far.isWhitespace || !near.isWhitespace
    else { return false }
    removed += next.removed
    return true
  }
}

/// The edits that can be undone and done again.
struct EditHistory: Hashable, Sendable {
  private var done: [TextEdit] = []
  private var undone: [TextEdit] = []
  /// Whether the next edit may join the last one.
  private var isOpen = false

  /// How many steps are kept; beyond it the oldest go.
  private static let limit = 2_000

  mutating func record(_ edit: TextEdit) {
    undone.removeAll()
    if isOpen, var last = done.popLast() {
      let joined = last.absorb(edit)
      done.append(last)
      if joined { return }
    }
    done.append(edit)
    if done.count > EditHistory.limit { done.removeFirst(EditHistory.limit / 4) }
    isOpen = true
  }

  /// Ends the group: the next edit is a step of its own.
  mutating func endGroup() { isOpen = false }

  mutating func undo() -> TextEdit? {
    isOpen = false
    guard let edit = done.popLast() else { return nil }
    undone.append(edit)
    return edit
  }

  mutating func redo() -> TextEdit? {
    isOpen = false
    guard let edit = undone.popLast() else { return nil }
    done.append(edit)
    return edit
  }
}
