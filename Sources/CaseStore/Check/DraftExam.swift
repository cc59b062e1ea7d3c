/// Looks whether every draft can be read.
struct DraftExam: Sendable {
  let folder: StoreFolder

  init(_ folder: StoreFolder) { self.folder = folder }

  func suspicions() throws(DiskError) -> [Suspicion] {
    var found: [Suspicion] = []
    for entry in try folder.disk.listIfAny(folder.path(StoreFolder.drafts)) where entry.isFolder {
      let place = StoreFolder.drafts + "/" + entry.name
      for name in try DocumentWalk(folder: folder).files(in: place) where !name.hasPrefix(".") {
        guard let body = try folder.contents(place + "/" + name) else { continue }
        if (try? DraftDocument.decode(body)) != nil { continue }
        found.append(
          Suspicion(
            .documentUnreadable, place + "/" + name, "The draft cannot be read.", .discardDraft))
      }
    }
    return found
  }
}
