import Fostering

/// What is looked at as one, and again as one where something looks wrong.
enum CheckUnit: Hashable, Sendable {
  /// A household's head, its visits, and whatever else lies in its folder.
  case household(HouseholdReference)
  case staff(Username)
  case configuration(String)
  /// A file in the folders of documents that is none that the journal knows.
  case stray(String)
}

/// The documents that the journal knows, by what they are looked at with.
struct KnownDocuments: Sendable {
  private(set) var visits: [HouseholdReference: [VisitID]] = [:]
  private(set) var single: [CheckUnit] = []
  /// The names of the files in each folder that holds no household.
  private(set) var names: [String: Set<String>] = [:]

  init(_ survey: JournalSurvey) {
    for id in survey.newest.keys {
      switch id {
      case .household(let reference): visits[reference, default: []] += []
      case .visit(let reference, let visit): visits[reference, default: []].append(visit)
      case .staff(let user): addSingle(.staff(user), id)
      case .configuration(let name): addSingle(.configuration(name), id)
      }
    }
    for reference in visits.keys { visits[reference]?.sort() }
  }

  private mutating func addSingle(_ unit: CheckUnit, _ id: DocumentID) {
    single.append(unit)
    let path = StoreFolder.document(id)
    guard let slash = path.lastIndex(of: "/") else { return }
    names[String(path[..<slash]), default: []].insert(String(path[path.index(after: slash)...]))
  }

  /// Everything to look at, households first.
  var units: [CheckUnit] { visits.keys.sorted().map { .household($0) } + single }

  /// Those of some strays that are documents after all.
  func paths(in units: some Sequence<CheckUnit>) -> Set<CheckUnit> {
    let strays = units.filter { if case .stray = $0 { true } else { false } }
    if strays.isEmpty { return [] }
    var known: Set<CheckUnit> = []
    for (reference, visits) in visits {
      let place = StoreFolder.household(reference)
      known.insert(.stray(place + "/household.json"))
      for visit in visits {
        known.insert(
          .stray(place + "/visits/" + PathComponent.fileName(visit.text) + ".json"))
      }
    }
    for (place, names) in names { known.formUnion(names.map { .stray(place + "/" + $0) }) }
    return known.intersection(strays)
  }

  /// The files that lie where no known household or document does.
  func strays(in folder: StoreFolder) throws(DiskError) -> [CheckUnit] {
    let known = Set(visits.keys.map { StoreFolder.household($0) })
    let strays = Strays(folder)
    var paths: [String] = []
    for path in try DocumentWalk(folder: folder).householdFolders() where !known.contains(path) {
      paths += try strays.files(in: path)
    }
    for place in [StoreFolder.staff, StoreFolder.configuration] {
      paths += try strays.files(in: place, knowing: names[place] ?? [])
    }
    // Files beside the folders that hold documents.
    for place in [StoreFolder.documents, StoreFolder.households] {
      for entry in try folder.disk.listIfAny(folder.path(place)) where !entry.isFolder {
        paths.append(place + "/" + entry.name)
      }
    }
    for entry in try folder.disk.listIfAny(folder.path(StoreFolder.documents)) where entry.isFolder
    {
      let path = StoreFolder.documents + "/" + entry.name
      if ![StoreFolder.households, StoreFolder.staff, StoreFolder.configuration].contains(path) {
        paths += try strays.files(in: path)
      }
    }
    for bucket in try folder.disk.listIfAny(folder.path(StoreFolder.households))
    where bucket.isFolder {
      let path = StoreFolder.households + "/" + bucket.name
      for entry in try folder.disk.listIfAny(folder.path(path)) where !entry.isFolder {
        paths.append(path + "/" + entry.name)
      }
    }
    return paths.map { .stray($0) }
  }
}
