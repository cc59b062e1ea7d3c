import Fostering

/// One pass over all households for one query.
struct LookupScan {
  /// A household that was found, with what it is ranked by.
  struct Candidate: Hashable {
    let household: Int
    let rank: LookupRank
    /// Tells apart what was matched: equal for households matched by the same words.
    let words: UInt64
  }

  private(set) var best = BestFew<Candidate>()
  /// The best of those whose words were typed whole with a slip, one for each way of reading it.
  private(set) var readings: [Candidate] = []
  /// Households that match all words but one.
  private(set) var near = BestFew<Candidate>()
  private(set) var total = 0

  private let index: LookupIndex
  private let query: LookupQuery
  private let own: Int32
  /// How well each typed word fits each word of the table.
  private let fits: [[UInt8]]

  init(_ query: LookupQuery, in index: LookupIndex, own: Username?, limit: Int) {
    self.index = index
    self.query = query
    self.own = own.flatMap { index.workerNumbers[$0] } ?? -2
    fits = query.words.map { index.names.matches($0.letters, forgiving: $0.forgives) }
    best.limit = max(limit, Self.firstOnes)
    near.limit = Self.mostNear
    guard !query.words.isEmpty else { return }
    for household in 0..<index.count { look(at: household) }
  }

  /// How many places a household that is meant must be among.
  static let firstOnes = 3
  static let mostNear = 3

  private mutating func look(at household: Int) {
    let words = Int(index.firstWords[household])..<Int(index.firstWords[household + 1])
    var rank = LookupRank()
    var missed = 0
    var signature: UInt64 = 0
    // The people who have all words so far at their best, and the place of the last in each.
    var people: UInt16 = .max
    var inOrder: UInt16 = .max
    var lastPlaces: UInt64 = 0
    for (number, word) in query.words.enumerated() {
      var match: UInt8 = .max
      var matched: UInt32 = 0
      var who: UInt16 = 0
      var ordered: UInt16 = 0
      var newPlaces = lastPlaces
      for at in words {
        let fit = fits[number][Int(index.wordNumbers[at])]
        guard fit != 0, fit <= match else { continue }
        if fit < match {
          (match, matched, who, ordered) = (fit, index.wordNumbers[at], 0, 0)
          newPlaces = lastPlaces
        }
        let place = index.wordPlaces[at]
        let bit = UInt16(1) << UInt16(place.person)
        let shift = UInt64(place.person) * 4
        // A place is kept one up, so that 0 is before all of them.
        let before = Int((lastPlaces >> shift) & 15)
        let isAfter = place.place + 1 > before
        if who & bit == 0 || (ordered & bit == 0 && isAfter) {
          newPlaces &= ~(UInt64(15) << shift)
          newPlaces |= UInt64(min(place.place + 1, 15)) << shift
        }
        who |= bit
        if isAfter { ordered |= bit }
      }
      if word.canBeCode, match > WordMatch.whole.rawValue,
        let code = index.codes.find(word.letters, of: household), code.match.rawValue < match
      {
        // A code is nobody's word: it goes with whoever has the others.
        (match, matched, who, ordered) = (code.match.rawValue, .max, .max, .max)
        newPlaces = lastPlaces
      }
      guard let fit = WordMatch(rawValue: match) else {
        missed += 1
        if missed > 1 { return }
        continue
      }
      rank.add(fit)
      people &= who
      inOrder &= ordered
      lastPlaces = newPlaces
      signature = (signature ^ UInt64(matched)) &* 0x100_0000_01B3
    }
    rank.isOnePerson = people != 0
    rank.isInOrder = people & inOrder != 0
    rank.isOwn = index.workers[household] == own
    rank.isEnded = index.isEnded[household]
    rank.alphabetical = index.alphabetical[household]
    let candidate = Candidate(household: household, rank: rank, words: signature)
    if missed == 0 {
      total += 1
      best.offer(candidate, key: rank.key)
      if rank.slips > 0, rank.starts == 0 { offerReading(candidate) }
    } else if query.words.count > 1 {
      near.offer(candidate, key: rank.key)
    }
  }

  private mutating func offerReading(_ candidate: Candidate) {
    if let same = readings.firstIndex(where: { $0.words == candidate.words }) {
      guard candidate.rank.key < readings[same].rank.key else { return }
      readings.remove(at: same)
    }
    let place = readings.firstIndex { candidate.rank.key < $0.rank.key } ?? readings.endIndex
    guard place < Self.firstOnes else { return }
    readings.insert(candidate, at: place)
    if readings.count > Self.firstOnes { readings.removeLast() }
  }

  /// The matches best first.
  ///
  /// A query with a slip can be read in several ways, and beginnings of other names can fit it
  /// exactly. So that the household that is meant is among the first three, these hold the best
  /// of each reading before a second of one, and exact beginnings leave the third place to the
  /// best whole word with a slip.
  var ranked: [Candidate] {
    var list = best.few
    let exact = list.prefix(Self.firstOnes).count { $0.rank.slips == 0 }
    var place = exact
    if exact == Self.firstOnes, let last = list[..<exact].last, !last.rank.isWholeName {
      place = exact - 1
    }
    for reading in readings where place < Self.firstOnes {
      list.removeAll { $0 == reading }
      list.insert(reading, at: min(place, list.count))
      place += 1
    }
    return list
  }
}

/// What a household found is ranked by, best first: no slips; one person; words in the order
/// typed; whole words over beginnings; letters swapped over other slips; own caseload; open
/// before ended; A to Z.
struct LookupRank: Hashable {
  private(set) var slips: UInt64 = 0
  private(set) var starts: UInt64 = 0
  private var otherSlips: UInt64 = 0
  var isOnePerson = true
  var isInOrder = true
  var isOwn = false
  var isEnded = false
  var alphabetical: UInt32 = 0

  mutating func add(_ match: WordMatch) {
    if match.isSlip { slips += 1 }
    if !match.isWhole { starts += 1 }
    if match.isSlip, match != .wholeSwapped { otherSlips += 1 }
  }

  /// Whether all words are whole words of one person.
  var isWholeName: Bool { starts == 0 && isOnePerson }

  /// Smaller is better.
  var key: UInt64 {
    var key = slips
    key = key << 1 | (isOnePerson ? 0 : 1)
    key = key << 1 | (isInOrder ? 0 : 1)
    key = key << 4 | starts
    key = key << 4 | otherSlips
    key = key << 1 | (isOwn ? 0 : 1)
    key = key << 1 | (isEnded ? 1 : 0)
    return key << 32 | UInt64(alphabetical)
  }
}

/// The few best of many, by a key of which smaller is better.
struct BestFew<Element> {
  var limit = 0
  private(set) var few: [Element] = []
  private var keys: [UInt64] = []

  mutating func offer(_ element: Element, key: UInt64) {
    if few.count >= limit {
      guard let worst = keys.last, key < worst else { return }
      few.removeLast()
      keys.removeLast()
    }
    var place = keys.count
    while place > 0, keys[place - 1] > key { place -= 1 }
    keys.insert(key, at: place)
    few.insert(element, at: place)
  }
}
