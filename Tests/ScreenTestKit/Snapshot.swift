import Foundation
import Terminal
import Testing

/// Compares a frame with the picture kept in `Snapshots/NAME.txt` of the test's own target.
///
/// The picture holds the text, where the cursor stands, and the styles as letters. Run the tests
/// with `UPDATE_SNAPSHOTS=1` to keep what they draw now, and read the difference before keeping it.
public func expectSnapshot(
  _ frame: Frame, _ name: String, file test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  var lines = frame.lines
  lines.append("-- cursor: " + (frame.cursor.map { "\($0.x), \($0.y)" } ?? "none"))
  lines.append(contentsOf: frame.styleLines)
  let picture = lines.joined(separator: "\n") + "\n"

  var folder = URL(filePath: test).deletingLastPathComponent()
  while folder.deletingLastPathComponent().lastPathComponent != "Tests", folder.path.count > 1 {
    folder.deleteLastPathComponent()
  }
  let file = folder.appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    try? FileManager.default.createDirectory(
      at: folder.appending(path: "Snapshots"), withIntermediateDirectories: true)
    try? Data(picture.utf8).write(to: file)
  }
  let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? "no picture yet\n"
  #expect(picture == kept, "\(name) looks different:\n\(picture)", sourceLocation: sourceLocation)
}

/// A frame that a closure has drawn on.
public func drawn(_ width: Int, _ height: Int, _ draw: (Rect, inout Frame) -> Void) -> Frame {
  var frame = Frame(size: Size(width: width, height: height))
  draw(Rect(frame.size), &frame)
  return frame
}
