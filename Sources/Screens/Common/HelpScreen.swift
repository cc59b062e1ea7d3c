import Terminal
import Widgets

/// The keys of a screen in a box over it, found by key or by word.
struct HelpScreen: Screen {
  private let about: String
  private var overlay: HelpOverlay

  init(about: String, _ keymap: Keymap<Action>, in scope: KeyScope) {
    self.about = about
    overlay = HelpOverlay(keymap, in: scope)
  }

  static let scope = KeyScope("help", title: "Help", under: Keys.everywhere, takesText: true)

  static let bindings: [Binding] = [
    Binding(
      nil, in: scope, [.up, .down, .pageUp, .pageDown], "Scroll", help: "Scroll the help.",
      priority: 1, shownAs: "Up/Down"),
    Binding(
      .back, in: scope, [.escape, .control("c")], "Close",
      help: "Clear what you typed, then close the help.", isKept: true),
  ]

  var scope: KeyScope { Self.scope }
  var isOverlay: Bool { true }

  func heading(_ world: World) -> Heading { Heading(title: about) }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    let outcome = overlay.update(key, in: Chrome.body(world.size))
    return outcome == .closed ? [.back(mayLeave: false)] : []
  }

  mutating func paste(_ text: String, _ world: World) -> [Step] {
    _ = overlay.update(pasting: text)
    return []
  }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    overlay.draw(in: area, on: &frame, focused: true)
  }
}
