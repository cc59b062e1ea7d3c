import CTerminal
import Glibc

/// The real terminal, by way of ncurses.
///
/// There can be one in a process.
///
/// ncurses sets the modes, knows the terminal and sends only what changed; what the bytes from the
/// keyboard mean is for `Decoder`.
public final class CursesBackend: Backend {
  /// What the edge decides about the terminal.
  public struct Options: Sendable {
    /// Descriptors of the terminal.
    public var input: Int32 = 0
    public var output: Int32 = 1
    /// The value of `NO_COLOR`.
    public var noColor: String?
    /// A directory in which other programs' changes of the store show.
    public var watchedDirectory: String?
    /// Where standard error goes while the screen is up.
    public var logPath: String?
    /// Where a line `idle <frame number>` is written whenever there is nothing left to do.
    public var idleDescriptor: Int32?
    /// What a crash says on the terminal once it is given back.
    public var lastWords =
      "The program had to stop because of a fault in it. What you typed up to the last draft is kept."

    public init() {}
  }

  public private(set) var size: Size
  public let keySeeds: [[UInt8]: Key]
  public let wake: @Sendable () -> Void
  private let options: Options
  private let theme: Theme
  private let isAscii: Bool
  private let arrivals: ArrivalSource
  private var shown: Frame?
  private var overlaidRows: Set<Int> = []
  private var isEntered = true
  private var savedErrors: Int32 = -1

  /// Takes the terminal.
  /// - Throws: `TerminalError` when it cannot be used; it is as it was then.
  public init(_ options: Options) throws(TerminalError) {
    self.options = options
    isAscii = ct_set_locale() == 0
    // It must live as long as the process: a crash may come at any time.
    ct_crash_guard(options.input, options.output, strdup(options.lastWords))
    let wantsColour = Theme(noColor: options.noColor, hasColour: true) == .colour
    guard ct_start(options.input, options.output, wantsColour ? 1 : 0) == 0 else {
      throw TerminalError(message: "The terminal could not be set up. Try again with --plain.")
    }
    ct_crash_guard_armed(1)
    theme = Theme(noColor: options.noColor, hasColour: ct_has_colour() == 1)
    keySeeds = Self.keysOfTerminfo()
    arrivals = ArrivalSource(input: options.input, watchedDirectory: options.watchedDirectory)
    wake = arrivals.wake
    size = Size(width: 80, height: 24)
    redirectErrors()
    measure()
  }

  deinit { leave() }

  public func wait(_ timeout: Milliseconds?) -> [Arrival] { arrivals.wait(timeout) }

  public func present(_ frame: Frame) -> Int {
    let frame = isAscii ? frame.inAscii : frame
    let changes = frame.changes(since: shown)
    for change in changes { put(change) }
    let rows = Set(changes.map(\.y))
    // ncurses does not know what was written behind its back: it must write those rows whole.
    for y in rows.intersection(overlaidRows) { ct_repaint_row(Int32(clamping: y)) }
    overlaidRows.subtract(rows)
    shown = frame
    let cursor = place(frame.cursor)
    ct_refresh(cursor.y, cursor.x, frame.cursor == nil ? 0 : 1)
    for y in rows { overlay(row: y, of: frame, cursor: cursor) }
    return changes.reduce(0) { $0 + $1.cells.count }
  }

  public func measure() {
    var width: Int32 = 0
    var height: Int32 = 0
    guard ct_window_size(options.output, &width, &height) == 0 else { return }
    let measured = Frame(size: Size(width: Int(width), height: Int(height))).size
    guard measured != size || shown == nil else { return }
    size = measured
    ct_resize(Int32(clamping: size.width), Int32(clamping: size.height))
    repaint()
  }

  public func repaint() {
    shown = nil
    overlaidRows = []
    ct_repaint()
  }

  public func ringBell() { ct_bell() }

