import FoundationEssentials

/// SQLite as a peer of saving: one program that inserts row after row, each a transaction.
struct SQLitePeer {
  /// A path beside which the peer's files are made; they are removed again.
  let scratch: String

  /// How long an insert of these many bytes takes, the program's own start taken off.
  func secondsAnInsert(of sizes: [Int]) throws -> Double {
    let inserts = sizes.map { size in
      "insert into saves values('\(String(repeating: "a", count: size))');"
    }
    let idle = try time([])
    return max(0, try time(inserts) - idle) / Double(max(1, sizes.count))
  }

  private func time(_ inserts: [String]) throws -> Double {
    let database = scratch + ".db"
    let script = scratch + ".sql"
    defer {
      for path in [database, database + "-wal", database + "-shm", script] {
        try? FileManager.default.removeItem(atPath: path)
      }
    }
    let head = [
      "pragma journal_mode=wal;", "pragma synchronous=FULL;", "create table saves(body text);",
    ]
    let text = (head + inserts).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: URL(filePath: script))
    let run = try ProcessTimer.run(["sqlite3", database], input: script)
    guard run.status == 0 else {
      throw ProcessTimer.Failure(description: "sqlite3 ended with status \(run.status).")
    }
    return run.seconds
  }
}
