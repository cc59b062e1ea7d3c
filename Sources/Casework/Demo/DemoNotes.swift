import Fostering

/// Short made-up notes of visits, put together from sentences: children by initials alone.
enum DemoNotes {
  /// A child whom a note can be about.
  struct Child {
    let initials: String
    /// The age in years on the day of the visit.
    let age: Int
  }

  static func summary(
    of kinds: VisitKinds, _ outcome: VisitOutcome, _ mode: VisitMode, carers: Int,
    children: [Child], _ random: inout DemoRandom
  ) -> String? {
    switch outcome {
    case .planned: random.happens(25) ? random.one(of: plans) : nil
    case .cancelledByCarer: random.one(of: cancelledByCarer)
    case .cancelledByService: random.one(of: cancelledByService)
    case .noAccess: random.one(of: noAccess)
    case .carerAbsent: random.one(of: carerAbsent)
    case .completed: completed(kinds, mode, carers: carers, children: children, &random)
    }
  }

  private static func completed(
    _ kinds: VisitKinds, _ mode: VisitMode, carers: Int, children: [Child],
    _ random: inout DemoRandom
  ) -> String {
    var sentences = [opening(kinds, mode, carers: carers, &random)]
    if !children.isEmpty {
      let child = random.one(of: children)
      let about = random.one(of: aboutChild(of: child.age))
      sentences.append(
        about.split(separator: "#", omittingEmptySubsequences: false)
          .joined(separator: child.initials))
    } else if kinds != .unannounced {
      sentences.append(random.one(of: withoutChild))
    }
    if kinds.contains(.unannounced) { sentences.append(random.one(of: aboutHome)) }
    if kinds.contains(.support) { sentences.append(random.one(of: aboutSupport)) }
    if kinds.contains(.supervision) { sentences.append(random.one(of: aboutCarers)) }
    guard kinds.contains(.supervision), random.happens(70) else {
      return sentences.joined(separator: " ")
    }
    // Some write what was agreed as a list of its own.
    let actions = [random.one(of: actions), random.one(of: actions)]
    if random.happens(25), actions[0] != actions[1] {
      return sentences.joined(separator: " ") + "\n\nAgreed:\n- "
        + actions.joined(separator: "\n- ")
    }
    return sentences.joined(separator: " ") + " Agreed: \(actions[0])"
  }

  private static func opening(
    _ kinds: VisitKinds, _ mode: VisitMode, carers: Int, _ random: inout DemoRandom
  ) -> String {
    if kinds == .unannounced { return random.one(of: unannouncedOpenings) }
    return switch mode {
    case .home: random.one(of: carers > 1 ? homeTogether : homeAlone)
    case .office: "Met at the office before the support group."
    case .video: random.one(of: videoOpenings)
    case .phone: random.one(of: phoneOpenings)
    }
  }

  private static let homeTogether: [String] = [
    "Both carers at home.", "Sat down with both carers in the kitchen.",
    "Supervision at home with both carers, about an hour and a half.",
    "Both carers there; second half with the children home from school.",
  ]

  private static let homeAlone: [String] = [
    "Supervision at home.", "Seen at home in the morning.", "Home visit, about an hour.",
    "At home; good long talk over the last six weeks.",
  ]

  private static let videoOpenings: [String] = [
    "By video, since the carers had a cold in the house.", "Video call agreed beforehand.",
    "By video, as the car was in for repair; picture and sound good.",
  ]

  private static let phoneOpenings: [String] = [
    "Phoned to see how the week had gone.", "Call between visits.", "Rang back after a message.",
  ]

  private static let unannouncedOpenings: [String] = [
    "Unannounced, late afternoon; let in at once.", "Called without notice at breakfast time.",
    "Unannounced visit after school; welcomed in.",
    "Called unannounced on the way from another visit.",
  ]

  /// What there is to say of a child of an age; a `#` stands for the initials.
  private static func aboutChild(of age: Int) -> [String] {
    age < 4 ? aboutLittleChild : age < 11 ? aboutChild : aboutTeenager
  }

