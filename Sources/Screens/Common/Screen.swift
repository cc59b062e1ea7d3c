import Casework
import Fostering
import Terminal
import Widgets

/// A layer of the app: a whole screen, or a box over one.
///
/// A screen is a value. It answers events with steps, changes nothing but itself, and knows of no
/// other screen: it asks for one by its `Destination`.
protocol Screen: Sendable {
  /// What the screen is about, for the first line.
  func heading(_ world: World) -> Heading

  /// Where the keys stand now: footer, help and the meaning of every key follow from it.
  var scope: KeyScope { get }

  /// What cannot be done now though its key is shown, and why.
  func unavailable(_ world: World) -> [Action: String]

  /// Whether the screen below still shows around this one.
  var isOverlay: Bool { get }

  /// What stands above the footer while there is nothing to announce.
  func legend(_ world: World) -> String

  /// The screen was put on top: what it needs first.
  mutating func start(_ world: World) -> [Step]

  /// The screen is on top again after another went away.
  mutating func resume(_ world: World) -> [Step]

  /// A key was pressed.
  ///
  /// - Parameter action: what the key means in the screen's scope; nil where the part with the
  ///   focus must take it by itself.
  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step]

  /// Text was pasted.
  mutating func paste(_ text: String, _ world: World) -> [Step]

  /// An answer or news; every screen of the stack hears it.
  mutating func take(_ message: Message, _ world: World) -> [Step]

  /// The moment to put typed words in safety: the window lost the focus or became too small.
  mutating func secure(_ world: World) -> [Step]

  /// Somebody wants to leave the program: nil where nothing stands in the way.
  mutating func mayLeave(_ world: World) -> [Step]?

  /// When the words typed here were last put in safety: "09:47"; nil where nothing was typed.
  var draftSavedAt: String? { get }

  /// What has been typed and is not in a draft yet.
  func unsavedDraft(_ world: World) -> FormDraft?

  /// Draws the screen between the header and the line above the footer; sets the cursor.
  func draw(in area: Rect, on frame: inout Frame, _ world: World)
}

extension Screen {
  func unavailable(_ world: World) -> [Action: String] { [:] }
  var isOverlay: Bool { false }
  func legend(_ world: World) -> String { "" }
  mutating func start(_ world: World) -> [Step] { [] }
  mutating func resume(_ world: World) -> [Step] { [] }
  mutating func paste(_ text: String, _ world: World) -> [Step] { [] }
  mutating func take(_ message: Message, _ world: World) -> [Step] { [] }
  mutating func secure(_ world: World) -> [Step] { [] }
  mutating func mayLeave(_ world: World) -> [Step]? { nil }
  var draftSavedAt: String? { nil }
  func unsavedDraft(_ world: World) -> FormDraft? { nil }
}

/// The first line of a screen: what it is, whom it is about, and at the right what must be known.
struct Heading: Hashable, Sendable {
  var title: String
  var about = ""
  /// Stands left of the date: "Draft saved 09:47".
  var state = ""
}
