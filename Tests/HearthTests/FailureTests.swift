import Casework
import Testing

@testable import hearth

/// What a command says when it fails: one line, whatever was given to it.
@Suite struct FailureTests {
  @Test func aFailureIsOneLineWhateverItNames() {
    let failure = Failure(.usage, "'a\nb\u{1B}[31m' is not a worker: give one.")
    #expect(!failure.said.contains("\n") && !failure.said.contains("\u{1B}"))
    #expect(failure.said.hasPrefix("hearth: 'a"))
  }

  @Test func detailsAreSaidOnlyWhereTheCommandIsForThem() {
    let error = CaseworkError(.configuration, "Cannot use it.", details: ["one", "two"])
    #expect(Failure(error).said == "hearth: Cannot use it.")
    #expect(Failure(error).inFull.said == "one\ntwo\nhearth: Cannot use it.")
  }
}
