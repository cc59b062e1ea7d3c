import Fostering

/// How lines are written.
extension JournalLine {
  /// A line and the chain's hash of it.
  struct Written: Sendable {
    /// The bytes with the line's end.
    var bytes: [UInt8]
    var hash: [UInt8]
    /// Where each body lies in the line.
    var bodies: [Range<Int>]
  }

  /// A document as a line takes it.
  struct Entry: Sendable {
    var change: PreparedChange
    var salt: [UInt8]

    /// About how many bytes of a line the entry takes.
    var weight: Int { change.document.body.count + change.document.body.count / 8 + 320 }
  }

  static func commit(_ commit: Commit, _ entries: [Entry], previous: [UInt8]) -> Written {
    write("commit", entries) { writer in
      writeChanges(entries, to: &writer)
      writer.field("number", commit.number)
      writer.field("prev", Hex.text(of: previous))
      writeAuthor(commit, to: &writer)
    }
  }

  static func part(
    _ part: Int, of number: Int, _ entries: [Entry], previous: [UInt8]
  ) -> Written {
    write("part", entries) { writer in
      writeChanges(entries, to: &writer)
      writer.field("number", number)
      writer.field("part", part)
      writer.field("prev", Hex.text(of: previous))
    }
  }

  static func close(
    _ commit: Commit, parts: Int, hash: [UInt8], previous: [UInt8]
  ) -> Written {
    write("close", []) { writer in
      writer.field("hash", Hex.text(of: hash))
      writer.field("number", commit.number)
      writer.field("parts", parts)
      writer.field("prev", Hex.text(of: previous))
      writeAuthor(commit, to: &writer)
    }
  }

  static func supersedes(_ place: Supersession, previous: [UInt8]) -> Written {
    write("supersedes", []) { writer in
      writer.field("number", place.number)
      writer.field("offset", place.offset)
      writer.field("prev", Hex.text(of: previous))
      writer.field("segment", place.segment)
    }
  }

  private static func writeAuthor(_ commit: Commit, to writer: inout JsonWriter) {
    writer.field("reason", commit.reason)
    writer.field("time", commit.author.time)
    writer.field("user", commit.author.user.text)
  }

  private static func writeChanges(_ entries: [Entry], to writer: inout JsonWriter) {
    writer.key("changes")
    writer.beginArray()
    for entry in entries {
      let hash = entry.change.document.body.withUnsafeBytes {
        Fingerprint.sha256(salt: entry.salt, body: $0)
      }
      writer.beginObject()
      writer.field("doc", entry.change.id.text)
      writer.field("from", entry.change.expectedVersion)
      writer.field("hash", Hex.text(of: hash))
      writer.field("to", entry.change.version)
      writer.endObject()
    }
    writer.endArray()
  }

  private static func write(
    _ kind: String, _ entries: [Entry], _ header: (inout JsonWriter) -> Void
  ) -> Written {
    var writer = JsonWriter(isPretty: false)
    writer.reserve(entries.reduce(512) { $0 + $1.weight })
    writer.beginObject()
    writer.key(kind)
    let start = writer.bytes.count
    writer.beginObject()
    header(&writer)
    writer.endObject()
    let hash = writer.bytes.withUnsafeBytes {
      Fingerprint.sha256(UnsafeRawBufferPointer(rebasing: $0[start...]))
    }
    var bodies: [Range<Int>] = []
    if !entries.isEmpty {
      writer.key("bodies")
      writer.beginArray()
      for entry in entries {
        bodies.append(entry.change.document.body.withUnsafeBufferPointer { writer.string($0) })
      }
      writer.endArray()
      writer.key("salts")
      writer.beginArray()
      for entry in entries { writer.string(Hex.text(of: entry.salt)) }
      writer.endArray()
    }
    return Written(bytes: LineCheck.sealed(writer.bytes), hash: hash, bodies: bodies)
  }
}
