/// The segments that begin by declaring what lies behind some place before them void.
struct Supersessions: Sendable {
  /// The number of the last segment.
  var last: Int
  private var declared: [(by: Int, place: JournalLine.Supersession)] = []

  /// Looks at the first line of each segment after `segment`.
  static func after(
    _ segment: Int, in folder: StoreFolder
  ) throws(DiskError) -> Supersessions {
    var found = Supersessions(last: segment)
    while let first = try folder.contents(
      StoreFolder.segment(found.last + 1), from: 0, to: longestLine)
    {
      found.last += 1
      if let place = place(in: first) { found.declared.append((found.last, place)) }
    }
    return found
  }

  /// Looks at the first line of each of these segments, however many between them are missing.
  static func among(
    _ segments: [Int], in folder: StoreFolder
  ) throws(DiskError) -> Supersessions {
    var found = Supersessions(last: segments.max() ?? 0)
    for segment in segments where segment > 1 {
      let first = try folder.contents(StoreFolder.segment(segment), from: 0, to: longestLine)
      if let place = place(in: first ?? []) { found.declared.append((segment, place)) }
    }
    return found
  }

  /// Where a segment ends before its file does, or nil.
  func limit(of segment: Int) -> Int? {
    declared.compactMap { by, place in
      if place.segment == segment { return place.offset }
      return place.segment < segment && segment < by ? 0 : nil
    }.min()
  }

  private init(last: Int) { self.last = last }

  /// Lines that supersede are short.
  private static let longestLine = 1024
  private static let lead = Array(#"{"supersedes":"#.utf8)

  private static func place(in first: [UInt8]) -> JournalLine.Supersession? {
    guard first.starts(with: lead), let end = first.firstIndex(of: 0x0A) else { return nil }
    let line = first.withUnsafeBufferPointer {
      JournalLine(UnsafeBufferPointer(rebasing: $0[..<end]))
    }
    guard case .supersedes(let place) = line?.kind else { return nil }
    return place
  }
}
