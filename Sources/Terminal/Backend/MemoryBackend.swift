import CTerminal
import Glibc

/// A terminal that is not there, for tests: it plays a script and keeps every frame.
///
/// Its clock moves only where the script says so, so that no test waits for real time to pass. When
/// the script is over and the app has nothing left to do, the input ends.
public final class MemoryBackend: Backend {
  /// What happens at the terminal, one after the other.
  public enum Step: Hashable, Sendable {
    case bytes([UInt8])
    /// Text as it would be typed.
    case type(String)
    case resize(Size)
    case signal(TerminalSignal)
    case storeChanged
    /// Nothing, for a while.
    case pass(Milliseconds)
    /// What follows happens when the app has nothing left to do.
    case untilIdle
  }

  public private(set) var size: Size
  public let keySeeds: [[UInt8]: Key]
  public let wake: @Sendable () -> Void
  /// Every frame that was shown.
  public private(set) var frames: [Frame] = []
  /// What was asked of the terminal apart from frames, in order: "enter", "leave", "stop", "bell",
  /// "repaint", and "idle" with the number of frames.
  public private(set) var calls: [String] = []
  public private(set) var microseconds = 0

  private var steps: ArraySlice<Step>
  private var windowSize: Size
  private var isIdle = false
  private let wakeDescriptor: Int32

  public init(size: Size, steps: [Step] = [], keySeeds: [[UInt8]: Key] = [:]) {
    self.size = size
    self.windowSize = size
    self.steps = steps[...]
    self.keySeeds = keySeeds
    let descriptor = ct_event_open()
    self.wakeDescriptor = descriptor
    self.wake = { ct_event_raise(descriptor) }
  }

  deinit { close(wakeDescriptor) }

  public func wait(_ timeout: Milliseconds?) -> [Arrival] {
    if isWoken(within: 0) { return [.woken] }
    if timeout == 0 { return takeImmediate() }
    guard let step = steps.first else {
      if isIdle { return [.inputEnded] }
      // Effects are still at work on other threads; a real deadline keeps a test from hanging.
      return isWoken(within: 10_000) ? [.woken] : [.inputEnded]
    }
    switch step {
    case .pass(let time):
      let passed = min(time, timeout ?? time)
      microseconds += passed * 1000
      steps.removeFirst()
      if passed < time { steps = [.pass(time - passed)] + steps }
      return []
    case .untilIdle:
      if isIdle {
        steps.removeFirst()
        return []
      }
      if isWoken(within: 10_000) { return [.woken] }
      steps.removeFirst()
      return []
    default: return takeImmediate()
    }
  }

  /// Everything up to the next pause of the script.
  private func takeImmediate() -> [Arrival] {
    var arrivals: [Arrival] = []
    while let step = steps.first {
      switch step {
      case .bytes(let bytes): arrivals.append(.bytes(bytes))
      case .type(let text): arrivals.append(.bytes(Array(text.utf8)))
      case .resize(let size):
        windowSize = size
        arrivals.append(.signal(.resized))
      case .signal(let signal): arrivals.append(.signal(signal))
      case .storeChanged: arrivals.append(.storeChanged)
      case .pass, .untilIdle: return arrivals
      }
      isIdle = false
      steps.removeFirst()
    }
    return arrivals
  }

  private func isWoken(within timeout: Int32) -> Bool {
    var descriptor = pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&descriptor, 1, timeout) > 0 else { return false }
    ct_event_clear(wakeDescriptor)
    return true
  }

  public func present(_ frame: Frame) -> Int {
    let changes = frame.changes(since: frames.last)
    frames.append(frame)
    return changes.reduce(0) { $0 + $1.cells.count }
  }

  public func idle(_ frame: Int) {
    isIdle = true
    calls.append("idle \(frame)")
  }

  public func measure() { size = windowSize }
  public func repaint() { calls.append("repaint") }
  public func ringBell() { calls.append("bell") }
  public func leave() { calls.append("leave") }
  public func enter() { calls.append("enter") }
  public func stop() { calls.append("stop") }
  public var untilNextMinute: Milliseconds { 60_000 - microseconds / 1000 % 60_000 }
  public var bytesWritten: Int { 0 }
}
