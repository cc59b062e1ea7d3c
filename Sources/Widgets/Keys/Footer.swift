import Terminal

/// The last line of a screen: the keys that matter here, in words.
///
/// Help and Back or Cancel are never cut off; the others come in order of priority while they fit.
public struct Footer: Hashable, Sendable {
  /// One key and its word.
  public struct Item: Hashable, Sendable {
    public let keys: String
    public let label: String
    /// Why it cannot be used now.
    public let reason: String?

    /// The item as it is read: `n New`, or `(n New: choose a household first)`.
    public var text: String {
      guard let reason else { return keys + " " + label }
      return "(\(keys) \(label): \(reason))"
    }
  }

  public let items: [Item]
  private let gap: String

  /// The footer of a scope for a width, in columns.
  ///
  /// - Parameter disabled: actions that cannot be used now, and why. Only one of priority 1 is
  ///   shown, with its reason: it is what one would reach for.
  public init<Action>(
    _ keymap: Keymap<Action>, in scope: KeyScope, width: Int, disabled: [Action: String] = [:]
  ) {
    var kept: [(order: Int, item: Item)] = []
    var others: [(priority: Int, item: Item)] = []
    for binding in keymap.bindings(in: scope) {
      guard let keys = binding.shownKeys(in: scope) else { continue }
      let reason = binding.action.flatMap { disabled[$0] }
      let item = Item(keys: keys, label: binding.label, reason: reason)
      if binding.isKept {
        // In the order in which the keymap first names them, whichever scope they come from.
        let order = keymap.bindings.firstIndex { $0.isSameDoing(as: binding) } ?? 0
        kept.append((order, Item(keys: keys, label: binding.label, reason: nil)))
      } else if let priority = binding.priority, reason == nil || priority == 1 {
        others.append((priority, item))
      }
    }
    let last = kept.sorted { $0.order < $1.order }.map(\.item)
    let inOrder = others.enumerated().sorted { one, other in
      (one.element.priority, one.offset) < (other.element.priority, other.offset)
    }

    var room = width - 1 - last.reduce(0) { $0 + TextWidth.of($1.text) + 2 } + 2
    gap = room < 0 ? " " : "  "
    var chosen: [Item] = []
    for item in inOrder.map(\.element.item) {
      let needed = TextWidth.of(item.text) + 2
      guard needed <= room else { continue }
      room -= needed
      chosen.append(item)
    }
    items = chosen + last
  }

  /// The whole line as text.
  public var text: String { " " + items.map(\.text).joined(separator: gap) }

  /// Draws the line in the first row of a rectangle.
  public func draw(in rect: Rect, on frame: inout Frame) {
    let line = rect.row(0)
    var x = line.x + 1
    for item in items where x < line.right {
      let start = Point(x: x, y: line.y)
      if item.reason == nil {
        x += frame.write(item.keys, at: start, in: line, style: .key)
        x += frame.write(" " + item.label, at: Point(x: x, y: line.y), in: line)
      } else {
        x += frame.write(item.text, at: start, in: line)
      }
      x += TextWidth.of(gap)
    }
  }
}
