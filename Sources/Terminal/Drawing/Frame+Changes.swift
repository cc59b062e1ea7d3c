extension Frame {
  /// A stretch of one row that looks different from before.
  struct Change: Hashable, Sendable {
    let y: Int
    let x: Int
    let cells: ArraySlice<Cell>
  }

  /// What has to be written over `previous` so that this frame stands there, and how many cells
  /// that is.
  ///
  /// A frame of another size has to be written whole.
  ///
  /// A stretch never begins or ends inside a wide character of either frame.
  func changes(since previous: Frame?) -> [Change] {
    guard let previous, previous.size == size else {
      return (0..<size.height).compactMap { y in
        size.width == 0 ? nil : Change(y: y, x: 0, cells: row(y))
      }
    }
    var changes: [Change] = []
    for y in 0..<size.height {
      let new = row(y)
      let old = previous.row(y)
      guard new != old else { continue }
      var index = new.startIndex
      while index < new.endIndex {
        guard new[index] != old[index] else {
          index += 1
          continue
        }
        var start = index
        while start > new.startIndex, new[start].text == nil || old[start].text == nil {
          start -= 1
        }
        var end = index + 1
        while end < new.endIndex,
          new[end] != old[end] || new[end].text == nil || old[end].text == nil
        {
          end += 1
        }
        changes.append(Change(y: y, x: start - new.startIndex, cells: new[start..<end]))
        index = end
      }
    }
    return changes
  }

  private func row(_ y: Int) -> ArraySlice<Cell> {
    cells[(y * size.width)..<((y + 1) * size.width)]
  }
}
