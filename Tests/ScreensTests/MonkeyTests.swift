import Casework
import Fostering
import ScreenTestKit
import Terminal
import TestKit
import Testing

@testable import Screens

/// What nobody would press, at sizes that nobody has: the app answers, and there is a way home.
@Suite struct MonkeyTests {
  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func anyKeysLeaveAScreenThatHoldsTogether(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let users: [Username] = ["pnair", "sowen", "chief", "audit"]
    var app = try SmallService.app(as: users[Int(seed) % users.count])
    var pressed: [Key] = []
    for step in 0..<400 {
      switch Int.random(in: 0..<40, using: &random) {
      case 0:
        let size = AnyInput.sizes.randomElement(using: &random) ?? Size(width: 80, height: 24)
        app.resize(size.width, size.height)
      case 1: app.paste(AnyInput.names.randomElement(using: &random) ?? "")
      case 2: app.hear(.storeChanged)
      case 3: app.wait()
      case 4: app.send(.terminal(.focus(Bool.random(using: &random))))
      case 5: app.send(.suspending)
      default:
        let key = AnyInput.keys.randomElement(using: &random) ?? .escape
        // Leaving is a way out that another test takes.
        guard key != .control("q"), key != .character("q"), key != .character("Q") else { continue }
        pressed.append(key)
        app.press(key)
      }
      let frame = app.frame
      let why = "seed \(seed), step \(step), after \(pressed.suffix(8))"
      #expect(frame.size == app.size, "\(why)")
      if !app.size.isEmpty {
        let cursor = try #require(frame.cursor, "the cursor is the focus; \(why)")
        #expect(
          cursor.x >= 0 && cursor.x < app.size.width && cursor.y >= 0
            && cursor.y < app.size.height, "\(why)")
      }
      if !TooSmall.applies(to: app.size) {
        #expect(frame.lines.last?.contains("Help") == true, "\(frame.lines.last ?? ""); \(why)")
      }
      #expect(!app.hasEnded, "\(why)")
    }
    app.resize(80, 24)
    let homes = ["MY WEEK", "OVERDUE BY WORKER", "FIND A HOUSEHOLD"]
    var presses = 0
    while app.depth > 1, presses < 16 {
      // Out of a form the way home keeps the draft.
      app.press(app.text.contains("Leave this form?") ? .enter : .escape)
      presses += 1
    }
    #expect(app.depth == 1, "seed \(seed): home is \(presses) steps away:\n\(app.text)")
    #expect(homes.contains { app.lines[0].contains($0) })
  }

  @Test(arguments: [11, 12, 13] as [UInt64])
  func aStormOfSizesEndsInTheScreenOfAFreshStart(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var app = try SmallService.app(as: "pnair")
    let fresh = app.frame
    for _ in 0..<300 {
      app.resize(
        Int.random(in: 1...200, using: &random), Int.random(in: 1...60, using: &random))
      _ = app.frame
    }
    app.resize(80, 24)
    #expect(app.frame == fresh, "seed \(seed)")
  }
}
