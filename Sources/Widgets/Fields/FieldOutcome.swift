/// What a field did with a key or with pasted text.
public enum FieldOutcome: Hashable, Sendable {
  /// Not a key of the field: whoever holds it may use the key.
  case ignored
  /// Used, the content as it was.
  case handled
  /// The content changed.
  case changed
  /// Not done, or not all of it, and why: a sentence for the message line.
  case refused(String)
}
