import Terminal

/// What a hand, or a cat, may press.
public enum AnyInput {
  public static let keys: [Key] =
    [
      .enter, .tab, .backTab, .escape, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .controlLeft, .controlRight, .function(1), .function(5),
      .character(" "), .character("/"), .character("y"), .character("]"), .character("["),
    ] + "abcdghijklnouyzGKQ129".map { .character($0) }
    + "abcdefglnopqrstuxyz".map { .control($0) } + marks.map { .character($0) }

  /// Letters that are more than a byte, a scalar or a cell.
  public static let marks: [Character] =
    ([
      "é", "e\u{301}", "\u{301}", "ễ", "李", "김", "👩‍🔬", "👍🏽", "❤️", "🇬🇧", "🇬", "क्षि", "ก็", "\u{200D}",
      "\u{FE0F}", "א", "\u{202E}", "\u{AD}", "ß", "\u{1F}",
    ] as [String]).flatMap { Array($0) }

  /// Names of the kinds that registers hold.
  public static let names = [
    "Gwen & Rhys Evans", "Zoë Kowalska", "Liên Nguyễn", "Niamh Ó Ceallaigh", "Tomasz Zieliński",
    "李小龙", "김", "ก็", "👩‍🔬 Team", "\u{202E}evil",
    "Ze\u{301}no" + String(repeating: "\u{301}", count: 40),
    String(repeating: "Longname ", count: 33), "",
  ]

  public static let sizes: [Size] = [
    Size(width: 0, height: 0), Size(width: 1, height: 1), Size(width: 2, height: 3),
    Size(width: 5, height: 2), Size(width: 9, height: 40), Size(width: 40, height: 8),
    Size(width: 80, height: 24), Size(width: 120, height: 40),
  ]
}

/// Whether the cursor, if shown, stands inside a rectangle.
public func cursorIsInside(_ frame: Frame, _ rect: Rect) -> Bool {
  guard let cursor = frame.cursor else { return true }
  return cursor.x >= rect.x && cursor.x < rect.right && cursor.y >= rect.y && cursor.y < rect.bottom
}
