import Casework
import Fostering
import Terminal
import Widgets

/// How the picker answers keys and news.
extension WhoScreen {
  mutating func start(_ world: World) -> [Step] {
    show(world.staff)
    return []
  }

  mutating func resume(_ world: World) -> [Step] {
    show(world.staff)
    return []
  }

  mutating func press(_ key: Key, meaning action: Action?, _ world: World) -> [Step] {
    switch action {
    case .open:
      guard let person = table.selected else { return [] }
      return [.become(person.member)]
    case .close: return [.back(mayLeave: true)]
    case .back: return [.back(mayLeave: false)]
    case .find: return [.announce("Choose who you are first: Enter.")]
    default:
      _ = table.update(key, in: tableRect(Chrome.body(world.size)))
      return []
    }
  }

  mutating func take(_ message: Message, _ world: World) -> [Step] {
    switch message {
    case .staff(let staff): show(staff)
    case .failed(.loadStaff, let text): table.emptyText = text
    default: break
    }
    return []
  }

  /// Those who hold cases first: they are whom one most wants to try.
  private mutating func show(_ staff: [StaffMember]) {
    guard !staff.isEmpty else { return }
    let order = Dictionary(
      uniqueKeysWithValues: Self.roleOrder.enumerated().map { ($1, $0) })
    let sorted = staff.enumerated().sorted { left, right in
      let leftKey = (order[left.element.role] ?? order.count, left.offset)
      let rightKey = (order[right.element.role] ?? order.count, right.offset)
      return leftKey < rightKey
    }
    table.emptyText = "There is nobody in the list of staff."
    table.show(sorted.map { Person(member: $0.element) })
  }

  private static let roleOrder: [Role] =
    [.supervisingSocialWorker] + Role.allCases.filter { $0 != .supervisingSocialWorker }
}
