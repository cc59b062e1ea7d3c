/// What `STORE.json` holds.
struct StoreDescription: Hashable, Sendable {
  var identity: StoreIdentity
  /// The oldest generation of programs that may write to the store.
  var oldestWriter = writer

  /// This program's generation.
  static let writer = 1

  init(_ identity: StoreIdentity) { self.identity = identity }

  init(reading body: [UInt8], at path: String) throws(CaseStoreError) {
    let value = try? JsonValue(parsing: body)
    guard let value, let format = value["format"]?.whole else { throw Self.unreadable(path) }
    // Asked first: nobody knows what else a newer format holds.
    guard format <= FileStore.format else {
      throw CaseStoreError(
        .newerFormat,
        "Cannot open the store at \(path): a newer version of Hearth made it (format \(format), "
          + "and this version knows \(FileStore.format)). Install that version; nothing was "
          + "changed.")
    }
    guard let id = value["id"]?.text else { throw Self.unreadable(path) }
    identity = StoreIdentity(
      id: id, service: value["service"]?.text ?? "", isMadeUp: value["madeUp"] == .bool(true))
    oldestWriter = value["oldestWriter"]?.whole ?? Self.writer
  }

  private static func unreadable(_ path: String) -> CaseStoreError {
    CaseStoreError(
      .damaged,
      "Cannot open the store at \(path): its STORE.json cannot be read. Restore it from a backup.")
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
