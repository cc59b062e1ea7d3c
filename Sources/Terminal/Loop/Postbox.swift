import Synchronization

/// Where other threads leave what they have for the run loop; the only door into it.
///
/// Every call returns at once and may be made from any thread. The loop is woken by it.
public final class Postbox<Message: Sendable>: Sendable {
  /// What can be asked of the loop.
  enum Item: Sendable {
    case message(Message)
    case timed(Message, after: Milliseconds)
    case repaint
    case bell
    case suspend
    case lend(@Sendable () -> Message)
  }

  private struct Contents {
    var items: [Item] = []
    var pending = 0
    var wake: (@Sendable () -> Void)?
  }

  private let contents = Mutex(Contents())

  public init() {}

  /// Delivers a message to the app.
  public func post(_ message: Message) { put(.message(message)) }

  /// Delivers a message to the app after a while.
  ///
  /// The wait does not count as work in hand.
  public func post(_ message: Message, after delay: Milliseconds) {
    put(.timed(message, after: delay))
  }

  /// Writes the whole screen anew, in case something else has written on it (Ctrl-L).
  public func repaint() { put(.repaint) }

  /// Rings the terminal's bell.
  public func ringBell() { put(.bell) }

  /// Stops the program as the shell's Ctrl-Z would, after `AppEvent.suspending`.
  public func suspend() { put(.suspend) }

  /// Gives the terminal to another program, such as an editor: `work` runs on the loop's thread
  /// while the screen is away, and its answer is delivered to the app.
  public func lendTerminal(to work: @escaping @Sendable () -> Message) { put(.lend(work)) }

  private func put(_ item: Item) {
    let wake = contents.withLock { contents in
      contents.items.append(item)
      return contents.wake
    }
    wake?()
  }

  /// Whose wait ends when something is put in.
  ///
  /// What is in it already counts, too.
  func attach(wake: (@Sendable () -> Void)?) {
    contents.withLock { $0.wake = wake }
    wake?()
  }

  func takeAll() -> [Item] {
    contents.withLock { contents in
      defer { contents.items = [] }
      return contents.items
    }
  }

  /// The function by which one effect answers.
  ///
  /// The effect counts as work in hand until nobody holds the function any more, whether it was
  /// called never, once or often.
  func reply() -> @Sendable (Message) -> Void {
    let work = WorkInHand(postbox: self)
    return { message in work.postbox.post(message) }
  }

  /// Whether no effect is being worked on and nothing waits here.
  var isQuiet: Bool { contents.withLock { $0.pending == 0 && $0.items.isEmpty } }

  private final class WorkInHand: Sendable {
    let postbox: Postbox

    init(postbox: Postbox) {
      self.postbox = postbox
      postbox.contents.withLock { $0.pending += 1 }
    }

    deinit {
      let wake = postbox.contents.withLock { contents in
        contents.pending -= 1
        return contents.wake
      }
      wake?()
    }
  }
}
