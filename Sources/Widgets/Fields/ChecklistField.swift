import Terminal

/// Any of several options: `[x] Gwen Evans   [ ] Rhys Evans`.
///
/// Left, Right and the first letter of an option move; Space ticks and unticks.
public struct ChecklistField: Hashable, Sendable {
  private var row: OptionRow
  private var ticks: Set<String>

  public init(_ options: [FieldOption], ticked: Set<String> = []) {
    row = OptionRow(options: options)
    ticks = ticked
  }

  public var options: [FieldOption] { row.options }

  /// The ids of the ticked options, in the order of the options.
  public var ticked: [String] {
    options.map(\.id).filter(ticks.contains)
  }

  /// Ticks exactly these options.
  public mutating func tick(_ ids: some Sequence<String>) { ticks = Set(ids) }

  /// Exchanges the options; a tick is kept for when its option comes back.
  public mutating func offer(_ options: [FieldOption]) {
    let current = row.current?.id
    row.options = options
    row.highlighted = options.firstIndex { $0.id == current } ?? 0
  }

  public mutating func update(_ key: Key) -> FieldOutcome {
    guard key == .character(" ") else { return row.move(key) ? .handled : .ignored }
    guard let option = row.current else { return .handled }
    if let reason = option.disabledBecause { return .refused("\(option.label): \(reason).") }
    if ticks.remove(option.id) == nil { ticks.insert(option.id) }
    return .changed
  }

  /// How many rows the field needs in a width.
  public func height(width: Int) -> Int { row.height(width: width) }

  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    row.draw(in: rect, on: &frame, focused: focused) { ticks.contains($0.id) ? "[x]" : "[ ]" }
  }
}
