/// What `STORE.json` holds.
struct StoreDescription: Hashable, Sendable {
  var identity: StoreIdentity
  /// The oldest generation of programs that may write to the store.
  var oldestWriter = writer

  /// This program's generation.
  static let writer = 1

  init(_ identity: StoreIdentity) { self.identity = identity }

  init(reading body: [UInt8], at path: String) throws(CaseStoreError) {
    guard let value = try? JsonValue(parsing: body), let format = value["format"]?.whole,
      let id = value["id"]?.text
    else {
      throw CaseStoreError(
        .damaged,
        "Cannot open the store at \(path): its STORE.json cannot be read. Restore it from a backup."
      )
    }
    guard format <= FileStore.format else {
      throw CaseStoreError(
        .newerFormat,
        "Cannot open the store at \(path): a newer version of Hearth made it (format \(format), "
          + "and this version knows \(FileStore.format)). Install that version; nothing was "
          + "changed.")
    }
    identity = StoreIdentity(
      id: id, service: value["service"]?.text ?? "", isMadeUp: value["madeUp"] == .bool(true))
    oldestWriter = value["oldestWriter"]?.whole ?? Self.writer
  }

  /// The file's text.
  var document: [UInt8] {
    var writer = JsonWriter()
    writer.beginObject()
    writer.field("format", FileStore.format)
    writer.field("id", identity.id)
    writer.field("madeUp", ifAny: identity.isMadeUp)
    writer.field("oldestWriter", oldestWriter)
    writer.field("service", identity.service)
    writer.endObject()
    return writer.document
  }
}
