import Foundation
import Synchronization
import TestKit
import Testing

@testable import Terminal

/// An app that writes down what happens to it.
private struct Diary: TerminalApp {
  enum Effect: Sendable { case ask(String), slow(String), nothing }

  var entries: [String] = []
  var ending: Int32?
  var endsOnLeave = false

  mutating func update(_ event: AppEvent<String>) -> [Effect] {
    switch event {
    case .terminal(.resize(let size)): entries.append("\(size.width)x\(size.height)")
    case .terminal(let event): entries.append(words([event]))
    case .message(let message): entries.append(message)
    case .minute: entries.append("minute")
    case .suspending: entries.append("suspending")
    case .leave(let reason):
      entries.append("\(reason)")
      if endsOnLeave { ending = 7 }
    }
    switch event {
    case .terminal(.key(.character("?"))): return [.ask("answer")]
    case .terminal(.key(.character("!"))): return [.slow("slow answer"), .nothing]
    case .terminal(.key(.control("q"))): ending = 3
    case .suspending, .leave: return [.slow("drafts written")]
    default: break
    }
    return []
  }

  func view(_ size: Size) -> Frame {
    var frame = Frame(size: size)
    for (y, entry) in entries.suffix(size.height).enumerated() {
      frame.write(entry, at: Point(x: 0, y: y))
    }
    return frame
  }
}

struct RunLoopTests {
  private static let screen = Size(width: 80, height: 24)

