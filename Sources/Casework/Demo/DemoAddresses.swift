import Fostering

/// Made-up places: streets and towns that are none, and ways of reaching people that nobody has.
enum DemoAddresses {
  /// How to reach a household, or not: some have given no number or address for mail.
  ///
  /// Telephone numbers are of the range kept for drama; postcodes have an area that is none, and
  /// end in a letter that no postcode ends in.
  static func contact(
    of place: Int, area: Area, _ random: inout DemoRandom
  ) -> ContactDetails {
    let towns = towns(of: area)
    let number = random.below(towns.count)
    let address = "\(random.number(1...148)) \(random.one(of: streets)), \(towns[number])"
    let outward = "FH\(areaNumber(area) * towns.count + number + 1)"
    let phone = "01632 960" + DemoWords.padded((place * 37 + random.below(37)) % 1_000, to: 3)
    return ContactDetails(
      address: address, postcode: "\(outward) \(inward(&random))",
      phone: random.happens(96) ? phone : nil,
      email: random.happens(85) ? "carer\(place + 1)@example.org" : nil)
  }

  /// The quarter of the county that a household lies in: the East team has the eastern ones.
  static func area(of place: Int) -> Area {
    switch place % 4 {
    case 0: .northEast
    case 1: .northWest
    case 2: .southEast
    default: .southWest
    }
  }

  /// The Hive of a household: a group of about sixteen neighbours; 23 for a county of 365.
  static func hive(of place: Int, households: Int) -> String {
    let hives = max(4, (households + 15) / 16)
    // Hives lie within one quarter of the county, as their households do.
    let quarter = place % 4
    let inQuarter = (hives - quarter + 3) / 4
    let number = quarter + place / 4 % max(1, inQuarter) * 4
    let round = number / hiveNames.count
    let name = hiveNames[number % hiveNames.count]
    return round == 0 ? name : "\(name) \(round + 1)"
  }

  /// A digit and two letters, one of them C, I, K, M, O or V, which no inward code has.
  private static func inward(_ random: inout DemoRandom) -> String {
    let digit = random.below(10)
    let impossible = random.one(of: Array("CIKMOV"))
    let usual = random.one(of: Array("ABDEFGHJLNPQRSTUWXYZ"))
    return random.happens(50) ? "\(digit)\(impossible)\(usual)" : "\(digit)\(usual)\(impossible)"
  }

  private static func areaNumber(_ area: Area) -> Int {
    switch area {
    case .northEast: 0
    case .northWest: 1
    case .southEast: 2
    case .southWest: 3
    }
  }

  private static func towns(of area: Area) -> [String] {
    switch area {
    case .northEast: ["Fernhill", "Brindlewick", "Over Pilbury", "Larkstead", "Quarrington Heath"]
    case .northWest: ["Ockenfold", "Marlstead", "Thornacre Cross", "Wexmere", "Little Hathern"]
    case .southEast: ["Saltery Quay", "Hartlebourne", "Pennock St Mary", "Gullmouth", "Eastry Bar"]
    case .southWest: ["Withybrook Mill", "Addlecombe", "Foxcote Green", "Rushmarsh", "Tamberley"]
    }
  }

  private static let streets: [String] = [
    "Alder Close", "Barley Way", "Beacon Road", "Blackthorn Avenue", "Bramble Lane",
    "Brewhouse Yard", "Candle Street", "Chapel Rise", "Cherry Orchard", "Clover Road",
    "Coopers Row", "Dovecote Drive", "Farriers Court", "Ferry Road", "Glebe Gardens",
    "Hazel Grove", "Highfield Terrace", "Kiln Lane", "Lantern Street", "Limekiln Road",
    "Mallow Crescent", "Meadow View", "Mill Race", "Nightingale Way", "Orchard Street",
    "Paddock Close", "Quarry Hill", "Ropewalk", "Rowan Road", "Saddlers Mews", "Sheepwash Lane",
    "Station Road", "Swallow Drive", "Tannery Street", "Teasel Way", "The Butts", "Turnpike Lane",
    "Vinegar Hill", "Willow Walk", "Windmill Street",
  ]

  private static let hiveNames: [String] = [
    "Kestrel", "Otter", "Bluebell", "Heron", "Acorn", "Swift", "Bramble", "Hazel", "Lapwing",
    "Foxglove", "Badger", "Willow", "Curlew", "Primrose", "Hedgehog", "Rowan", "Kingfisher",
    "Clover", "Skylark", "Juniper", "Dormouse", "Teal", "Larch",
  ]
}