  private static let aboutLittleChild: [String] = [
    "# started at nursery three mornings a week and goes in happily.",
    "# is sleeping through since the cot was moved.", "# has begun to say a few words.",
    "#'s eczema is better with the new cream; health assessment booked.",
    "Contact for # is going better now that the same worker brings them.",
    "# has had the two-year check; hearing test to follow.",
    "Bedtimes with # are calmer since the routine was written down.",
  ]

  private static let aboutChild: [String] = [
    "# has settled well at school; attendance is good and there is a new friend.",
    "# has been unsettled since contact was moved to Saturdays; sleep is broken.",
    "# enjoys swimming and has moved up a group.",
    "PEP for # went well; extra reading help starts.",
    "# is worried about the move to the next school; visits are being arranged.",
    "# has asked about seeing a brother more often; to be raised with the child's social worker.",
    "Life story work with # has begun; carers find the photographs helpful.",
    "# wants to join the football club; consent is with the child's social worker.",
    "Bedtimes with # are calmer since the routine was written down.",
  ]

  private static let aboutTeenager: [String] = [
    "# had two detentions; carers and school agree on one plan.",
    "# is revising hard and has chosen a college course.",
    "# came home late twice; curfew and phone talked over together.",
    "# has a Saturday job at the garden centre and is proud of it.",
    "# has asked about seeing a brother more often; to be raised with the child's social worker.",
    "PEP for # went well; a tutor for maths starts.", "# cooks for everybody once a week.",
    "Pathway plan for # is in draft; carers will read it through with them.",
  ]

  private static let withoutChild: [String] = [
    "No child placed at present; talked over the two referrals of last month.",
    "Between placements: carers used the time to decorate the bedroom.",
    "No placement now; they would like siblings this time.",
    "Talked about what went well in the last placement and what they would do again.",
  ]

  private static let aboutHome: [String] = [
    "House warm and tidy, smoke alarms tested, bedrooms seen.",
    "Medicines locked away; log up to date.", "Garden gate latch has been mended.",
    "Tea on the table, homework under way; an ordinary, friendly evening.",
    "Bedrooms seen; the window lock upstairs needs replacing.",
  ]

  private static let aboutSupport: [String] = [
    "Went through strategies for mornings.", "Helped with the form for the holiday club.",
    "Practised what to say when questions about home come up.",
    "Brought the sensory box and showed how it is used.",
  ]

  private static let aboutCarers: [String] = [
    "Carers feel well supported and use their Hive.",
    "Tired, but positive; a weekend of respite is planned.",
    "Training record looked at: first aid runs out in the spring.",
    "Talked about delegated authority; the form is out of date.",
    "Daily records are thoughtful and up to date.", "Safer caring plan read through and changed.",
    "Mileage claims are outstanding; to be sent this week.",
    "Grandmother is ill, which weighs on them; talked about what would help.",
    "They have been asked to mentor a new household and would like to.",
    "Pets, smoking and household members unchanged.",
  ]

  private static let actions: [String] = [
    "carers to send the training certificates.", "worker to chase the health assessment.",
    "worker to ask for the contact plan in writing.", "carers to keep a sleep diary for two weeks.",
    "respite weekend to be booked.", "carers to book the therapeutic parenting course.",
    "worker to raise transport with the school.", "carers to test the alarms monthly.",
    "next visit to include time alone with the children.",
    "worker to bring the safer caring plan for signing.",
  ]

  private static let plans: [String] = [
    "After school, so that the children are seen.", "Bring the safer caring plan.",
    "Carers asked for a morning.", "Joint visit with the child's social worker.",
  ]

  private static let cancelledByCarer: [String] = [
    "Cancelled in the morning: child unwell.", "Carer rang to cancel; car would not start.",
    "Carer asked to put it off because of a school meeting.",
  ]

  private static let cancelledByService: [String] = [
    "Cancelled: worker off sick.", "Cancelled for an urgent visit elsewhere.",
    "Put off, as the team was short.",
  ]

  private static let noAccess: [String] = [
    "No answer at the door; card left.", "Nobody in. Rang later: they had been at the park.",
    "No reply, car not there. To be tried again.",
  ]

  private static let carerAbsent: [String] = [
    "Only an adult son at home; visit not carried on.", "Carer called in to work; not there.",
    "Grandmother was minding the children; identity checked, visit not carried on.",
  ]
}
