import Fostering
import Testing

@testable import hearth

/// Where the store lies and which day it is, by option, environment and default.
@Suite struct PlacesTests {
  struct StoreCase: Sendable {
    var option: String?
    var environment: [String: String]
    var home: String? = "/home/by-uid"
    var path: String?
  }

  static let stores: [StoreCase] = [
    StoreCase(option: "/a", environment: ["HEARTH_STORE": "/b"], path: "/a"),
    StoreCase(option: "relative", environment: [:], path: "relative"),
    StoreCase(environment: ["HEARTH_STORE": "/b", "XDG_DATA_HOME": "/c"], path: "/b"),
    StoreCase(environment: ["HEARTH_STORE": "", "XDG_DATA_HOME": "/c"], path: "/c/hearth"),
    // A relative base directory is to be ignored.
    StoreCase(
      environment: ["XDG_DATA_HOME": "c", "HOME": "/h"], path: "/h/.local/share/hearth"),
    StoreCase(environment: ["HOME": "/h"], path: "/h/.local/share/hearth"),
    StoreCase(environment: [:], path: "/home/by-uid/.local/share/hearth"),
    StoreCase(environment: [:], home: nil, path: nil),
    StoreCase(option: "", environment: ["HEARTH_STORE": "/b"], path: nil),
  ]

  static func surroundings(
    _ environment: [String: String], home: String? = nil
  ) -> Surroundings {
    let environment = ProcessEnvironment(environment)
    let user = KernelUser(name: "somebody", home: home)
    return Surroundings(
      environment: environment, user: user,
      places: Places(environment: environment, user: user, program: "/usr/local/bin/hearth"))
  }

  @Test(arguments: stores) func theStoreIsTheOptionElseTheEnvironmentElseTheHome(
    _ row: StoreCase
  ) throws {
    let places = Self.surroundings(row.environment, home: row.home).places
    guard let path = row.path else {
      let failure = try #require(throws: Failure.self) { try places.store(row.option) }
      #expect(failure.status == .usage)
      return
    }
    #expect(try places.store(row.option) == path)
  }

  @Test func todayIsTheOptionElseTheEnvironmentAndABadOneIsWrongUsage() throws {
    let fixed = Self.surroundings(["HEARTH_TODAY": "10/03/2026"])
    #expect(try fixed.today(nil).iso == "2026-03-10")
    #expect(try fixed.today("2024-02-29").iso == "2024-02-29")
    #expect(fixed.isTodayFixed(nil))
    #expect(!Self.surroundings([:]).isTodayFixed(nil))
    for bad in ["2026-02-29", "tomorrow", "", "2026-3-1"] {
      let failure = try #require(throws: Failure.self) { try fixed.today(bad) }
      #expect(failure.status == .usage)
      #expect(failure.message.contains("--today"))
    }
    let failure = try #require(throws: Failure.self) {
      try Self.surroundings(["HEARTH_TODAY": "soon"]).today(nil)
    }
    #expect(failure.status == .usage)
    #expect(failure.message.contains("HEARTH_TODAY"))
  }

  @Test func theKernelSaysWhoUsesIt() {
    let known = KernelUser.ofThisProcess()
    #expect(!known.name.text.isEmpty)
  }
}
