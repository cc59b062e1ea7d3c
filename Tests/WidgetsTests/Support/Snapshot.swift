import Foundation
import Terminal
import Testing

/// Compares a frame with the picture kept in `Snapshots/NAME.txt`.
///
/// The picture holds the text, where the cursor stands, and the styles as letters. Run the tests
/// with `UPDATE_SNAPSHOTS=1` to keep what they draw now, and read the difference before keeping it.
func expectSnapshot(
  _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  var lines = frame.lines
  lines.append("-- cursor: " + (frame.cursor.map { "\($0.x), \($0.y)" } ?? "none"))
  lines.append(contentsOf: frame.styleLines)
  let picture = lines.joined(separator: "\n") + "\n"

  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let file = folder.appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] == "1" {
    try? Data(picture.utf8).write(to: file)
  }
  let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? "no picture yet\n"
  #expect(picture == kept, "\(name) looks different:\n\(picture)", sourceLocation: sourceLocation)
}

/// A frame that a closure has drawn on.
func drawn(_ width: Int, _ height: Int, _ draw: (Rect, inout Frame) -> Void) -> Frame {
  var frame = Frame(size: Size(width: width, height: height))
  draw(Rect(frame.size), &frame)
  return frame
}
