import Casework
import Fostering
import Glibc
import Screens
import Terminal

/// One sitting at the app: on a terminal the screens, anywhere else the first screen as text.
struct AppSession {
  private let surroundings: Surroundings
  private let options: GlobalOptions

  init(_ options: GlobalOptions, in surroundings: Surroundings) {
    self.options = options
    self.surroundings = surroundings
  }

  /// Runs the app to its end.
  ///
  /// - Returns: the exit status.
  func run() throws(Failure) -> Int32 {
    let check = TerminalCheck.decide(
      isTerminalIn: StandardStreams.isTerminal(STDIN_FILENO),
      isTerminalOut: StandardStreams.isTerminal(STDOUT_FILENO),
      type: surroundings.environment["TERM"], isPlain: options.plain,
      kind: ProcessStart.kind(ofTerminal:))
    switch check {
    case .refuse(let sentence): throw Failure(.badConfiguration, sentence)
    case .text: return try writeFirstScreen()
    case .screen: return try showScreens()
    }
  }

  // MARK: - Text

  private func writeFirstScreen() throws(Failure) -> Int32 {
    let place = try options.workplace(in: surroundings)
    let environment = try environment(at: place)
    let question = FirstScreen.question(environment)
    let answer = worker(at: place).answer(to: question)
    if case .failed(_, let text)? = answer { throw Failure(.inputOutput, text) }
    let lines = answer.map { FirstScreen.lines($0, environment) } ?? []
    try StandardStreams.write(lines.map { $0 + "\n" }.joined())
    return ExitStatus.done.rawValue
  }

  // MARK: - Screens

  private func showScreens() throws(Failure) -> Int32 {
    // Before anything else: it may start the program once more.
    ProcessStart.settleCrashReports()
    let place = try options.workplace(in: surroundings)
    var app = HearthApp(try environment(at: place))
    let worker = worker(at: place)
    let terminal = try terminalOptions()
    let backend: CursesBackend
    do throws(TerminalError) { backend = try CursesBackend(terminal) } catch {
      throw Failure(.badConfiguration, error.message)
    }
    let postbox = Postbox<Message>()
    let perform: RunLoop<HearthApp>.Perform = { effect, reply in
      switch effect {
      case .wake(let milliseconds): postbox.post(.woken, after: milliseconds)
      case .redraw: postbox.repaint()
      default: worker.perform(effect, reply)
      }
    }
    // What the first screen needs is asked for now, so that the first frame is a true one.
    for effect in Self.start(&app, size: backend.size, worker) {
      perform(effect) { postbox.post($0) }
    }
    let traceFile = surroundings.environment["HEARTH_TRACE"].flatMap { TraceFile(path: $0) }
    var loop = RunLoop<HearthApp>(
      backend: backend, postbox: postbox, escapeDelay: escapeDelay, storeChanged: .storeChanged,
      trace: traceFile.map { file in { file.write($0) } }, perform: perform)
    return loop.run(app).status
  }

  /// Lets the app start, and answers its questions at once.
  ///
  /// - Returns: the effects that can wait until it runs.
  private static func start(
    _ app: inout HearthApp, size: Size, _ worker: EffectWorker
  ) -> [Effect] {
    var waiting: [Effect] = []
    var effects = app.update(.terminal(.resize(size)))
    // An answer may be the next question; no start needs more than a few.
    for _ in 0..<4 {
      var next: [Effect] = []
      for effect in effects {
        switch effect {
        case .loadStaff, .loadDrafts, .loadCaseload, .loadOverdue, .loadPreview:
          if let message = worker.answer(to: effect) { next += app.update(.message(message)) }
        default: waiting.append(effect)
        }
      }
      effects = next
    }
    return waiting + effects
  }

  private func terminalOptions() throws(Failure) -> CursesBackend.Options {
    var terminal = CursesBackend.Options()
    terminal.noColor = surroundings.environment["NO_COLOR"]
    terminal.watchedDirectory = try surroundings.places.store(options.store) + "/journal"
    terminal.logPath = surroundings.places.errorLog()
    terminal.idleDescriptor = surroundings.environment["HEARTH_TEST_FD"].flatMap { Int32($0) }
    terminal.lastWords = """
      Hearth had to stop because of a fault in it. What you typed is kept as a draft: start \
      hearth again to go on with it.

      """
    return terminal
  }

  /// How long a lone Esc is waited on: the user's own setting, as for other terminal programs.
  private var escapeDelay: Milliseconds {
    guard let text = surroundings.environment["ESCDELAY"], let delay = Int(text),
      (1...1000).contains(delay)
    else { return Decoder.defaultEscapeDelay }
    return delay
  }

  // MARK: - Who

  private func worker(at place: Workplace) -> EffectWorker {
    EffectWorker(
      desk: place.desk, user: place.user,
      isTodayFixed: surroundings.isTodayFixed(options.today),
      tidy: place.tidy)
  }

  /// What the screens are told: the day, the rules, and who is using them.
  private func environment(at place: Workplace) throws(Failure) -> Environment {
    Environment(
      today: place.desk.today, isTodayGiven: surroundings.isTodayFixed(options.today),
      who: try who(at: place), caseHolders: try place.caseHolders(), service: place.service,
      isMadeUp: place.isMadeUp, policy: place.desk.policy)
  }

  /// The member of staff whom the kernel's user is; nobody yet in a made-up service.
  private func who(at place: Workplace) throws(Failure) -> StaffMember? {
    if place.isMadeUp { return nil }
    let user = surroundings.user.name
    if let person = try place.staffMember(user) { return person }
    let explanation = UnknownUser.explanation(
      login: user.text, service: place.service)
    throw Failure(.notAllowed, explanation.joined(separator: " "))
  }
}
