extension TextWidth {
  /// The text as lines of at most `width` columns, broken at spaces; its own line breaks are kept.
  ///
  /// Spaces at a break are dropped. A word wider than a line is broken between characters, and a
  /// character wider than a line stands alone.
  public static func wrapped(_ text: String, width: Int) -> [String] {
    lineRanges(of: text, width: width).map { range in
      var line = text[range]
      // Only at a break of our own making; the spaces before a typed line end belong to the text.
      if range.upperBound < text.endIndex, !text[range.upperBound].isNewline {
        while line.last == " " { line.removeLast() }
      }
      return String(line)
    }
  }

  /// Where each line of the wrapped text lies in the text, for an editor that has a cursor in it.
  ///
  /// The ranges follow one another; only the line ends of the text itself lie between them. Spaces
  /// at a break belong to the line that they end and may hang over its width. An empty text has
  /// one empty line, and so has the end of a text behind its last line end.
  public static func lineRanges(of text: String, width: Int) -> [Range<String.Index>] {
    let width = max(1, width)
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    var breakable: String.Index?  // behind the last space of the line
    var used = 0
    var usedAtBreak = 0
    var index = start
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character.isNewline {
        ranges.append(start..<index)
        (start, breakable, used) = (next, nil, 0)
      } else if character == " " {
        used += 1
        (breakable, usedAtBreak) = (next, used)
      } else {
        let columns = Glyph.columns(of: character)
        if used + columns > width, let end = breakable {
          ranges.append(start..<end)
          (start, breakable, used) = (end, nil, used - usedAtBreak)
        }
        if used + columns > width, start < index {
          ranges.append(start..<index)
          (start, used) = (index, 0)
        }
        used += columns
      }
      index = next
    }
    ranges.append(start..<text.endIndex)
    return ranges
  }
}
