import Terminal

/// One of several options: `(o) Planned   ( ) Unannounced`.
///
/// Left, Right and the first letter of an option move; Space picks.
public struct ChoiceField: Hashable, Sendable {
  private var row: OptionRow
  /// The id of the option picked, if one is.
  public private(set) var picked: String?

  public init(_ options: [FieldOption], picked: String? = nil) {
    row = OptionRow(options: options)
    pick(picked)
  }

  public var options: [FieldOption] { row.options }

  /// Picks an option by its id, or none.
  public mutating func pick(_ id: String?) {
    picked = options.contains { $0.id == id } ? id : nil
    row.highlighted = options.firstIndex { $0.id == picked } ?? row.highlighted
  }

  /// Exchanges the options; the pick stays if it is still among them.
  public mutating func offer(_ options: [FieldOption]) {
    let current = row.current?.id
    row.options = options
    row.highlighted = options.firstIndex { $0.id == current } ?? 0
    if !options.contains(where: { $0.id == picked }) { picked = nil }
  }

  public mutating func update(_ key: Key) -> FieldOutcome {
    guard key == .character(" ") else { return row.move(key) ? .handled : .ignored }
    guard let option = row.current else { return .handled }
    if let reason = option.disabledBecause { return .refused("\(option.label): \(reason).") }
    guard picked != option.id else { return .handled }
    picked = option.id
    return .changed
  }

  /// How many rows the field needs in a width.
  public func height(width: Int) -> Int { row.height(width: width) }

  public func draw(in rect: Rect, on frame: inout Frame, focused: Bool) {
    row.draw(in: rect, on: &frame, focused: focused) { $0.id == picked ? "(o)" : "( )" }
  }
}
