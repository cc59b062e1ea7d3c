import Terminal

/// The marks that say that there is more above or below.
enum ScrollMarks {
  /// Draws `^` and `v` in the last column of the first and the last row.
  static func draw(above: Bool, below: Bool, in rect: Rect, on frame: inout Frame) {
    guard !rect.isEmpty else { return }
    if above {
      frame.write("^", at: Point(x: rect.right - 1, y: rect.y), in: rect, style: .key)
    }
    if below {
      frame.write("v", at: Point(x: rect.right - 1, y: rect.bottom - 1), in: rect, style: .key)
    }
  }
}
