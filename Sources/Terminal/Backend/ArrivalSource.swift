import CTerminal
import Glibc

/// Everything the loop waits on, behind one `poll`: keyboard, signals, other threads, the store.
final class ArrivalSource {
  let wake: @Sendable () -> Void
  private let input: Int32
  private let signals: Int32
  private let event: Int32
  private let watch: Int32
  private var inputHasEnded = false
  private var buffer = [UInt8](repeating: 0, count: 16_384)

  init(input: Int32, watchedDirectory: String?) {
    self.input = input
    signals = ct_signals_open()
    let event = ct_event_open()
    self.event = event
    watch = watchedDirectory.map { ct_watch_directory($0) } ?? -1
    wake = { ct_event_raise(event) }
  }

  deinit {
    ct_signals_close(signals)
    close(event)
    if watch >= 0 { close(watch) }
  }

  /// What has arrived within the time; 0 only looks, and no time waits as long as it takes.
  func wait(_ timeout: Milliseconds?) -> [Arrival] {
    // A negative descriptor is passed over by poll.
    let descriptors = [inputHasEnded ? -1 : input, signals, event, watch]
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = timeout.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&polled, nfds_t(polled.count), limit) > 0 else { return [] }
    var arrivals: [Arrival] = []
    if polled[1].revents != 0 { arrivals += readSignals() }
    if polled[0].revents != 0 { arrivals.append(readInput()) }
    if polled[2].revents != 0 {
      ct_event_clear(event)
      arrivals.append(.woken)
    }
    if polled[3].revents != 0, read(watch) > 0 { arrivals.append(.storeChanged) }
    return arrivals
  }

  /// Drops the signal that told of a continuation which is known already.
  func forgetContinuation() {
    let others = readSignals().filter { $0 != .signal(.proceed) }
    kept += others
    if !kept.isEmpty { wake() }
  }

  private var kept: [Arrival] = []

  private func readInput() -> Arrival {
    let count = read(input)
    if count > 0 { return .bytes(Array(buffer.prefix(count))) }
    if count < 0, errno == EAGAIN || errno == EINTR { return .woken }
    inputHasEnded = true
    return .inputEnded
  }

  private func readSignals() -> [Arrival] {
    let count = max(0, read(signals))
    defer { kept = [] }
    return kept
      + buffer.prefix(count).compactMap { byte in
        switch Int32(byte) {
        case SIGWINCH: .signal(.resized)
        case SIGHUP: .signal(.hangUp)
        case SIGTERM, SIGINT: .signal(.terminate)
        case SIGTSTP: .signal(.stop)
        case SIGCONT: .signal(.proceed)
        default: nil
        }
      }
  }

  private func read(_ descriptor: Int32) -> Int {
    buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
  }
}
