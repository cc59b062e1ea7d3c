/// The size of a screen or a part of it, in character cells.
///
/// Never negative.
public struct Size: Hashable, Sendable {
  public let width: Int
  public let height: Int

  /// A size whose negative parts are taken as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Whether nothing can be drawn in it.
  public var isEmpty: Bool { width == 0 || height == 0 }
}

/// A cell's place: column and row, both from 0 at the top left.
public struct Point: Hashable, Sendable {
  public var x: Int
  public var y: Int

  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }
}

/// A rectangle of cells.
///
/// Every operation saturates: no rectangle is ever inside out.
public struct Rect: Hashable, Sendable {
  public let x: Int
  public let y: Int
  public let width: Int
  public let height: Int

  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a screen.
  public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  public var size: Size { Size(width: width, height: height) }
  public var isEmpty: Bool { size.isEmpty }
  /// The first row below the rectangle.
  public var bottom: Int { y.addingSaturated(height) }
  /// The first column to the right of the rectangle.
  public var right: Int { x.addingSaturated(width) }

  /// The part of this rectangle that is also in `other`.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(right, other.right).subtractingSaturated(left),
      height: min(bottom, other.bottom).subtractingSaturated(top))
  }

  /// The rectangle less `count` rows at its top; those rows are `top(count)`.
  public func dropTop(_ count: Int) -> Rect {
    let taken = min(max(0, count), height)
    return Rect(x: x, y: y.addingSaturated(taken), width: width, height: height - taken)
  }

  /// The first `count` rows.
  public func top(_ count: Int) -> Rect {
    Rect(x: x, y: y, width: width, height: min(max(0, count), height))
  }

  /// The rectangle less `count` rows at its bottom; those rows are `bottom(count)`.
  public func dropBottom(_ count: Int) -> Rect {
    Rect(x: x, y: y, width: width, height: height - min(max(0, count), height))
  }

  /// The last `count` rows.
  public func bottom(_ count: Int) -> Rect {
    let taken = min(max(0, count), height)
    return Rect(x: x, y: y.addingSaturated(height - taken), width: width, height: taken)
  }

  /// The first `count` columns.
  public func left(_ count: Int) -> Rect {
    Rect(x: x, y: y, width: min(max(0, count), width), height: height)
  }

  /// The rectangle less `count` columns at its left.
  public func dropLeft(_ count: Int) -> Rect {
    let taken = min(max(0, count), width)
    return Rect(x: x.addingSaturated(taken), y: y, width: width - taken, height: height)
  }

  /// One row of the rectangle, counted from its top; empty where there is no such row.
  public func row(_ index: Int) -> Rect {
    guard index >= 0, index < height else { return Rect(x: x, y: y, width: 0, height: 0) }
    return Rect(x: x, y: y.addingSaturated(index), width: width, height: 1)
  }

  /// The rectangle without `dx` columns at each side and `dy` rows at top and bottom.
  public func inset(dx: Int, dy: Int) -> Rect {
    Rect(
      x: x.addingSaturated(dx), y: y.addingSaturated(dy),
      width: width.subtractingSaturated(dx).subtractingSaturated(dx),
      height: height.subtractingSaturated(dy).subtractingSaturated(dy))
  }

  /// Whether a place lies in the rectangle.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < right && point.y >= y && point.y < bottom
  }
}

extension Int {
  /// The sum, or the nearest number that there is.
  func addingSaturated(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }

  /// The difference, or the nearest number that there is.
  func subtractingSaturated(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? (other < 0 ? .max : .min) : difference
  }
}
