/// The place in the journal up to which every document is on the disk, in `checkpoint.json`.
enum Checkpoint {
  /// The place, or nil where none is recorded or what is recorded cannot be read: then the
  /// journal is read from its start.
  static func read(in folder: StoreFolder) throws(DiskError) -> JournalCursor? {
    guard let body = try folder.contents(StoreFolder.checkpoint),
      let value = try? JsonValue(parsing: body), let segment = value["segment"]?.whole,
      let offset = value["offset"]?.whole, let number = value["number"]?.whole,
      let chain = value["chain"]?.text.flatMap({ Hex.bytes(of: $0.utf8) }),
      segment > 0, offset >= 0, number >= 0
    else { return nil }
    return JournalCursor(segment: segment, offset: offset, number: number, chain: chain)
  }

  /// Records the place so that it stays.
  static func write(_ place: JournalCursor, in folder: StoreFolder) throws(DiskError) {
    var writer = JsonWriter()
    writer.beginObject()
    writer.field("chain", Hex.text(of: place.chain))
    writer.field("number", place.number)
    writer.field("offset", place.offset)
    writer.field("segment", place.segment)
    writer.endObject()
    let temporary = folder.path(StoreFolder.temporary + "/checkpoint")
    try? folder.disk.remove(temporary)
    try folder.disk.replaceDurably(
      folder.path(StoreFolder.checkpoint), writer.document, temporary: temporary)
  }
}
