import Fostering
import Glibc

/// What is being typed: a file for each form, apart from the records.
extension FileStore {
  public func saveDraft(_ draft: Draft) throws(CaseStoreError) {
    let place = StoreFolder.drafts(draft.owner)
    try folder.refuseNetwork()
    do throws(DiskError) {
      let disk = folder.disk
      if try disk.makeFolders(folder.path(place)).isEmpty == false {
        try disk.syncFolder(folder.path(StoreFolder.drafts))
      }
      // Two programs of one person may save the same draft: each writes a file of its own first.
      let temporary = place + "/." + Hex.text(of: String(effects.random()).utf8) + ".new"
      try disk.replaceDurably(
        folder.path(place + "/" + Self.fileName(draft.name)), DraftDocument.encode(draft),
        temporary: folder.path(temporary))
    } catch {
      throw CaseStoreError(error, "The draft was not saved", in: folder)
    }
  }

  public func drafts(of user: Username) throws(CaseStoreError) -> [Draft] {
    let place = StoreFolder.drafts(user)
    do throws(DiskError) {
      var drafts: [Draft] = []
      for name in try DocumentWalk(folder: folder).files(in: place) where !name.hasPrefix(".") {
        guard let body = try folder.contents(place + "/" + name),
          let draft = try? DraftDocument.decode(body)
        else { continue }
        drafts.append(draft)
      }
      return drafts.sorted { $0.name < $1.name }
    } catch {
      throw CaseStoreError(error, "Cannot read the drafts", in: folder)
    }
  }

  public func deleteDraft(_ name: String, of user: Username) throws(CaseStoreError) {
    let place = StoreFolder.drafts(user)
    do throws(DiskError) {
      try folder.disk.remove(folder.path(place + "/" + Self.fileName(name)))
    } catch  where error.code == ENOENT {
      return
    } catch {
      throw CaseStoreError(error, "The draft was not deleted", in: folder)
    }
  }

  private static func fileName(_ name: String) -> String {
    PathComponent.fileName(name) + ".json"
  }
}
