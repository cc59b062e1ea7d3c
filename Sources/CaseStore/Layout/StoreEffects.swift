import Glibc

/// What a file store asks of the world besides its disk.
struct StoreEffects: Sendable {
  var disk: any Disk
  /// A number that nobody can guess.
  var random: @Sendable () -> UInt64
  /// Milliseconds of a clock that never goes back.
  var milliseconds: @Sendable () -> Int
  /// Waits for some milliseconds.
  var wait: @Sendable (_ milliseconds: Int) -> Void
  /// Who holds the lock, in words for others who wait: process and user.
  var holder: String
  var limits = StoreLimits()

  static var system: StoreEffects {
    StoreEffects(
      disk: SystemDisk(),
      random: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      },
      milliseconds: {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
      },
      wait: { usleep(UInt32(clamping: $0 * 1000)) },
      holder: "process \(getpid()) of \(userName)")
  }

  /// The kernel's user by name, or by number where the system has no name for it.
  private static var userName: String {
    let number = getuid()
    guard let entry = getpwuid(number) else { return "user \(number)" }
    return String(cString: entry.pointee.pw_name)
  }
}

/// The sizes at which a file store changes its ways.
///
/// Tests make them small.
struct StoreLimits: Sendable {
  /// A segment of the journal takes no more lines once it is this long.
  var segment = 8 << 20
  /// A commit whose line would be longer is written as a group of lines.
  var line = 8 << 20
  /// About how long a part of a group is.
  var part = 4 << 20
  /// Waiting commits that make a checkpoint due.
  var waitingCommits = 64
  /// Waiting documents that make a checkpoint due.
  var waitingDocuments = 256
  /// At a checkpoint, more documents than this are synced by one call for all.
  var singleSyncs = 16
  /// How long a writer waits for another, in milliseconds.
  var lockWait = 5_000
  /// How many transactions the index file may fall behind before it is written anew.
  var indexLag = 32
}
