import Foundation

/// The system calls by which a command touches its store, read off a trace of one run.
struct StoreCalls {
  /// A call by its name and its place among the calls of that name in its thread.
  struct Point: Hashable, CustomStringConvertible {
    var call: String
    var ordinal: Int

    var description: String { "\(call) \(ordinal)" }
  }

  /// Every point, in the order in which the program reaches them.
  var points: [Point] = []

  /// Reads what `strace -f -y` wrote: a line `THREAD CALL(ARGUMENTS) = ANSWER` each.
  init(trace: String, store: String) {
    var counts: [String: Int] = [:]
    var seen: Set<Point> = []
    for line in trace.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map { $0.drop { $0 == " " } }
      guard parts.count == 2, let bracket = parts[1].firstIndex(of: "("),
        parts[1].first?.isLetter == true
      else { continue }
      let call = String(parts[1][..<bracket])
      let key = "\(parts[0]) \(call)"
      counts[key, default: 0] += 1
      guard line.contains(store), let ordinal = counts[key] else { continue }
      let point = Point(call: call, ordinal: ordinal)
      if seen.insert(point).inserted { points.append(point) }
    }
  }
}
