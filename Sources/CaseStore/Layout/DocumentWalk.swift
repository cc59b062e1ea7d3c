import Fostering

/// Goes over the documents that lie in a store's folder.
struct DocumentWalk: Sendable {
  let folder: StoreFolder

  /// The identities of a kind; for visits and heads, of one household if that is asked.
  func identities(
    _ kind: DocumentKind, of household: HouseholdReference?
  ) throws(DiskError) -> Set<DocumentID> {
    var found: Set<DocumentID> = []
    switch kind {
    case .household, .visit:
      if let household {
        try add(kind, in: StoreFolder.household(household), to: &found)
      } else {
        for path in try householdFolders() { try add(kind, in: path, to: &found) }
      }
    case .staff, .configuration:
      let place = kind == .staff ? StoreFolder.staff : StoreFolder.configuration
      for name in try files(in: place) {
        if let id = try id(of: name, kind, in: place) { found.insert(id) }
      }
    }
    return found
  }

  /// The folders of households, as paths within the store.
  func householdFolders() throws(DiskError) -> [String] {
    var paths: [String] = []
    let disk = folder.disk
    for bucket in try disk.listIfAny(folder.path(StoreFolder.households)) where bucket.isFolder {
      let path = StoreFolder.households + "/" + bucket.name
      for entry in try disk.list(folder.path(path)) where entry.isFolder {
        paths.append(path + "/" + entry.name)
      }
    }
    return paths
  }

  /// The names of the documents in a folder.
  func files(in path: String) throws(DiskError) -> [String] {
    try folder.disk.listIfAny(folder.path(path))
      .filter { !$0.isFolder && $0.name.hasSuffix(".json") }.map(\.name)
  }

  private func add(
    _ kind: DocumentKind, in path: String, to found: inout Set<DocumentID>
  ) throws(DiskError) {
    if kind == .household {
      let head = path + "/household.json"
      guard try folder.disk.status(folder.path(head)) != nil,
        let reference = try reference(of: path)
      else { return }
      found.insert(.household(reference))
      return
    }
    let visits = path + "/visits"
    let names = try files(in: visits)
    guard !names.isEmpty, let reference = try reference(of: path) else { return }
    for name in names {
      if let text = try ownID(of: name, in: visits) {
        found.insert(.visit(reference, VisitID(text)))
      }
    }
  }

  private func id(
    of name: String, _ kind: DocumentKind, in path: String
  ) throws(DiskError) -> DocumentID? {
    guard let text = try ownID(of: name, in: path) else { return nil }
    return kind == .staff ? .staff(Username(text)) : .configuration(text)
  }

  /// What a document's file is of: its name says, unless it had to be cut.
  func ownID(of name: String, in path: String) throws(DiskError) -> String? {
    let stem = name.dropLast(".json".utf8.count)
    if let text = PathComponent.decoded(stem) { return text }
    return try head(of: path + "/" + name)?.id
  }

  /// The household whose folder it is.
  func reference(of path: String) throws(DiskError) -> HouseholdReference? {
    let name = path.split(separator: "/").last ?? ""
    if let text = PathComponent.decoded(name) { return HouseholdReference(text) }
    if let id = try head(of: path + "/household.json")?.id { return HouseholdReference(id) }
    for visit in try files(in: path + "/visits") {
      if let text = try head(of: path + "/visits/" + visit)?.household {
        return HouseholdReference(text)
      }
    }
    return nil
  }

  private func head(of path: String) throws(DiskError) -> DocumentHead? {
    guard let body = try folder.contents(path) else { return nil }
    return try? DocumentHead.reading(body)
  }
}
