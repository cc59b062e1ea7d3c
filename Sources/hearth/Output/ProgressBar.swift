import Glibc
import Synchronization

/// How far a long command has come: a bar on a terminal's standard error, nothing on a pipe.
final class ProgressBar: Sendable {
  private let words: String
  private let isShown: Bool
  /// The steps drawn so far, so that nothing is written while nothing moves.
  private let drawn = Mutex(-1)

  private static let steps = 40

  init(on surroundings: Surroundings, saying words: String) {
    self.words = words
    isShown =
      StandardStreams.isTerminal(STDERR_FILENO) && surroundings.environment["TERM"] != "dumb"
  }

  /// Shows the share done, 0 to 1.
  func show(_ share: Double) {
    guard isShown else { return }
    let step = share >= 1 ? Self.steps : share > 0 ? Int(share * Double(Self.steps)) : 0
    let isNew = drawn.withLock { last in
      defer { last = step }
      return last != step
    }
    guard isNew else { return }
    let bar =
      String(repeating: "#", count: step) + String(repeating: ".", count: Self.steps - step)
    StandardStreams.show("\r\(words) [\(bar)] \(step * 100 / Self.steps)%")
  }

  /// Takes the bar away.
  func clear() {
    guard isShown, drawn.withLock({ $0 }) >= 0 else { return }
    StandardStreams.show("\r\u{1B}[K")
  }
}
