extension RunLoop {
  /// Waits until something arrives or is due, and turns all of it into steps.
  mutating func collect(atMost limit: Milliseconds = .max) {
    var arrivals = backend.wait(min(limit, untilNextDeadline))
    var batch = arrivals
    // All that is there already belongs to the same frame; the limit is for a flood.
    for _ in 0..<64 where !arrivals.isEmpty {
      arrivals = backend.wait(0)
      batch += arrivals
    }
    var resized = false
    for arrival in batch {
      switch arrival {
      case .bytes(let bytes): add(input.feed(bytes, at: now))
      case .inputEnded: leave(.inputEnded)
      case .woken: break
      case .storeChanged: storeHint()
      case .signal(.resized): resized = true
      case .signal(.hangUp): leave(.hangUp)
      case .signal(.terminate): leave(.terminated)
      case .signal(.stop): steps.append(.suspend)
      case .signal(.proceed):
        // Continued after a stop that could not be caught: the modes of the terminal are lost.
        comeBack()
        steps.append(.event(.minute))
      }
    }
    if resized { measure() }
    add(input.expire(at: now))
    takeDue()
  }

  /// Takes what other threads have left.
  mutating func takePostbox() {
    for item in postbox.takeAll() {
      switch item {
      case .message(let message): steps.append(.event(.message(message)))
      case .timed(let message, let delay):
        timers.append(Timer(due: now.addingSaturated(max(0, delay)), message: message))
      case .repaint:
        backend.repaint()
        mustDraw = true
      case .bell: backend.ringBell()
      case .suspend: steps.append(.suspend)
      case .lend(let work): steps.append(.lend(work))
      }
    }
  }

  private var untilNextDeadline: Milliseconds {
    if mustDraw || !steps.isEmpty { return 0 }
    var next = nextMinute
    for deadline in [input.deadline, timers.map(\.due).min(), endDeadline] {
      if let deadline { next = min(next, deadline) }
    }
    return max(0, next.subtractingSaturated(now))
  }

  private mutating func add(_ events: [TerminalEvent]) {
    for event in events { steps.append(.event(.terminal(event))) }
  }

  private mutating func leave(_ reason: LeaveReason) {
    guard !mustLeave else { return }
    mustLeave = true
    steps.append(.event(.leave(reason)))
  }

  /// Many hints at a time are one.
  private mutating func storeHint() {
    guard let storeChanged, !storeHinted else { return }
    storeHinted = true
    steps.append(.event(.message(storeChanged)))
  }

  private mutating func takeDue() {
    storeHinted = false
    let now = self.now
    for timer in timers where timer.due <= now { steps.append(.event(.message(timer.message))) }
    timers.removeAll { $0.due <= now }
    if now >= nextMinute {
      steps.append(.event(.minute))
      nextMinute = now.addingSaturated(max(1, backend.untilNextMinute))
    } else {
      // The wall clock may have been set, or the machine may have slept.
      nextMinute = min(nextMinute, now.addingSaturated(max(1, backend.untilNextMinute)))
    }
  }
}
