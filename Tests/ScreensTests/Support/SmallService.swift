import CaseStore
import Casework
import Fostering
import Foundation
import Terminal

/// A made-up service small enough to count by hand, on Tue 10 Mar 2026.
enum SmallService {
  static let today = CalendarDate("2026-03-10") ?? .earliest

  static let staff = """
    username,name,role,team,email
    pnair,Priya Nair,supervising-social-worker,East,
    orees,Owain Rees,supervising-social-worker,East,
    mchen,Mei Chen,supervising-social-worker,West,
    fsw,Jo Fairley,fostering-support-worker,East,
    atm,Ana Price,assistant-team-manager,East,
    sowen,Siân Owen,team-manager,East,
    chief,Sam Whitlock,service-manager,,
    audit,Ola Audit,auditor,,
    """

  static let households = """
    reference,name,type,approved_on,places,age_min,age_max,offers,team,worker,area,hive,address,\
    postcode,phone,email,ended_on,end_reason,carer1_first_name,carer1_last_name,\
    carer2_first_name,carer2_last_name
    HF-00231,Evans,mainstream,2019-06-14,3,0,17,short-term;respite,,pnair,NE,7,\
    "1 Chapel Lane, Overton",ZZ1 1CI,01632 960001,,,,Gwen,Evans,Rhys,Evans
    HF-00232,Adeyemi,mainstream,2025-11-20,2,,,long-term,,pnair,NE,7,,ZZ1 1CK,01632 960002,,,,\
    Fatima,Adeyemi,,
    HF-00233,Nguyễn,connected,2026-02-20,1,,,,,pnair,SE,,,,,,,,Liên,Nguyễn,,
    HF-00234,O'Brien,mainstream,2024-01-10,2,,,,,pnair,SE,,,,,,,,Niamh,O'Brien,,
    HF-00235,Zieliński,mainstream,2024-01-10,2,,,,,pnair,SE,,,,,,,,Tomasz,Zieliński,,
    HF-00240,Llewellyn,short-breaks,2023-05-05,1,,,,,orees,SE,,,,,,,,Dafydd,Llewellyn,,
    HF-00241,Patel,mainstream,2025-01-07,2,,,,,orees,,,,,,,,,Chidi,Patel,,
    HF-00250,李,mainstream,2024-01-10,2,,,,West,mchen,,,,,,,,,小龙,李,,
    HF-00251,Brown,mainstream,2024-01-10,2,,,,East,,,,,,,,,,Hamish,Brown,,
    HF-00260,Ended,mainstream,2015-01-10,2,,,,,pnair,,,,,,,2024-05-01,moved,Una,Ended,,
    HF-00261,Later,mainstream,2026-04-01,2,,,,,pnair,,,,,,,,,Ines,Later,,
    """

  static let visits = """
    reference,date,kinds,outcome,mode,worker,present,children_seen,summary
    HF-00231,2026-01-16,supervision,completed,home,pnair,Gwen Evans;Rhys Evans,yes,\
    "Respite agreed for Easter. Rhys to book first-aid course.
    Gwen would like contact moved to the library."
    HF-00231,2025-12-05,supervision,completed,video,pnair,Gwen Evans,no,Short call.
    HF-00231,2025-11-03,unannounced,completed,home,pnair,,yes,All well.
    HF-00231,2026-03-12,supervision,planned,home,pnair,,,
    HF-00232,2026-01-27,supervision,completed,home,pnair,,,Settling in.
    HF-00232,2026-02-10,supervision,cancelled-by-carer,home,pnair,,,
    HF-00233,2026-03-02,supervision,completed,home,pnair,,yes,First visit.
    HF-00234,2026-01-30,supervision,completed,office,pnair,,,
    HF-00234,2025-03-15,unannounced,completed,home,pnair,,yes,
    HF-00234,2026-03-18,unannounced,planned,home,pnair,,,
    HF-00235,2026-02-20,supervision,completed,home,pnair,,,Calm.
    HF-00235,2025-10-01,unannounced,completed,home,pnair,,,
    HF-00240,2026-01-02,supervision,completed,home,orees,,,
    HF-00240,2025-09-01,unannounced,completed,home,orees,,,
    HF-00241,2026-02-26,supervision,completed,home,orees,,,
    HF-00241,2026-02-26,unannounced,completed,home,orees,,,
    HF-00250,2026-02-01,supervision;unannounced,completed,home,mchen,,yes,
    """

  static let reviews = """
    reference,held_on,scope,outcome,decided_on
    HF-00231,2025-06-12,full,continue,2025-06-20
    HF-00234,2026-01-20,full,adjourned,
    HF-00234,2025-03-01,full,continue-with-actions,
    HF-00235,2026-01-05,full,continue,
    HF-00240,2025-05-01,full,continue,
    HF-00241,2026-01-09,full,continue,
    HF-00250,2025-12-20,full,continue,
    """

  static let holds = """
    reference,start,expected_end,end,last_reviewed_on,scope,initiated_by,reason,authorised_by
    HF-00235,2025-12-24,2026-04-30,,2026-02-05,full-break,carer,bereavement,sowen
    """

  static let placements = """
    reference,child,child_initials,child_sex,child_born,type,start,end,ending,solo
    HF-00231,C-1,M.A.,male,2016-09-04,long-term,2024-08-11,,,no
    HF-00231,C-2,L.B.,female,2013-12-24,short-term,2025-01-20,,,no
    HF-00231,C-3,K.,male,2010-12-24,respite,2023-01-20,2023-02-01,planned,no
    """

  static let author = Author(user: "sowen", time: "2026-03-10T09:00:00Z")

  /// A store of its own with the service in it.
  static func desk(on today: CalendarDate = today) throws -> Desk {
    let desk = Desk(store: MemoryStore(), policy: try policy(), today: today)
    let sheets: [(ImportKind, String)] = [
      (.staff, staff), (.households, households), (.visits, visits), (.reviews, reviews),
      (.holds, holds), (.placements, placements),
    ]
    let files = sheets.map { ImportFile(kind: $0.0, bytes: Array($0.1.utf8)) }
    let result = try ImportRegister(files: files).commit(at: desk, by: author)
    guard !result.isRefused else {
      throw CaseworkError(.badData, "\(result.badCells)")
    }
    return desk
  }

  static func policy() throws -> PracticePolicy {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Data(contentsOf: root.appending(path: "Resources/practice.json"))
    return try PolicyFile(json: Array(bytes)).policy(with: nil)
  }

  /// The app as somebody of the service uses it.
  static func app(
    as user: Username, size: Size = Size(width: 80, height: 24), on today: CalendarDate = today
  ) throws -> AppDriver {
    try app(as: user, at: desk(on: today), size: size)
  }

  static func app(
    as user: Username, at desk: Desk, size: Size = Size(width: 80, height: 24)
  ) throws -> AppDriver {
    guard let who = try desk.register().staffMember(user) else {
      throw CaseworkError(.notFound, "\(user)")
    }
    return try AppDriver(at: desk, as: who, size: size)
  }
}
