import Fostering

/// Compares a household's files with the journal, and its head with its visits.
struct HouseholdExam: Sendable {
  let exam: DocumentExam
  let reference: HouseholdReference
  let visits: [VisitID]

  /// What looks wrong.
  private(set) var suspicions: [Suspicion] = []
  /// The household, if its head is the newest version.
  private(set) var household: Household?

  init(_ exam: DocumentExam, _ reference: HouseholdReference, visits: [VisitID]) {
    self.exam = exam
    self.reference = reference
    self.visits = visits
  }

  /// Looks at everything in the household's folder; one file at a time is in memory.
  mutating func run() throws(DiskError) {
    let place = StoreFolder.household(reference)
    let path = place + "/household.json"
    readHead(at: path)
    var names: Set<String> = []
    var facts: [VisitID: VisitFacts] = [:]
    for fact in household?.visits ?? [] { facts[fact.id] = fact }
    for visit in visits {
      let name = PathComponent.fileName(visit.text) + ".json"
      names.insert(name)
      compare(visit, at: place + "/visits/" + name, with: facts.removeValue(forKey: visit))
    }
    for id in facts.keys.sorted() where !exam.survey.mayHaveLost(.visit(reference, id)) {
      suspicions.append(
        Suspicion(
          .documentDiffers, path, "It names the visit \(id), of which there is no record.",
          .logVisit))
    }
    let known = exam.survey.newest[.household(reference)] != nil
    for stray in try Strays(exam.folder).files(in: place, knowing: known ? ["household.json"] : [])
    where !isVisit(stray, names, place) {
      suspicions.append(exam.orphan(stray))
    }
  }

  private func isVisit(_ path: String, _ names: Set<String>, _ place: String) -> Bool {
    let folder = place + "/visits/"
    return path.hasPrefix(folder) && names.contains(String(path.dropFirst(folder.count)))
  }

  private mutating func readHead(at path: String) {
    let id = DocumentID.household(reference)
    guard let newest = exam.survey.newest[id] else { return }
    switch exam.verdict(on: id, at: path, newest) {
    case .suspect(let suspicion): suspicions.append(suspicion)
    case .sound(let body):
      do throws(DocumentError) {
        household = try HouseholdDocument.decode(body)
      } catch {
        suspicions.append(
          Suspicion(
            .documentUnreadable, path, "It is not a household: \(error).", .restore))
      }
    }
  }

  private mutating func compare(_ id: VisitID, at path: String, with facts: VisitFacts?) {
    guard let newest = exam.survey.newest[.visit(reference, id)] else { return }
    switch exam.verdict(on: .visit(reference, id), at: path, newest) {
    case .suspect(let suspicion): suspicions.append(suspicion)
    case .sound(let body):
      let visit: Visit
      do throws(DocumentError) {
        visit = try VisitDocument.decode(body).visit
      } catch {
        suspicions.append(
          Suspicion(.documentUnreadable, path, "It is not a visit: \(error).", .restore))
        return
      }
      // A head that is not sound has its own finding.
      guard household != nil else { return }
      if let what = Self.difference(visit.facts, facts) {
        suspicions.append(Suspicion(.documentDiffers, path, what, .correctVisit))
      }
    }
  }

  /// How a visit and what the household's head says of it differ, or nil.
  private static func difference(_ visit: VisitFacts, _ facts: VisitFacts?) -> String? {
    guard let facts else { return "The household's head says nothing of this visit." }
    let same: [(String, Bool)] = [
      ("date", visit.date == facts.date), ("kinds", visit.kinds == facts.kinds),
      ("outcome", visit.outcome == facts.outcome), ("mode", visit.mode == facts.mode),
      ("worker", visit.worker == facts.worker),
      ("children seen", visit.childrenSeen == facts.childrenSeen),
      ("voided", visit.isVoided == facts.isVoided),
    ]
    let names = same.filter { !$0.1 }.map(\.0)
    if names.isEmpty { return nil }
    return "The household's head says otherwise of the visit: \(names.joined(separator: ", "))."
  }
}
