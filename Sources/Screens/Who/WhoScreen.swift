import Casework
import Fostering
import Terminal
import Widgets

/// Who are you? In a made-up store anybody of its staff may be chosen.
struct WhoScreen: Screen {
  var table = Table<Person>(columns, emptyText: "Loading…")

  /// A member of staff in the list.
  struct Person: Hashable, Identifiable, Sendable {
    var member: StaffMember
    var id: Username { member.username }
  }

  static let columns: [TableColumn<Person>] = [
    TableColumn("Name", .flexible(min: 16, weight: 2)) { TableCell($0.member.name) },
    TableColumn("Role", .flexible(min: 24, weight: 2)) { TableCell($0.member.role.words) },
    TableColumn("Team", .flexible(min: 8)) { TableCell($0.member.team ?? "-") },
  ]

  static let scope = KeyScope("who", title: "Who are you?", under: Keys.lists)

  static let bindings: [Binding] = [
    Binding(
      .open, in: scope, [.enter], "Choose", help: "Use Hearth as the person selected.",
      priority: 1)
  ]

  var scope: KeyScope { Self.scope }

  func heading(_ world: World) -> Heading {
    Heading(title: "WHO ARE YOU?", about: world.environment.service)
  }

  func unavailable(_ world: World) -> [Action: String] {
    [.find: "choose who you are first"]
  }

  func legend(_ world: World) -> String { table.position }
}
