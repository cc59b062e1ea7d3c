import Glibc

extension CaseStoreError {
  /// What a refused call means to a person.
  ///
  /// - Parameters:
  ///   - what: what failed, as a clause: "Nothing was saved".
  ///   - folder: the store, whose path is taken off the file's.
  init(_ error: DiskError, _ what: String, in folder: StoreFolder) {
    var file = error.path
    if file.hasPrefix(folder.root + "/") { file.removeFirst(folder.root.utf8.count + 1) }
    let place = file.isEmpty ? "the store \(folder.root)" : "\(file) of the store \(folder.root)"
    switch error.code {
    case ENOSPC, EDQUOT:
      self.init(
        .inputOutput(error.code), "\(what): the disk is full. Free some space and try again.")
    case EACCES, EPERM:
      self.init(
        .notAllowed,
        "\(what): you are not permitted to use \(place). Ask whoever looks after it.")
    case ENOENT where folder.isGone:
      self.init(
        .noStore,
        "\(what): the store \(folder.root) is not there any more. Put its folder back, then try "
          + "again.")
    case EROFS:
      self.init(
        .notAllowed, "\(what): \(place) lies on a disk that can only be read.")
    default:
      let reason = String(cString: strerror(error.code))
      self.init(
        .inputOutput(error.code),
        "\(what): the system could not use \(place) (\(reason)). "
          + "Check the disk, then try again.")
    }
  }
}
