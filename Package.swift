// swift-tools-version: 6.2
import PackageDescription

/// Every target is built alike: Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "hearth",
  products: [.executable(name: "hearth", targets: ["hearth"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // What is true: no input or output.
    .target(name: "Fostering", swiftSettings: strict),
    // Where it is kept.
    .target(
      name: "CaseStore",
      dependencies: ["Fostering", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    // What people do and ask.
    .target(name: "Casework", dependencies: ["CaseStore", "Fostering"], swiftSettings: strict),

    // The only code that includes <curses.h>.
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(name: "Terminal", dependencies: ["CTerminal"], swiftSettings: strict),
    .target(name: "Widgets", dependencies: ["Terminal"], swiftSettings: strict),
    .target(
      name: "Screens", dependencies: ["Widgets", "Terminal", "Casework", "Fostering"],
      swiftSettings: strict),

    .executableTarget(
      name: "hearth",
      dependencies: [
        "Screens", "Widgets", "Terminal", "CTerminal", "Casework", "CaseStore", "Fostering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // The measured claims; Benchmarks/run puts them together.
    .executableTarget(
      name: "hearth-bench",
      dependencies: [
        "Casework", "CaseStore", "Fostering",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Benchmarks/HearthBench",
      swiftSettings: strict),

    // What several tests share: seeded numbers; odd input, and pictures of screens.
    .target(name: "TestKit", path: "Tests/TestKit", swiftSettings: strict),
    .target(
      name: "ScreenTestKit", dependencies: ["Terminal"], path: "Tests/ScreenTestKit",
      swiftSettings: strict),
    .testTarget(
      name: "FosteringTests", dependencies: ["TestKit", "Fostering"], swiftSettings: strict),
    .testTarget(
      name: "CaseStoreTests", dependencies: ["TestKit", "CaseStore", "Fostering"],
      swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests", dependencies: ["TestKit", "Casework", "CaseStore", "Fostering"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["TestKit", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "WidgetsTests", dependencies: ["TestKit", "ScreenTestKit", "Widgets", "Terminal"],
      exclude: ["Snapshots"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: [
        "TestKit", "ScreenTestKit", "Screens", "Widgets", "Terminal", "Casework", "CaseStore",
        "Fostering",
      ], exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(name: "HearthTests", dependencies: ["hearth"], swiftSettings: strict),
    .testTarget(name: "Journeys", dependencies: ["TestKit", "hearth"], swiftSettings: strict),
  ]
)
