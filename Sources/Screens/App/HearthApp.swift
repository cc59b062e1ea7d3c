import Casework
import Fostering
import Terminal
import Widgets

/// The terminal app as a value: a stack of screens, and what all of them may read.
///
/// It is pure. `update` answers an event with effects, and `view` draws a frame of any size;
/// whoever wires the app performs the effects and sends their answers back as messages.
public struct HearthApp: TerminalApp {
  public typealias Message = Screens.Message
  public typealias Effect = Screens.Effect

  /// What every screen may read.
  var world: World
  /// The screens, home first, the one with the focus last.
  ///
  /// Never empty.
  var layers: [any Screen]
  /// What just happened, on the line above the footer.
  var messages = MessageLine()
  /// Why a draft could not be kept, until one is.
  var draftTrouble: String?
  /// Somebody wants to leave, and a draft is on its way to the disk.
  var isLeaving = false
  /// Whether the first screen has asked for what it needs.
  var hasStarted = false
  /// The exit status, once the app wants to end.
  public internal(set) var ending: Int32?

  /// The app on its first screen: that of whoever is using it, or the picker of a made-up store.
  public init(_ environment: Environment) {
    world = World(environment: environment)
    layers = [Self.home(of: environment)]
  }

  /// What the card says in a window that is too small.
  public var reassurance: String {
    guard let draft = layers.reversed().compactMap({ $0.draftSavedAt }).first else {
      return "Nothing has been lost."
    }
    return draft.isEmpty
      ? "Nothing has been lost." : "Nothing has been lost: your draft was saved at \(draft)."
  }

  /// What the first screen needs.
  mutating func start() -> [Effect] {
    hasStarted = true
    var effects: [Effect] = [.loadStaff]
    if let who = world.environment.who { effects.append(.loadDrafts(of: who.username)) }
    return effects + onTop { $0.start($1) }
  }

  /// What has been typed and is not in a draft yet, for an end that nobody asked for.
  public var unsavedDrafts: [(FormDraft, owner: Username)] {
    guard let who = world.environment.who else { return [] }
    return layers.compactMap { $0.unsavedDraft(world) }.map { ($0, who.username) }
  }

  /// The screen that a person starts on.
  static func home(of environment: Environment) -> any Screen {
    guard let who = environment.who, let home = environment.home else { return WhoScreen() }
    switch home {
    case .overdue(let team): return OverdueScreen(team: team)
    case .myWeek: return MyWeekScreen(worker: who.username)
    case .find: return FindScreen(isHome: true)
    }
  }
}
