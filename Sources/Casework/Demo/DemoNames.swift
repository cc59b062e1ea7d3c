import Fostering

/// Made-up people: names as a county has them, with the marks that look-up and tables must bear.
enum DemoNames {
  /// One or two carers for a household.
  static func carers(
    of place: Int, approvedOn: CalendarDate, _ random: inout DemoRandom
  ) -> [Carer] {
    // Every third household has a name with a mark, so that the smallest service has some.
    let last =
      place % 3 == 1 ? markedLastNames[place / 3 % markedLastNames.count] : lastName(&random)
    let first = firstName(&random)
    var carers = [Carer(firstName: first, lastName: last, born: born(before: approvedOn, &random))]
    guard random.happens(62) else { return carers }
    var other = firstName(&random)
    while other == first { other = firstName(&random) }
    carers.append(
      Carer(
        firstName: other, lastName: random.happens(78) ? last : lastName(&random),
        born: born(before: approvedOn, &random),
        approvedOn: random.happens(6) ? random.weekday(after: approvedOn, by: 30...400) : nil))
    return carers
  }

  /// What the household goes by: the carers' last name, or both.
  static func householdName(of carers: [Carer]) -> String {
    let names = carers.map(\.lastName)
    guard let first = names.first, let last = names.last else { return "" }
    return first == last ? first : "\(first) & \(last)"
  }

  /// The initials by which notes call a child.
  static func initials(_ random: inout DemoRandom) -> String {
    let letters = Array("ABCDEFGHJKLMNPRSTW")
    return "\(random.one(of: letters))\(random.one(of: letters))"
  }

  /// Hands out the names of staff, each once while they last.
  struct Staff {
    private var given: Set<String> = []

    mutating func next(_ random: inout DemoRandom) -> String {
      for _ in 0..<20 {
        let name = "\(random.one(of: firstNames)) \(lastName(&random))"
        if given.insert(name).inserted { return name }
      }
      return "\(random.one(of: firstNames)) \(random.one(of: markedLastNames))"
    }
  }

  private static func born(
    before approval: CalendarDate, _ random: inout DemoRandom
  ) -> CalendarDate {
    approval.adding(days: -random.number(27 * 365...62 * 365))
  }

  private static func firstName(_ random: inout DemoRandom) -> String {
    random.happens(12) ? random.one(of: markedFirstNames) : random.one(of: firstNames)
  }

  /// A few last names are common, as they are.
  private static func lastName(_ random: inout DemoRandom) -> String {
    random.happens(20) ? random.one(of: commonLastNames) : random.one(of: lastNames)
  }

  private static let firstNames: [String] = [
    "Aisha", "Alan", "Alison", "Amanda", "Amir", "Andrew", "Angela", "Anita", "Barbara", "Ben",
    "Beverley", "Carol", "Catherine", "Chidi", "Christine", "Claire", "Colin", "Daniel", "David",
    "Dawn", "Deborah", "Denise", "Diane", "Elaine", "Emma", "Fatima", "Fiona", "Gareth", "Gary",
    "George", "Grace", "Graham", "Gwen", "Hannah", "Harpreet", "Heather", "Helen", "Ian", "Imran",
    "Jacqueline", "James", "Jane", "Janet", "Jean", "Joanne", "John", "Joseph", "Judith", "Julie",
    "Karen", "Katherine", "Keith", "Kevin", "Kofi", "Kwame", "Laura", "Lesley", "Linda", "Lisa",
    "Lorraine", "Louise", "Margaret", "Maria", "Mark", "Martin", "Mary", "Maureen", "Mei",
    "Michael", "Michelle", "Mohammed", "Nadia", "Neil", "Nicola", "Nigel", "Olivia", "Patricia",
    "Paul", "Peter", "Philip", "Priya", "Rachel", "Rajesh", "Rebecca", "Rhys", "Richard", "Robert",
    "Ruth", "Samuel", "Sandra", "Sarah", "Sharon", "Sheila", "Simon", "Stephen", "Sunita", "Susan",
    "Tanya", "Terence", "Thomas", "Tracey", "Trevor", "Valerie", "Victoria", "Wendy", "Yvonne",
  ]

  private static let markedFirstNames: [String] = [
    "Zoë", "Łukasz", "Siân", "Seán", "Chloë", "José", "François", "Małgorzata", "Jean-Paul",
    "Niamh", "Øyvind", "Anaïs", "Ngọc", "Ayşe", "Mary Ann",
  ]

  private static let commonLastNames: [String] = [
    "Smith", "Jones", "Evans", "Taylor", "Brown", "Patel", "Williams", "Davies", "Khan", "Wilson",
  ]

  private static let markedLastNames: [String] = [
    "O'Brien", "Ní Dhomhnaill", "van der Berg", "Nguyễn", "Wójcik", "李", "D'Souza", "Núñez",
    "Ap Rhys", "Smith-Jones", "Müller", "Okonkwo-Reid", "de la Cruz", "MacDonald", "Çelik",
    "Sørensen", "Żak", "St. John", "Ó Súilleabháin", "Ekwueme", "García",
  ]

  private static let lastNames: [String] = [
    "Abbott", "Adeyemi", "Ahmed", "Akhtar", "Allsop", "Appleby", "Ashworth", "Atkins", "Bailey",
    "Banerjee", "Barnes", "Begum", "Bellamy", "Bhatt", "Birch", "Blackwood", "Booth", "Bradley",
    "Brennan", "Buckley", "Burgess", "Campbell", "Carter", "Chapman", "Chaudhry", "Clarke",
    "Coleman", "Cooper", "Crosby", "Dalton", "Dhillon", "Dixon", "Doyle", "Dunn", "Edwards",
    "Eze", "Farrell", "Fletcher", "Foster", "Fraser", "Gallagher", "Gibson", "Gill", "Goddard",
    "Graham", "Grant", "Green", "Griffiths", "Hall", "Hamilton", "Harding", "Harper", "Harris",
    "Hayes", "Henderson", "Hewitt", "Hill", "Holmes", "Hughes", "Hussain", "Iqbal", "Jackson",
    "Jenkins", "Johnson", "Kaur", "Kelly", "Kennedy", "Kowalski", "Lambert", "Lawson", "Lewis",
    "Lloyd", "Marsh", "Mason", "McCarthy", "McKenzie", "Mensah", "Mills", "Mitchell", "Morgan",
    "Morris", "Murphy", "Nelson", "Newton", "Nolan", "Norris", "Obi", "Osborne", "Owusu", "Page",
    "Palmer", "Parker", "Parry", "Pearson", "Perkins", "Phillips", "Porter", "Powell", "Price",
    "Quinn", "Rahman", "Reid", "Reynolds", "Richards", "Roberts", "Robinson", "Rogers", "Rowe",
    "Russell", "Saunders", "Shah", "Sharma", "Shaw", "Simpson", "Singh", "Spencer", "Stevens",
    "Stewart", "Stone", "Sutton", "Thompson", "Turner", "Uddin", "Walker", "Walsh", "Ward",
    "Watson", "Webb", "Wells", "West", "Wheeler", "Whittaker", "Woods", "Wright", "Yates", "Young",
  ]
}
