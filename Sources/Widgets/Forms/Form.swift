import Terminal

/// Fields with labels, one under the other, one of them with the focus.
///
/// Nothing that is wrong ever stops anyone from moving on: what must be put right is said at the
/// field, and the screen asks for it when the form is to be saved.
public struct Form<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What the form did with a key or with pasted text.
  public enum Outcome: Hashable, Sendable {
    /// Not the form's.
    case ignored
    /// Used; nothing filled in has changed.
    case handled
    /// What is filled in has changed.
    case changed(ID)
    /// The focus went from one field to another.
    case moved(from: ID, to: ID)
    /// A button was pressed.
    case pressed(ID)
    /// Not done, and why.
    case refused(ID, String)
    /// On from the last field, and back from the first: the focus stays.
    case pastEnd, pastStart
  }

  public private(set) var fields: [FormField<ID>]
  private(set) var focusPlace = 0
  private(set) var top = 0

  public init(_ fields: [FormField<ID>]) {
    self.fields = fields
    focusPlace = fields.firstIndex(where: \.takesFocus) ?? 0
  }

  // MARK: Fields by id

  /// A field, to read or to change; nil, and no change, for an id that the form does not have.
  public subscript(id: ID) -> FormField<ID>? {
    get { fields.first { $0.id == id } }
    set {
      guard let newValue, let place = fields.firstIndex(where: { $0.id == id }) else { return }
      fields[place] = newValue
      settleFocus()
    }
  }

  /// The text of a field of text; empty for other fields.
  public func text(_ id: ID) -> String {
    switch self[id]?.content {
    case .text(let field, _): field.text
    case .notes(let editor, _): editor.text
    default: ""
    }
  }

  /// The option picked in a choice.
  public func picked(_ id: ID) -> String? {
    if case .choice(let choice) = self[id]?.content { choice.picked } else { nil }
  }

  /// The options ticked in a checklist, in their order.
  public func ticked(_ id: ID) -> [String] {
    if case .checklist(let list) = self[id]?.content { list.ticked } else { [] }
  }

  /// Fills a field of text in.
  public mutating func fill(_ id: ID, _ text: String) {
    switch self[id]?.content {
    case .text(var field, let width):
      field.text = text
      self[id]?.content = .text(field, width: width)
    case .notes(var editor, let rows):
      editor.text = text
      self[id]?.content = .notes(editor, rows: rows)
    default: break
    }
  }

  /// Picks an option of a choice.
  public mutating func pick(_ id: ID, _ option: String?) {
    guard case .choice(var choice) = self[id]?.content else { return }
    choice.pick(option)
    self[id]?.content = .choice(choice)
  }

  /// Ticks exactly these options of a checklist.
  public mutating func tick(_ id: ID, _ options: [String]) {
    guard case .checklist(var list) = self[id]?.content else { return }
    list.tick(options)
    self[id]?.content = .checklist(list)
  }

  /// How many rows the whole form has in a width, were there room for all of it.
  public func height(width: Int) -> Int {
    FormLayout(self, in: Rect(x: 0, y: 0, width: width, height: 10_000)).height
  }

  // MARK: Focus

  /// The field that has the focus; nil for a form without one that can.
  public var focus: ID? {
    fields.indices.contains(focusPlace) && fields[focusPlace].takesFocus
      ? fields[focusPlace].id : nil
  }

  /// Gives the focus to a field.
  public mutating func focus(on id: ID) {
    guard let place = fields.firstIndex(where: { $0.id == id && $0.takesFocus }) else { return }
    focusPlace = place
  }

  /// The fields with an error, in order: what is to be put right.
  public var toPutRight: [FormField<ID>] { fields.filter { $0.isShown && $0.error != nil } }

  /// Whether letters typed now are text, and not keys.
  public var takesText: Bool {
    guard fields.indices.contains(focusPlace) else { return false }
    switch fields[focusPlace].content {
    case .text, .notes: return true
    default: return false
    }
  }

  private mutating func settleFocus() {
    guard focus == nil else { return }
    focusPlace =
      fields.indices.first { $0 > focusPlace && fields[$0].takesFocus }
      ?? fields.lastIndex(where: \.takesFocus) ?? 0
  }

  // MARK: Keys

  /// Takes a key: first the field, then Tab, Shift-Tab, Enter, Up and Down move the focus.
  ///
  /// - Parameter rect: where the form is drawn.
  public mutating func update(_ key: Key, in rect: Rect) -> Outcome {
    guard let id = focus else { return .ignored }
    let layout = FormLayout(self, in: rect)
    top = layout.top(of: self)
    let outcome = outcome(
      of: fields[focusPlace].update(key, in: layout.contentRect(focusPlace)), id)
    defer { top = FormLayout(self, in: rect).top(of: self) }
    guard outcome == .ignored else { return outcome }
    switch (key, fields[focusPlace].content) {
    case (.enter, .button), (.character(" "), .button): return .pressed(id)
    case (.tab, _), (.enter, _), (.down, _):
      return move(to: fields.indices.first { $0 > focusPlace && fields[$0].takesFocus }) ?? .pastEnd
    case (.backTab, _), (.up, _):
      return move(to: fields.indices.last { $0 < focusPlace && fields[$0].takesFocus })
        ?? .pastStart
    default: return .ignored
    }
  }

  /// Takes pasted text, if the field with the focus is one of text.
  public mutating func update(pasting text: String, in rect: Rect) -> Outcome {
    guard let id = focus else { return .ignored }
    let layout = FormLayout(self, in: rect)
    defer { top = FormLayout(self, in: rect).top(of: self) }
    return outcome(
      of: fields[focusPlace].update(pasting: text, in: layout.contentRect(focusPlace)), id)
  }

  private mutating func move(to place: Int?) -> Outcome? {
    guard let place, let from = focus else { return nil }
    focusPlace = place
    return .moved(from: from, to: fields[place].id)
  }

  private func outcome(of outcome: FieldOutcome, _ id: ID) -> Outcome {
    switch outcome {
    case .ignored: .ignored
    case .handled: .handled
    case .changed: .changed(id)
    case .refused(let reason): .refused(id, reason)
    }
  }
}
