/// What one frame cost: for measurements, never for the app.
public struct FrameTrace: Hashable, Sendable {
  /// The frame's number, from 1.
  public var frame: Int
  /// How many events the app took in for it.
  public var events: Int
  public var updateMicroseconds: Int
  public var viewMicroseconds: Int
  public var presentMicroseconds: Int
  public var cellsChanged: Int
  /// What the process wrote while the frame was shown.
  public var bytesWritten: Int

  /// The trace as a line of words and numbers.
  public var line: String {
    """
    frame \(frame) events \(events) update_us \(updateMicroseconds) view_us \(viewMicroseconds) \
    present_us \(presentMicroseconds) cells \(cellsChanged) bytes \(bytesWritten)
    """
  }
}
