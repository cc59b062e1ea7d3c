import Fostering
import Glibc

/// The user as the kernel knows them: by the real user id, never by an environment variable.
struct KernelUser: Sendable {
  /// The name in the computer's list of users, or "uid-1000" where the list has none.
  let name: Username
  /// The home folder in the computer's list of users.
  let home: String?

  init(name: Username, home: String?) {
    self.name = name
    self.home = home
  }

  /// Looks up who started this process.
  static func ofThisProcess() -> KernelUser {
    let id = getuid()
    var record = passwd()
    var found: UnsafeMutablePointer<passwd>?
    var buffer = [CChar](repeating: 0, count: 16_384)
    let failed = getpwuid_r(id, &record, &buffer, buffer.count, &found)
    guard failed == 0, found != nil, let name = record.pw_name else {
      return KernelUser(name: Username("uid-\(id)"), home: nil)
    }
    let home = record.pw_dir.map { String(cString: $0) }
    return KernelUser(
      name: Username(String(cString: name)), home: home?.hasPrefix("/") == true ? home : nil)
  }
}
