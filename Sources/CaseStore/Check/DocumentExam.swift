import Glibc

/// Compares one document's file with what the journal knows of it.
struct DocumentExam: Sendable {
  let folder: StoreFolder
  let survey: JournalSurvey
  /// The last transaction of which every document was on the disk in its place.
  let checkpoint: Int

  /// What came of it.
  enum Verdict {
    /// The file holds the newest version, byte for byte.
    case sound([UInt8])
    case suspect(Suspicion)
  }

  /// Compares the file of a document that a commit made.
  func verdict(on id: DocumentID, at path: String, _ newest: JournalSurvey.Newest) -> Verdict {
    let body: [UInt8]?
    do throws(DiskError) {
      body = try folder.contents(path)
    } catch {
      return suspect(
        .documentUnreadable, path,
        "The system cannot read the file (\(String(cString: strerror(error.code)))).", .restore)
    }
    guard let body else {
      return suspect(
        .documentDiffers, path,
        "The file is not there, though version \(newest.version) was saved.",
        remedy(newest, or: .restore))
    }
    let isNewest = body.withUnsafeBytes {
      Fingerprint.sha256(salt: newest.salt, body: $0) == newest.hash
    }
    let head: DocumentHead
    do throws(JsonError) {
      head = try DocumentHead.reading(body)
    } catch {
      let isLeft = isLeftByCrash(body, newest)
      return suspect(
        .documentUnreadable, path, "The file cannot be read: \(error).",
        isLeft ? remedy(newest, or: .restore) : .restore)
    }
    if let schema = head.schema, schema > id.kind.newestSchema {
      return suspect(
        .documentNewer, path,
        "A newer version of Hearth wrote the file (schema \(schema), and this version knows "
          + "\(id.kind.newestSchema)).", .newer)
    }
    return isNewest ? .sound(body) : judge(head, of: id, at: path, newest)
  }

  /// Judges a file that can be read and is not the newest version.
  private func judge(
    _ head: DocumentHead, of id: DocumentID, at path: String, _ newest: JournalSurvey.Newest
  ) -> Verdict {
    guard let version = head.version else {
      return suspect(.documentUnreadable, path, "The file has no version.", .restore)
    }
    if version < newest.version {
      return suspect(
        .documentDiffers, path,
        "The file is version \(version), though version \(newest.version) was saved.",
        remedy(newest, or: .restore))
    }
    if version == newest.version {
      return suspect(
        .documentDiffers, path, "The file is not the text that was saved as version \(version).",
        .restoreEdited)
    }
    return .suspect(
      Suspicion(
        .documentDiffers, path,
        "The file is version \(version), though no version after \(newest.version) was saved.",
        .restoreEdited, ahead: Suspicion.Ahead(id: id, version: version)))
  }

  /// The suspicion against a file that no commit knows.
  func orphan(_ path: String) -> Suspicion {
    Suspicion(.orphan, path, "No save knows this file.", .moveAway)
  }

  private func suspect(
    _ kind: CheckReport.Kind, _ path: String, _ what: String, _ remedy: Suspicion.Remedy
  ) -> Verdict {
    .suspect(Suspicion(kind, path, what, remedy))
  }

  /// What is behind the journal is put right by the next writer, if that can read the journal.
  private func remedy(
    _ newest: JournalSurvey.Newest, or other: Suspicion.Remedy
  ) -> Suspicion.Remedy {
    newest.number > checkpoint && survey.isIntact ? .next : other
  }

  /// Whether the bytes are what a loss of power leaves of the newest version, which is not synced
  /// before the checkpoint: its text, cut off somewhere and with zeros in places.
  private func isLeftByCrash(_ bytes: [UInt8], _ newest: JournalSurvey.Newest) -> Bool {
    if bytes.allSatisfy({ $0 == 0 }) { return true }
    guard let body = try? newest.place.body(in: folder), bytes.count <= body.count else {
      return false
    }
    return zip(bytes, body).allSatisfy { $0 == 0 || $0 == $1 }
  }
}
