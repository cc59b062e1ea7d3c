/// Which part of a long list is in view: arithmetic that never goes out of range.
enum ScrollWindow {
  /// The first row in view, as near to `top` as it can be with the wanted rows in view.
  ///
  /// - Parameters:
  ///   - first: the first row that must be seen.
  ///   - last: the last row that must be seen; if both do not fit, `first` wins.
  static func top(_ top: Int, showing first: Int, through last: Int, of count: Int, height: Int)
    -> Int
  {
    guard height > 0, count > 0 else { return 0 }
    let first = min(max(0, first), count - 1)
    let last = min(max(first, last), count - 1)
    var result = min(max(0, top), max(0, count - height))
    if last >= result + height { result = last - height + 1 }
    if first < result { result = first }
    return result
  }

  /// The first row in view, with one row in view.
  static func top(_ top: Int, showing row: Int, of count: Int, height: Int) -> Int {
    self.top(top, showing: row, through: row, of: count, height: height)
  }

  /// A number kept between 0 and `count - 1`; 0 for an empty list.
  static func clamped(_ index: Int, count: Int) -> Int {
    max(0, min(index, count - 1))
  }
}
