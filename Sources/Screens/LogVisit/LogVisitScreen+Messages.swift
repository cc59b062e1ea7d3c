import Casework
import Fostering

/// How the form takes answers and news: nothing that is typed is ever changed by them.
extension LogVisitScreen {
  mutating func take(_ message: Message, _ world: World) -> [Step] {
    switch message {
    case .file(let newer) where newer.household.reference == household:
      return show(newer, world)
    case .woken:
      guard isWaking else { return [] }
      isWaking = false
      return saving == nil ? keep(world) : []
    case .draftSaved(let draft, let time) where draft.name == draftName:
      kept = draft.fields
      keptAt = time
      if isLeaving, !isEdited {
        isLeaving = false
        return Self.left
      }
      // Somebody typed on while the draft was written.
      return isEdited ? changed() : []
    case .failed(.saveDraft(let draft, _), _) where draft.name == draftName:
      isLeaving = false
    case .draftDeleted(draftName):
      if isLeaving {
        isLeaving = false
        return [.back(mayLeave: false)]
      }
      if saving == nil, asking?.found == nil { (kept, keptAt) = (nil, "") }
    case .visitSaved(let action, let outcome) where action == saving:
      return saved(action, outcome, world)
    case .failed(.logVisit(let action), _) where action == saving:
      saving = nil
      return keep(world)
    case .storeChanged:
      return [.effect(.loadFile(household))]
    default: break
    }
    return []
  }

  private mutating func show(_ newer: HouseholdFile, _ world: World) -> [Step] {
    let isChanged = file.map { $0.version != newer.version } ?? false
    file = newer
    form.offer(carers: newer.household.carers.map(\.fullName))
    guard isChanged, world.savesUnderWay == 0 else { return [] }
    return [
      .announce("This file was changed by someone else. What you have typed is all still here.")
    ]
  }

  private mutating func saved(
    _ action: LogVisit, _ outcome: LogVisit.Outcome, _ world: World
  ) -> [Step] {
    let what = "\(action.kinds.words) of \(action.date.short(on: world.today))"
    let name = file?.displayName ?? household.text
    let next = nextDue.map { " Next due \($0.long)." } ?? ""
    let words =
      switch outcome {
      case .recorded, .completedPlan: "Saved: \(what), \(name).\(next)"
      case .unchanged: "Recorded already, nothing was changed: \(what), \(name)."
      }
    var steps: [Step] = [.back(mayLeave: false), .announce(words)]
    if let who = world.environment.who {
      steps.insert(.effect(.deleteDraft(name: draftName, of: who.username)), at: 0)
    }
    // What is typed is recorded now: nothing is left to be kept.
    kept = form.answers.fields
    opened = form.answers.fields
    return steps
  }
}
