import Terminal

/// How a key is called on the screen, and what may be said of it.
extension Key {
  /// The key's name as people read it in the footer and in help: "Enter", "Ctrl-S", "/".
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let sign): String(sign)
    case .control(let letter): "Ctrl-" + String(letter).uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .insert: "Insert"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .controlLeft: "Ctrl-Left"
    case .controlRight: "Ctrl-Right"
    case .function(let number): "F\(number)"
    }
  }

  /// Whether the key writes something where text is being typed.
  public var isPrintable: Bool {
    if case .character = self { true } else { false }
  }

  /// Whether every terminal has the key: no function key, no Ctrl with an arrow, no Shift-Tab.
  public var isOnEveryTerminal: Bool {
    switch self {
    case .function, .controlLeft, .controlRight, .backTab, .insert: false
    default: true
    }
  }

  /// Why the key must never be bound, if so: the terminal or its host takes it, or it is another
  /// key under a second name.
  public var reservedBecause: String? {
    switch self {
    case .control("h"): "it is Backspace on many terminals"
    case .control("i"): "it is Tab"
    case .control("j"), .control("m"): "it is Enter"
    case .control("a"): "screen takes it"
    case .control("b"): "tmux takes it"
    case .control("w"): "it closes the tab of a terminal in a browser"
    case .control("v"): "many terminals paste with it"
    case .control(let sign) where !("a"..."z").contains(sign): "not every terminal sends it"
    case .function(11): "terminals take it for the full screen"
    default: nil
    }
  }

  /// The small letter a capital was typed for, if Caps Lock is on.
  var withoutCapsLock: Key? {
    guard case .character(let sign) = self, sign.isUppercase else { return nil }
    let small = String(sign).lowercased()
    guard small.count == 1, let letter = small.first, letter != sign else { return nil }
    return .character(letter)
  }
}
