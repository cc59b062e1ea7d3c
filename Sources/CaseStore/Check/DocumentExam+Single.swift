import Fostering

/// Documents that stand by themselves.
extension DocumentExam {
  /// What looks wrong with a staff document; the member of staff where nothing does.
  func staff(_ user: Username) -> (suspicions: [Suspicion], member: StaffMember?) {
    let id = DocumentID.staff(user)
    let path = StoreFolder.document(id)
    guard let newest = survey.newest[id] else { return ([], nil) }
    switch verdict(on: id, at: path, newest) {
    case .suspect(let suspicion): return ([suspicion], nil)
    case .sound(let body):
      do throws(DocumentError) {
        return ([], try StaffDocument.decode(body))
      } catch {
        let what = "It is not a member of staff: \(error)."
        return ([Suspicion(.documentUnreadable, path, what, .restore)], nil)
      }
    }
  }

  /// What looks wrong with a part of the configuration.
  func configuration(_ name: String) -> [Suspicion] {
    let id = DocumentID.configuration(name)
    guard let newest = survey.newest[id] else { return [] }
    switch verdict(on: id, at: StoreFolder.document(id), newest) {
    case .suspect(let suspicion): return [suspicion]
    case .sound: return []
    }
  }
}
