/// The heart of the program: waits, lets the app take in everything that arrived, draws once.
///
/// One thread owns the terminal and runs the loop. Effects are handed to `perform`, which must
/// return at once and do slow work elsewhere; its answers come back through the postbox and wake
/// the loop. However much arrives at a time, there is one frame for it.
///
/// The exit status is the app's own. When the program is told to end from outside (see
/// `LeaveReason`) and the app sets none, it is 0: ending was asked for, and the effects that write
/// down what was typed have had their time.
public struct RunLoop<App: TerminalApp> {
  /// Does an effect, or has it done on another thread, and gives the answers to the function.
  public typealias Perform = (App.Effect, @escaping @Sendable (App.Message) -> Void) -> Void

  let backend: any Backend
  let postbox: Postbox<App.Message>
  let perform: Perform
  let storeChanged: App.Message?
  let trace: ((FrameTrace) -> Void)?
  private let escapeDelay: Milliseconds

  /// What has arrived and is still to be done, in order.
  var steps: [Step] = []
  var input: TimedDecoder
  var timers: [Timer] = []
  var size = Size(width: 0, height: 0)
  var frames = 0
  var mustDraw = false
  var nextMinute = 0
  var storeHinted = false
  /// Whether the end has been asked for from outside, and whether the app knows.
  var mustLeave = false
  var isLeaving = false
  var endDeadline: Int?
  private var idleReported = 0

  enum Step {
    case event(AppEvent<App.Message>)
    case suspend
    case lend(@Sendable () -> App.Message)
  }

  struct Timer {
    let due: Int
    let message: App.Message
  }

  /// How long effects may still run when the program ends, and when it is stopped.
  static var patience: Milliseconds { 5000 }

  /// Makes a loop.
  /// - Parameters:
  ///   - backend: The terminal.
  ///   - postbox: Where answers come in; give your own to reach the loop from elsewhere.
  ///   - escapeDelay: How long a lone Esc is waited on.
  ///   - storeChanged: The message that tells the app that the store may have changed.
  ///   - trace: Told about each frame.
  ///   - perform: Does the effects.
  public init(
    backend: any Backend, postbox: Postbox<App.Message> = Postbox(),
    escapeDelay: Milliseconds = Decoder.defaultEscapeDelay, storeChanged: App.Message? = nil,
    trace: ((FrameTrace) -> Void)? = nil, perform: @escaping Perform
  ) {
    self.backend = backend
    self.postbox = postbox
    self.perform = perform
    self.storeChanged = storeChanged
    self.trace = trace
    self.escapeDelay = escapeDelay
    self.input = TimedDecoder(Decoder(escapeDelay: escapeDelay))
  }

  /// Runs the app until it wants to leave; answers its last state and the exit status.
  public mutating func run(_ initial: App) -> (app: App, status: Int32) {
    var app = initial
    postbox.attach(wake: backend.wake)
    defer { postbox.attach(wake: nil) }
    backend.enter()
    defer { backend.leave() }
    input = TimedDecoder(Decoder(seeds: backend.keySeeds, escapeDelay: escapeDelay))
    size = backend.size
    nextMinute = now.addingSaturated(backend.untilNextMinute)
    steps = [.event(.terminal(.resize(size)))]
    digest(&app)
    while !hasEnded(app) {
      reportIdle()
      collect()
      digest(&app)
    }
    return (app, app.ending ?? 0)
  }

  var now: Milliseconds { backend.microseconds / 1000 }

  /// Whether it is over: the app said so, or has had its time after it was told to; and nothing
  /// that it wanted done is left undone, unless that takes too long.
  private mutating func hasEnded(_ app: App) -> Bool {
    guard app.ending != nil || isLeaving else { return false }
    let deadline = endDeadline ?? now.addingSaturated(Self.patience)
    endDeadline = deadline
    return (postbox.isQuiet && steps.isEmpty) || now >= deadline
  }

  private mutating func reportIdle() {
    guard frames != idleReported, postbox.isQuiet, input.deadline == nil else { return }
    idleReported = frames
    backend.idle(frames)
  }

  /// Lets the app take in all that has arrived, then draws once.
  private mutating func digest(_ app: inout App) {
    let start = backend.microseconds
    var events = 0
    // Effects that are done at once answer at once: they belong to the same frame. The limit is
    // for an app whose every answer is a new question.
    for _ in 0..<16 {
      takePostbox()
      guard !steps.isEmpty else { break }
      let work = steps
      steps = []
      for step in work {
        events += 1
        mustDraw = true
        take(step, by: &app)
      }
    }
    let draws = mustDraw && app.ending == nil && !isLeaving
    mustDraw = false
    guard draws else { return }
    let updated = backend.microseconds
    let frame = TooSmall.card(size, reassurance: app.reassurance) ?? app.view(size)
    let viewed = backend.microseconds
    let bytes = trace == nil ? 0 : backend.bytesWritten
    let cells = backend.present(frame)
    frames += 1
    trace?(
      FrameTrace(
        frame: frames, events: events, updateMicroseconds: updated - start,
        viewMicroseconds: viewed - updated, presentMicroseconds: backend.microseconds - viewed,
        cellsChanged: cells, bytesWritten: backend.bytesWritten - bytes))
  }

  private mutating func take(_ step: Step, by app: inout App) {
    switch step {
    case .event(.terminal) where isLeaving || app.ending != nil:
      break  // nobody can see any more what such a key would do
    case .event(.terminal(let event)) where TooSmall.applies(to: size) && !TooSmall.lets(event):
      break
    case .event(let event):
      if case .leave = event { isLeaving = true }
      tell(&app, event)
    case .suspend: suspend(&app)
    case .lend(let work):
      backend.leave()
      let answer = work()
      comeBack()
      tell(&app, .message(answer))
    }
  }

  mutating func tell(_ app: inout App, _ event: AppEvent<App.Message>) {
    for effect in app.update(event) { perform(effect, postbox.reply()) }
  }

  /// Stops the process, after the app has had time to write down what was typed.
  private mutating func suspend(_ app: inout App) {
    tell(&app, .suspending)
    let deadline = now.addingSaturated(Self.patience)
    mustDraw = false
    // Only answers are taken now: keys and the rest wait until the program is continued.
    var held: [Step] = []
    while !postbox.isQuiet, now < deadline {
      collect(atMost: deadline.subtractingSaturated(now))
      takePostbox()
      let work = steps
      steps = []
      for step in work {
        if case .event(.message) = step { take(step, by: &app) } else { held.append(step) }
      }
    }
    steps = held + steps
    backend.leave()
    backend.stop()
    comeBack()
    tell(&app, .minute)
  }

  /// Takes the terminal again after something else has had it.
  mutating func comeBack() {
    backend.enter()
    backend.repaint()
    mustDraw = true
    measure()
  }

  mutating func measure() {
    backend.measure()
    guard backend.size != size else { return }
    size = backend.size
    steps.append(.event(.terminal(.resize(size))))
  }
}
