import FoundationEssentials
import Glibc

/// Where things lie: the store, Hearth's own resources, and its log.
struct Places: Sendable {
  let environment: ProcessEnvironment
  let user: KernelUser
  /// The program's own file.
  let program: String

  /// The places as this process finds them.
  static func ofThisProcess(_ environment: ProcessEnvironment, _ user: KernelUser) -> Places {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    return Places(
      environment: environment, user: user,
      program: String(
        decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  private var home: String? { environment.absolutePath("HOME") ?? user.home }

  /// The store's folder: the option, else `HEARTH_STORE`, else the user's data folder.
  func store(_ option: String?) throws(Failure) -> String {
    if let option {
      guard !option.isEmpty else {
        throw Failure(.usage, "--store needs a folder: give its path.")
      }
      return option
    }
    if let path = environment["HEARTH_STORE"] { return path }
    if let data = environment.absolutePath("XDG_DATA_HOME") { return data + "/hearth" }
    if let home { return home + "/.local/share/hearth" }
    throw Failure(.usage, "No store was named and this user has no home folder: give --store DIR.")
  }

  /// The file for what the runtime says while the screen is up; its folder is made.
  ///
  /// Nil where it cannot be had: then nothing is noted, and everything else works.
  func errorLog() -> String? {
    let state = environment.absolutePath("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" }
    guard let state else { return nil }
    let folder = state + "/hearth"
    var made = ""
    for part in folder.split(separator: "/") {
      made += "/" + part
      // Only this user's business; folders that are there already keep their modes.
      if mkdir(made, 0o700) != 0, errno != EEXIST { return nil }
    }
    return folder + "/hearth.log"
  }

  /// Hearth's own resources: `HEARTH_RESOURCES`, else what was installed beside the program, else
  /// the source tree that the program was built in.
  func resources() throws(Failure) -> String {
    if let path = environment["HEARTH_RESOURCES"] {
      if Self.holdsResources(path) { return path }
      throw Failure(
        .badConfiguration,
        "HEARTH_RESOURCES names '\(path)', which holds no practice.json: correct it, or unset it.")
    }
    var folder = Self.parent(of: program)
    let installed = Self.parent(of: folder) + "/share/hearth"
    if Self.holdsResources(installed) { return installed }
    while folder.count > 1 {
      if Self.holdsResources(folder + "/Resources") { return folder + "/Resources" }
      folder = Self.parent(of: folder)
    }
    throw Failure(
      .badConfiguration,
      "Hearth's own practice rules were not found beside '\(program)': install it again, "
        + "or set HEARTH_RESOURCES to the folder that holds practice.json.")
  }

  /// The whole of a file, or nil where it cannot be read.
  static func contents(of path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map { Array($0) }
  }

  private static func holdsResources(_ folder: String) -> Bool {
    access(folder + "/practice.json", R_OK) == 0
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }
}
