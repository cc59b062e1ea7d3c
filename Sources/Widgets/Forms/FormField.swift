import Terminal

/// One field of a form: its label, what is filled in, and what is said about it.
public struct FormField<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What kind of field it is.
  public enum Content: Hashable, Sendable {
    /// A line of text, so many columns wide inside its brackets.
    case text(TextField, width: Int)
    /// A box of text, so many rows high inside its lines.
    case notes(MultilineEditor, rows: Int)
    case choice(ChoiceField)
    case checklist(ChecklistField)
    /// Something to press: its words.
    case button(String)
    /// Words to read; never has the focus.
    case words(String, Style)
  }

  public let id: ID
  public var label: String
  /// Whether it must be filled in before the form can be saved; marked with `*`.
  public var isRequired: Bool
  public var content: Content
  /// How what is filled in was understood; stands beside it: "= Fri 6 Mar 2026 (4 days ago)".
  public var echo = ""
  /// Advice, in a line of its own under the field.
  public var hint = ""
  /// What is wrong with what is filled in; stands under it after a `!`, and never stops anyone.
  public var error: String?
  /// Whether the field is seen; what was filled in stays while it is not.
  public var isShown = true

  public init(_ id: ID, _ label: String, required: Bool = false, _ content: Content) {
    self.id = id
    self.label = label
    isRequired = required
    self.content = content
  }

  /// Whether the field can have the focus now.
  var takesFocus: Bool {
    if case .words = content { return false }
    return isShown
  }

  /// Whether nothing is filled in.
  public var isEmpty: Bool {
    switch content {
    case .text(let field, _): field.isBlank
    case .notes(let editor, _): editor.isBlank
    case .choice(let choice): choice.picked == nil
    case .checklist(let list): list.ticked.isEmpty
    case .button, .words: false
    }
  }

  /// Gives a key to the field.
  mutating func update(_ key: Key, in rect: Rect) -> FieldOutcome {
    let content = self.content
    // The form lets go of the content while it changes, so that a long text is not copied.
    self.content = .words("", .plain)
    switch consume content {
    case .text(var field, let width):
      let outcome = field.update(key)
      self.content = .text(field, width: width)
      return outcome
    case .notes(var editor, let rows):
      let outcome = editor.update(key, in: rect)
      self.content = .notes(editor, rows: rows)
      return outcome
    case .choice(var choice):
      let outcome = choice.update(key)
      self.content = .choice(choice)
      return outcome
    case .checklist(var list):
      let outcome = list.update(key)
      self.content = .checklist(list)
      return outcome
    case .button(let words):
      self.content = .button(words)
      return .ignored
    case .words(let text, let style):
      self.content = .words(text, style)
      return .ignored
    }
  }

  /// Gives pasted text to the field; only fields of text take it.
  mutating func update(pasting text: String, in rect: Rect) -> FieldOutcome {
    switch content {
    case .text(var field, let width):
      let outcome = field.update(pasting: text)
      content = .text(field, width: width)
      return outcome
    case .notes(var editor, let rows):
      let outcome = editor.update(pasting: text, in: rect)
      content = .notes(editor, rows: rows)
      return outcome
    case .choice, .checklist, .button, .words: return .ignored
    }
  }
}
