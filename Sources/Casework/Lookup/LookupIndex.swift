import CaseStore
import Fostering

/// The names, references, phones and postcodes of a register, folded once and laid out flat, so
/// that a key costs no work on text.
struct LookupIndex: Sendable {
  /// Every word of every name.
  let names: NameTable
  /// The words of each household: `wordNumbers[firstWords[h]..<firstWords[h + 1]]`.
  let firstWords: [UInt32]
  let wordNumbers: [UInt32]
  /// Whose word it is and where it stands, packed: see `WordPlace`.
  let wordPlaces: [WordPlace]
  let codes: HouseholdCodes
  /// The place of each household from A to Z, and the household at each place.
  let alphabetical: [UInt32]
  let households: [UInt32]
  /// The number of each household's worker, or -1.
  let workers: [Int32]
  let workerNumbers: [Username: Int32]
  let isEnded: [Bool]

  var count: Int { alphabetical.count }

  init(_ register: Register, on today: CalendarDate) {
    var builder = NameTable.Builder()
    var firstWords: [UInt32] = [0]
    var numbers: [UInt32] = []
    var places: [WordPlace] = []
    var codes = HouseholdCodes()
    var workers: [Int32] = []
    var workerNumbers: [Username: Int32] = [:]
    var isEnded: [Bool] = []
    // The first carer's last and first name, then the household's name: what A to Z goes by.
    var sortWords: [(UInt32, UInt32, UInt32)] = []

    for row in register {
      let carers = row.carers
      func add(_ name: String, person: Int, after: Int) -> (first: UInt32, count: Int) {
        let words = FoldedWords(name).words
        var first = UInt32.max
        for word in words {
          let number = builder.number(of: word.letters)
          if first == .max { first = number }
          numbers.append(number)
          places.append(WordPlace(person: person, place: after + word.place))
        }
        return (first, (words.map(\.place).max() ?? -1) + 1)
      }
      let household = add(row.name, person: 0, after: 0).first
      var key = (UInt32.max, UInt32.max, household)
      for (index, carer) in carers.enumerated() {
        let first = add(carer.first, person: index + 1, after: 0)
        let last = add(carer.last, person: index + 1, after: first.count)
        if index == 0 { key = (last.first, first.first, household) }
      }
      sortWords.append(key)
      firstWords.append(UInt32(clamping: numbers.count))
      codes.add(row)
      var workerNumber: Int32 = -1
      if let worker = row.worker {
        workerNumber = workerNumbers[worker] ?? Int32(clamping: workerNumbers.count)
        workerNumbers[worker] = workerNumber
      }
      workers.append(workerNumber)
      isEnded.append(row.standing(on: today) == .ended)
    }

    let (table, tablePlaces) = builder.sorted()
    names = table
    self.firstWords = firstWords
    wordNumbers = numbers.map { tablePlaces[Int($0)] }
    wordPlaces = places
    self.codes = codes
    self.workers = workers
    self.workerNumbers = workerNumbers
    self.isEnded = isEnded
    func place(_ number: UInt32) -> UInt32 {
      number == .max ? .max : tablePlaces[Int(number)]
    }
    // Rows are in order of reference, which settles what names leave open.
    let sorted = sortWords.enumerated().map { index, key in
      (place(key.0), place(key.1), place(key.2), UInt32(clamping: index))
    }.sorted { $0 < $1 }
    households = sorted.map(\.3)
    var alphabetical = [UInt32](repeating: 0, count: sorted.count)
    for (rank, entry) in sorted.enumerated() {
      alphabetical[Int(entry.3)] = UInt32(clamping: rank)
    }
    self.alphabetical = alphabetical
  }
}

/// Whose word it is (0: the household's name, 1: the first carer…) and where it stands in it.
struct WordPlace: Hashable, Sendable {
  private let packed: UInt8

  init(person: Int, place: Int) {
    packed = UInt8(clamping: min(person, 15) << 4 | min(place, 15))
  }

  var person: Int { Int(packed >> 4) }
  var place: Int { Int(packed & 15) }
}
