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
      let path = folder.path(place + "/" + Self.fileName(draft.name))
      for attempt in 1...3 {
        // Two programs of one person may save the same draft: each writes a file of its own first.
        // What a crash leaves of it is cleared away with the rest of the temporary files.
        let temporary = folder.path(StoreFolder.temporary + "/draft-\(effects.random())")
        do throws(DiskError) {
          try disk.replaceDurably(path, DraftDocument.encode(draft), temporary: temporary)
          return
        } catch  where error.code == ENOENT && attempt < 3 {
          // A writer that cleared away took it for a crash's.
          continue
        }
      }
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
