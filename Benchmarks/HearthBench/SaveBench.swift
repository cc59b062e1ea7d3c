import ArgumentParser
import CaseStore
import Casework
import Fostering
import Glibc

/// Logging a visit in a program that is open, beside a bare append and sync of the same bytes.
struct Save: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A save in an open program, beside a bare append of the same bytes.")

  @OptionGroup var options: PolicyOption
  @Argument(help: "A made-up store to write to.") var store: String
  @Option(help: "A file on the same disk for the bare appends.") var scratch: String
  @Option(help: "The day of the visits.") var today: String
  @Option(help: "How many saves.") var runs = 300

  func run() throws {
    guard let today = CalendarDate(today) else { throw ValidationError("No such day.") }
    let file = try FileStore.open(at: store)
    let desk = Desk(store: file, policy: try options.policy(), today: today)
    let register = try desk.register()
    let households = register.filter { $0.worker != nil }.map { ($0.reference, $0.worker) }
    let journal = "\(store)/journal"
    let bare = open(scratch, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard bare >= 0 else { throw ValidationError("\(scratch) cannot be written.") }
    defer { close(bare) }
    let clock = ContinuousClock()
    // Repeating a visit changes nothing: each run of the benchmark writes words of its own.
    let mark = UInt64.random(in: 0 ... .max)
    var saves: [Double] = []
    var appends: [Double] = []
    var sizes: [Int] = []
    for index in 0..<runs {
      let (household, worker) = households[index % households.count]
      let visit = LogVisit(
        household: household, date: today.adding(days: -(index / households.count)),
        kinds: [.support], mode: .home, worker: worker, childrenSeen: true,
        summary: "All well (\(mark), \(index)). The carers asked about respite in May.")
      let before = bytes(in: journal)
      var start = clock.now
      let author = Author(user: worker ?? "nobody", time: "2024-03-31T12:00:00Z")
      _ = try visit.commit(at: desk, by: author)
      saves.append((clock.now - start).inSeconds)
      let line = [UInt8](repeating: 0x61, count: max(1, bytes(in: journal) - before))
      sizes.append(line.count)
      start = clock.now
      _ = write(bare, line, line.count)
      _ = fdatasync(bare)
      appends.append((clock.now - start).inSeconds)
    }
    let ratio = Spread(saves).median / Spread(appends).median
    print(
      "| save in an open program, \(register.count) households | \(Spread(saves)) "
        + "| bare append and fdatasync of the same bytes: \(Spread(appends)) "
        + "| \(Spread.rounded(ratio, places: 2)) |")
    let each = try SQLitePeer(scratch: scratch).secondsAnInsert(of: sizes)
    let mean = saves.reduce(0, +) / Double(max(1, saves.count))
    print(
      "| the same, mean of \(saves.count) saves | \(Spread.ms(mean)) ms "
        + "| sqlite3, WAL, synchronous=FULL, inserts of the same bytes: \(Spread.ms(each)) ms each "
        + "| \(Spread.rounded(mean / each, places: 2)) |")
  }

  /// The size of all files in a folder.
  private func bytes(in folder: String) -> Int {
    guard let listing = opendir(folder) else { return 0 }
    defer { closedir(listing) }
    var sum = 0
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      if stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG {
        sum += Int(status.st_size)
      }
    }
    return sum
  }
}
