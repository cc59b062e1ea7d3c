import Glibc

/// The environment variables of a process.
///
/// A variable set to nothing counts as not set.
///
/// Who is using Hearth is never read from here: see `KernelUser`.
struct ProcessEnvironment: Sendable {
  private let values: [String: String]

  init(_ values: [String: String]) { self.values = values }

  /// The environment that this process was started with.
  ///
  /// Foundation would do, and costs a millisecond at every start.
  static func ofThisProcess() -> ProcessEnvironment {
    var values: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let line = String(cString: text)
      if let sign = line.firstIndex(of: "=") {
        values[String(line[..<sign])] = String(line[line.index(after: sign)...])
      }
      entry += 1
    }
    return ProcessEnvironment(values)
  }

  /// The variable's value, or nil where it is not set or empty.
  subscript(name: String) -> String? {
    guard let value = values[name], !value.isEmpty else { return nil }
    return value
  }

  /// An absolute path from a variable; the base directory rules say to ignore any other.
  func absolutePath(_ name: String) -> String? {
    guard let path = self[name], path.hasPrefix("/") else { return nil }
    return path
  }
}
