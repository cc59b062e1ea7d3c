import Foundation
import Glibc
import Testing

@testable import Terminal

/// The one test with a terminal: a pty, whose other end is read as text.
///
/// Curses can be started once in a process, so it is one test.
struct CursesBackendTests {
  @Test func aTerminalIsTakenDrawnOnReadFromAndGivenBack() throws {
    var window = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    var master: Int32 = -1
    var slave: Int32 = -1
    try #require(openpty(&master, &slave, nil, nil, &window) == 0)
    defer { close(master) }
    var before = termios()
    tcgetattr(slave, &before)
    setenv("TERM", "xterm-256color", 1)
    setenv("LC_ALL", "C.UTF-8", 1)
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    var options = CursesBackend.Options()
    options.input = slave
    options.output = slave
    options.watchedDirectory = folder.path
    let backend = try CursesBackend(options)
    #expect(backend.size == Size(width: 80, height: 24))
    #expect(backend.keySeeds[Array("\u{1B}OA".utf8)] == .up)
    backend.enter()

    var frame = Frame(size: backend.size)
    frame.write("Zieliński 李小龙 👩‍🔬|", at: Point(x: 3, y: 2), style: .alarm)
    #expect(backend.present(frame) == 80 * 24)
    var output = read(master, until: "|")
    for part in ["\u{1B}[?1049h", "\u{1B}[?2004h", "Zieliński 李小龙", "👩"] {
      #expect(output.contains(part), "\(part) in \(output.debugDescription)")
    }
    frame.write("x", at: Point(x: 40, y: 9))
    frame.cursor = Point(x: 5, y: 5)
    #expect(backend.present(frame) == 1)
    output = read(master, until: "x")
    #expect(output.utf8.count < 40 && !output.contains("Zieliński"), "\(output.debugDescription)")
    #expect(backend.present(frame) == 0)

    _ = Glibc.write(master, "\u{13}\u{1B}[A", 4)
    #expect(arrivals(backend, until: { $0.bytes == Array("\u{13}\u{1B}[A".utf8) }))
    let wake = backend.wake
    Thread { wake() }.start()
    #expect(arrivals(backend, until: { $0.arrivals.contains(.woken) }))
    try Data().write(to: folder.appending(path: "journal"))
    #expect(arrivals(backend, until: { $0.arrivals.contains(.storeChanged) }))
    window.ws_col = 100
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    kill(getpid(), SIGWINCH)
    #expect(arrivals(backend, until: { $0.arrivals.contains(.signal(.resized)) }))
    backend.measure()
    #expect(backend.size == Size(width: 100, height: 24))
    _ = backend.present(Frame(size: backend.size))

    backend.leave()
    output = read(master, until: "\u{1B}[?1049l")
    #expect(output.contains("\u{1B}[?2004l"), "\(output.debugDescription)")
    var after = termios()
    tcgetattr(slave, &after)
    #expect(before.c_lflag == after.c_lflag && before.c_iflag == after.c_iflag)
    close(slave)
    #expect(arrivals(backend, until: { $0.arrivals.contains(.inputEnded) }))
  }

  /// What the terminal has been sent, up to a text or five seconds.
  private func read(_ descriptor: Int32, until end: String) -> String {
    var bytes: [UInt8] = []
    let deadline = Date().addingTimeInterval(5)
    while Date() < deadline, !String(decoding: bytes, as: UTF8.self).contains(end) {
      var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&polled, 1, 100) > 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      bytes += buffer.prefix(max(0, count))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private struct Seen {
    var arrivals: [Arrival] = []
    var bytes: [UInt8] {
      arrivals.flatMap { arrival -> [UInt8] in
        if case .bytes(let bytes) = arrival { bytes } else { [] }
      }
    }
  }

  private func arrivals(_ backend: CursesBackend, until isThere: (Seen) -> Bool) -> Bool {
    var seen = Seen()
    let deadline = Date().addingTimeInterval(5)
    while Date() < deadline {
      seen.arrivals += backend.wait(100)
      if isThere(seen) { return true }
    }
    return false
  }
}