  public func leave() {
    guard isEntered else { return }
    isEntered = false
    ct_leave()
    ct_crash_guard_armed(0)
    ct_stderr_restore(savedErrors)
    savedErrors = -1
  }

  public func enter() {
    // Taking the screen twice is what brings it back after a stop that could not be caught.
    ct_crash_guard_armed(1)
    if !isEntered { redirectErrors() }
    ct_reenter()
    isEntered = true
    repaint()
  }

  public func stop() {
    ct_stop_here()
    arrivals.forgetContinuation()
  }

  public func idle(_ frame: Int) {
    guard let descriptor = options.idleDescriptor else { return }
    let line = Array("idle \(frame)\n".utf8)
    _ = Glibc.write(descriptor, line, line.count)
  }

  private func redirectErrors() {
    if let path = options.logPath { savedErrors = ct_stderr_redirect(path) }
  }

  private func place(_ point: Point?) -> (y: Int32, x: Int32) {
    guard let point else { return (0, 0) }
    let x = max(0, min(point.x, size.width - 1))
    return (Int32(clamping: max(0, min(point.y, size.height - 1))), Int32(clamping: x))
  }
}

/// Why the terminal cannot be used.
public struct TerminalError: Error, Hashable, Sendable {
  /// One sentence for the user.
  public let message: String
}

// MARK: - Writing cells

extension CursesBackend {
  /// Hands a stretch of cells to ncurses, a run of one style at a time.
  ///
  /// Where terminals disagree about a width, ncurses gets spaces.
  private func put(_ change: Frame.Change) {
    var x = change.x
    var run: [wchar_t] = []
    var runStart = x
    var runStyle = Style.plain
    func flush() {
      let look = theme.look(of: runStyle)
      ct_put(
        Int32(clamping: change.y), Int32(clamping: runStart), run, Int32(clamping: run.count),
        look.attributes, Int32(look.colour.rawValue))
      run = []
    }
    for cell in change.cells {
      if cell.style != runStyle || run.isEmpty {
        // A style never changes inside a wide character, save by `restyle` of half of it.
        if !run.isEmpty, cell.text != nil { flush() }
        if run.isEmpty { (runStart, runStyle) = (x, cell.style) }
      }
      if let text = cell.text {
        if Self.isDisputed(text) {
          run += Array(repeating: 0x20, count: max(1, Glyph.columns(of: text)))
        } else {
          run += text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
        }
      }
      x += 1
    }
    if !run.isEmpty { flush() }
  }

  /// Writes what is disputed, each with the cursor moved there before and away after, so that a
  /// terminal of another opinion cannot shift the rest of the line.
  private func overlay(row y: Int, of frame: Frame, cursor: (y: Int32, x: Int32)) {
    for x in 0..<frame.size.width {
      guard let cell = frame[x, y], let text = cell.text, Self.isDisputed(text) else { continue }
      let look = theme.look(of: cell.style)
      let bytes = String(text).utf8CString
      ct_overlay(
        Int32(clamping: y), Int32(clamping: x), Array(bytes), Int32(clamping: bytes.count - 1),
        look.attributes, Int32(look.colour.rawValue), cursor.y, cursor.x)
      overlaidRows.insert(y)
    }
  }

  /// Whether terminals, or the C library, may see another width in a character than we do.
  private static func isDisputed(_ character: Character) -> Bool {
    if Glyph.isPlain(character) { return false }
    var columns = 0
    var letters = 0
    for scalar in character.unicodeScalars {
      if scalar.properties.isEmojiPresentation { return true }
      let width = Int(ct_columns(scalar.value))
      if width < 0 { return true }
      columns += width
      letters += width > 0 ? 1 : 0
    }
    return letters != 1 || columns != Glyph.columns(of: character)
  }
}

extension Theme.Look {
  fileprivate var attributes: UInt32 {
    (isBold ? ct_bold : 0) | (isReverse ? ct_reverse : 0) | (isUnderlined ? ct_underline : 0)
  }
}
