import Fostering

/// How lines are read.
extension JournalLine {
  /// Reads a line without its end; nil where it is not one that was written whole.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard LineCheck.isIntact(UnsafeRawBufferPointer(line)), let read = try? Self.read(line)
    else { return nil }
    self = read
  }

  /// The documents that a line names, with the versions it makes, as far as it can be read.
  ///
  /// It is for lines that are not whole: nothing in it can be relied on.
  static func guessedSteps(_ line: UnsafeBufferPointer<UInt8>) -> [Transaction.VersionChange] {
    var steps: [Transaction.VersionChange] = []
    var reader = JsonReader(line)
    try? reader.object { (reader, kind) throws(JsonError) in
      guard "commit" ~= kind || "part" ~= kind else { return }
      try reader.object { (reader, key) throws(JsonError) in
        guard "changes" ~= key else { return }
        try reader.array { (reader) throws(JsonError) in
          steps.append(try change(&reader).step)
        }
      }
    }
    return steps
  }

  private static func read(
    _ line: UnsafeBufferPointer<UInt8>
  ) throws(JsonError) -> JournalLine {
    try JsonReader.reading(line) { (reader) throws(JsonError) in
      var header: Header?
      var bodies: [Range<Int>] = []
      var salts: [[UInt8]] = []
      try reader.object { (reader, key) throws(JsonError) in
        switch key {
        case "commit", "part", "close", "supersedes":
          let start = reader.position
          var read = Header(name: key.text)
          try reader.object { (reader, key) throws(JsonError) in try read.read(key, &reader) }
          let text = UnsafeBufferPointer(rebasing: line[start..<reader.position])
          read.hash = Fingerprint.sha256(UnsafeRawBufferPointer(text))
          header = read
        case "bodies":
          try reader.array { (reader) throws(JsonError) in
            reader.skipSpace()
            let start = reader.position + 1
            let text = try reader.key()
            bodies.append(start..<(start + text.bytes.count))
          }
        case "salts":
          try reader.array { (reader) throws(JsonError) in
            salts.append(try reader.hex("salts"))
          }
        default: try reader.skip()
        }
      }
      guard let header, let line = header.line(bodies, salts) else {
        throw JsonError(.missing(field: "commit"), at: 0)
      }
      return line
    }
  }

  fileprivate static func change(_ reader: inout JsonReader) throws(JsonError) -> Change {
    var id: DocumentID?
    var from = 0
    var to = 0
    var hash: [UInt8] = []
    try reader.object { (reader, key) throws(JsonError) in
      switch key {
      case "doc": id = DocumentID(text: try reader.string())
      case "from": from = try reader.int()
      case "to": to = try reader.int()
      case "hash": hash = try reader.hex("hash")
      default: try reader.skip()
      }
    }
    let step = Transaction.VersionChange(
      id: try reader.required(id, "doc"), from: from, to: to)
    return Change(step: step, hash: hash)
  }

  /// A header as it is read.
  private struct Header {
    let name: String
    var hash: [UInt8] = []
    var number = 0
    var part = 0
    var parts = 0
    var segment = 0
    var offset = 0
    var previous: [UInt8] = []
    var groupHash: [UInt8] = []
    var user = ""
    var time = ""
    var reason = ""
    var changes: [Change] = []

    init(name: String) { self.name = name }

    mutating func read(_ key: JsonKey, _ reader: inout JsonReader) throws(JsonError) {
      switch key {
      case "number": number = try reader.int()
      case "part": part = try reader.int()
      case "parts": parts = try reader.int()
      case "segment": segment = try reader.int()
      case "offset": offset = try reader.int()
      case "prev": previous = try reader.hex("prev")
      case "hash": groupHash = try reader.hex("hash")
      case "user": user = try reader.string()
      case "time": time = try reader.string()
      case "reason": reason = try reader.string()
      case "changes":
        changes = try reader.list { (reader) throws(JsonError) in
          try JournalLine.change(&reader)
        }
      default: try reader.skip()
      }
    }

    /// The line, if it has what its kind needs.
    func line(_ bodies: [Range<Int>], _ salts: [[UInt8]]) -> JournalLine? {
      guard number >= 0, bodies.count == changes.count, salts.count == changes.count,
        let kind
      else { return nil }
      var line = JournalLine(kind: kind, previous: previous, hash: hash)
      line.changes = changes.enumerated().map { index, change in
        Change(
          step: change.step, hash: change.hash, salt: salts[index], body: bodies[index])
      }
      return line
    }

    private var kind: Kind? {
      let commit = Commit(
        number: number, author: Author(user: Username(user), time: time), reason: reason)
      switch name {
      case "commit": return .commit(commit)
      case "part": return .part(number: number, part: part)
      case "close": return .close(commit, parts: parts, hash: groupHash)
      case "supersedes":
        return .supersedes(Supersession(segment: segment, offset: offset, number: number))
      default: return nil
      }
    }
  }
}

extension JsonReader {
  /// Reads a string of hexadecimal digits.
  fileprivate mutating func hex(_ field: String) throws(JsonError) -> [UInt8] {
    let at = position
    guard let bytes = Hex.bytes(of: try key().bytes) else {
      throw JsonError(.badValue(field: field), at: at)
    }
    return bytes
  }
}