  @Test func whatArrivesTogetherIsDrawnOnce() {
    let run = play([.type("abc"), .type("\u{1B}[A"), .untilIdle, .type("d")])
    #expect(
      run.entries == ["80x24", "'a'", "'b'", "'c'", "up", "'d'", "inputEnded", "drafts written"])
    #expect(run.backend.frames.count == 3)
    #expect(run.backend.frames.last?.lines.prefix(6).last == "'d'")
    #expect(run.backend.calls == ["enter", "idle 1", "idle 2", "idle 3", "leave"])
    #expect(run.status == 0)
  }

  @Test func effectsAnswerFromOtherThreadsBeforeTheLoopIsIdle() {
    let run = play([.type("?!"), .untilIdle, .type("x"), .untilIdle, .type("\u{11}")])
    #expect(
      run.entries == ["80x24", "'?'", "'!'", "answer", "slow answer", "'x'", "ctrl-q"])
    #expect(run.status == 3)
    // The quick answer belongs to the frame of its question.
    #expect(run.backend.frames[1].lines.prefix(4).last == "answer")
    // It is idle only when the slow answer is on the screen, too.
    let idle = run.backend.calls.compactMap { $0.hasPrefix("idle ") ? Int($0.dropFirst(5)) : nil }
    #expect(idle.count == 3 && idle[0] == 1)
    #expect(run.backend.frames[idle[1] - 1].lines.contains("slow answer"))
  }

  @Test func unfinishedKeysAreSettledByTheClock() {
    let run = play([
      .bytes([0x1B]), .pass(49), .type("[A"), .bytes([0x1B]), .pass(50), .type("[A"),
      .type("\u{1B}[1"), .pass(299), .type("5~"), .type("\u{1B}[200~ab"), .pass(1999), .type("c"),
      .pass(2000),
    ])
    #expect(
      run.entries.prefix(9) == [
        "80x24", "up", "escape", "'['", "'A'", "f5", "paste(abc)", "inputEnded", "drafts written",
      ])
  }

  @Test func aWindowThatIsTooSmallTakesNoKeysSaveLeaving() {
    let small = Size(width: 59, height: 24)
    let run = play([
      .type("a"), .untilIdle, .resize(small), .untilIdle, .type("b\u{1B}[200~c\u{1B}[201~\u{1B}[I"),
      .untilIdle, .resize(Self.screen), .untilIdle, .type("d"), .untilIdle,
      .resize(Size(width: 1, height: 1)), .untilIdle, .type("e\u{11}"),
    ])
    #expect(
      run.entries == ["80x24", "'a'", "59x24", "focus-in", "80x24", "'d'", "1x1", "ctrl-q"])
    #expect(run.status == 3)
    #expect(run.backend.frames[2] == TooSmall.card(small))
    #expect(run.backend.frames[2].lines[0] == " This window is too small (59 x 24).")
    #expect(run.backend.frames[2].lines.joined().contains("Nothing has been lost."))
    #expect(run.backend.frames.last?.size == Size(width: 1, height: 1))
    #expect(TooSmall.card(Size(width: 60, height: 16)) == nil)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func aStormOfSizesEndsInOneTrueFrame(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var steps: [MemoryBackend.Step] = []
    for _ in 0..<300 {
      steps.append(
        .resize(
          Size(
            width: .random(in: 0...200, using: &random),
            height: .random(in: 0...60, using: &random))))
      if Int.random(in: 0..<3, using: &random) == 0 { steps.append(.type("x")) }
      if Int.random(in: 0..<4, using: &random) == 0 { steps.append(.pass(1)) }
    }
    steps.append(.resize(Self.screen))
    let run = play(steps + [.untilIdle])
    #expect(run.backend.frames.last?.size == Self.screen, "seed \(seed)")
    #expect(run.backend.frames.count < 200, "seed \(seed)")
    #expect(run.backend.frames.last?.lines.prefix(24).last != nil)
  }

  @Test func endingFromOutsideLetsTheAppWriteItsDrafts() {
    for (signal, reason) in [(TerminalSignal.hangUp, "hangUp"), (.terminate, "terminated")] {
      let run = play([.type("a"), .signal(signal), .type("b"), .signal(signal)])
      #expect(run.entries == ["80x24", "'a'", reason, "drafts written"], "\(reason)")
      #expect(run.status == 0)
      let own = play([.signal(signal)], app: Diary(endsOnLeave: true))
      #expect(own.status == 7 && own.entries.last == "drafts written")
    }
  }

  @Test func stoppingWritesDraftsFirstAndComesBackWhole() {
    let bigger = Size(width: 100, height: 30)
    let run = play([
      .type("a"), .untilIdle, .signal(.stop), .resize(bigger), .type("b"), .untilIdle,
      .signal(.proceed), .untilIdle,
    ])
    #expect(run.entries.contains("100x30") && run.entries.contains("'b'"))
    #expect(
      run.backend.calls.filter { $0 != "repaint" && !$0.hasPrefix("idle") }
        == ["enter", "leave", "stop", "enter", "enter", "leave"])
    let stop = run.entries.firstIndex(of: "suspending") ?? 0
    #expect(run.entries[(stop + 1)...].prefix(2) == ["drafts written", "minute"])
  }

  @Test func theClockTheStoreAndThePostboxReachTheApp() {
    let postbox = Postbox<String>()
    postbox.post("early")
    postbox.post("late", after: 500)
    postbox.ringBell()
    postbox.repaint()
    postbox.lendTerminal { "lent" }
    let run = play(
      [
        .untilIdle, .storeChanged, .storeChanged, .untilIdle, .pass(499), .type("a"), .pass(1),
        .pass(60_000), .untilIdle,
      ], postbox: postbox)
    #expect(
      run.entries.prefix(7) == [
        "80x24", "early", "lent", "store changed", "'a'", "late", "minute",
      ])
    #expect(
      run.backend.calls.prefix(6) == ["enter", "bell", "repaint", "leave", "enter", "repaint"])
  }

  @Test func tracesCountWhatAFrameCost() {
    let seen = Mutex<[FrameTrace]>([])
    _ = play([.type("ab"), .untilIdle]) { trace in seen.withLock { $0.append(trace) } }
    let traces = seen.withLock { $0 }
    #expect(traces.map(\.frame) == [1, 2])
    #expect(traces.last?.events == 2)
    #expect(traces.last?.cellsChanged == 6)
    #expect(
      traces.last?.line
        == "frame 2 events 2 update_us 0 view_us 0 present_us 0 cells 6 bytes 0")
  }

  private struct Played {
    let entries: [String]
    let status: Int32
    let backend: MemoryBackend
  }

  private func play(
    _ steps: [MemoryBackend.Step], app: Diary = Diary(), postbox: Postbox<String> = Postbox(),
    trace: ((FrameTrace) -> Void)? = nil
  ) -> Played {
    let backend = MemoryBackend(size: Self.screen, steps: steps)
    var loop = RunLoop<Diary>(
      backend: backend, postbox: postbox, storeChanged: "store changed", trace: trace
    ) { effect, reply in
      switch effect {
      case .ask(let answer): reply(answer)
      // Not a task: the tests themselves hold the threads that tasks would run on.
      case .slow(let answer): Thread { reply(answer) }.start()
      case .nothing: break
      }
    }
    let (app, status) = loop.run(app)
    return Played(entries: app.entries, status: status, backend: backend)
  }
}
