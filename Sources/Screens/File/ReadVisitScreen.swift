import Casework
import Fostering
import Terminal
import Widgets

/// One visit, every word of it.
struct ReadVisitScreen: Screen {
  let household: HouseholdReference
  var visit: Visit
  private var text = TextView()

  init(_ visit: Visit, of household: HouseholdReference) {
    self.visit = visit
    self.household = household
  }

  static let scope = KeyScope("visit", title: "A visit", under: Keys.lists)

  static let bindings: [Binding] = [
    Binding(
      .voidVisit, in: scope, [.character("V")], "Void",
      help: "Void this visit: it was recorded by mistake.", priority: 2,
      confirmedBy: [.character("y")]),
    Binding(
      nil, in: scope, [.up, .down, .character("k"), .character("j")], "Scroll",
      help: "Scroll the text.", priority: 1, shownAs: "Up/Down",
      shadows: [.up, .down, .character("k"), .character("j")]),
  ]

  var scope: KeyScope { Self.scope }

  func heading(_ world: World) -> Heading {
    Heading(title: "VISIT", about: "\(visit.date.long)  \(household.text)")
  }

  mutating func start(_ world: World) -> [Step] {
    show(world)
    return []
  }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    switch action {
    case .close: return [.back(mayLeave: true)]
    case .back: return [.back(mayLeave: false)]
    case .find: return [.open(.find)]
    case .voidVisit:
      guard visit.voided == nil else { return [.announce("That visit is void already.")] }
      return [.open(.voidVisit(visit, of: household))]
    default:
      _ = text.update(key, in: Self.textRect(Chrome.body(world.size)))
      return []
    }
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    if case .file(let file) = message, file.household.reference == household,
      let newer = file.visits.first(where: { $0.id == visit.id })
    {
      visit = newer
      show(world)
    }
    return []
  }

  private mutating func show(_ world: World) {
    text.show(VisitWords(visit: visit, workerName: world.name(of: visit.worker)).paragraphs)
  }

  private static func textRect(_ area: Rect) -> Rect { area.inset(dx: 2, dy: 0) }

  func draw(in area: Rect, on frame: inout Frame, _ world: World) {
    text.draw(in: Self.textRect(area), on: &frame, focused: true)
  }
}
