/// A service small enough to count by hand, on Tue 10 Mar 2026.
///
/// Nobody in it exists.
/// Whoever runs the tests is its supervising social worker, so that the app opens on My week.
enum SmallRegister {
  static let households = ["HF-00231", "HF-00232", "HF-00233", "HF-00234", "HF-00235"]

  static var staff: String {
    """
    username,name,role,team,email
    \(TestHome.user),Priya Nair,supervising-social-worker,East,
    mchen,Mei Chen,supervising-social-worker,West,
    sowen,Sian Owen,team-manager,East,

    """
  }

  static var register: String {
    """
    reference,name,type,approved_on,places,team,worker,postcode,phone,carer1_first_name,\
    carer1_last_name,carer2_first_name,carer2_last_name
    HF-00231,Evans,mainstream,2019-06-14,3,,\(TestHome.user),ZZ1 1CI,01632 960001,Gwenllian,\
    Evans,Rhys,Evans
    HF-00232,Adeyemi,mainstream,2025-12-01,2,,\(TestHome.user),ZZ1 1CK,01632 960002,Fatima,\
    Adeyemi,,
    HF-00233,Nguyễn,connected,2026-02-20,1,,\(TestHome.user),,,Liên,Nguyễn,,
    HF-00234,O'Brien,mainstream,2024-01-10,2,,mchen,,,Niamh,O'Brien,,
    HF-00235,Zieliński,mainstream,2024-01-10,2,,,,,Tomasz,Zieliński,,

    """
  }

  static var visits: String {
    """
    reference,date,kinds,outcome,mode,worker,present,children_seen,summary
    HF-00231,2026-01-16,supervision,completed,home,\(TestHome.user),Gwenllian Evans,yes,\
    "Respite agreed for Easter.
    Rhys to book first-aid course."
    HF-00231,2025-11-03,unannounced,completed,home,\(TestHome.user),,yes,All well.

    """
  }

  /// Writes the spreadsheets into `home/register`.
  static func write(to home: TestHome) throws {
    try home.write(staff, to: "register/staff.csv")
    try home.write(register, to: "register/households.csv")
    try home.write(visits, to: "register/visits.csv")
  }

  /// A store with the register in it.
  static func store(in home: TestHome) throws {
    try write(to: home)
    try home.done("init", "--service", "East Fostering")
    try home.done("import", home.path + "/register")
  }
}
