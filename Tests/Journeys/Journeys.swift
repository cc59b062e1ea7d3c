import Testing

/// The real program, as people run it: in a shell, in a terminal, killed at the worst moment.
///
/// One after the other: each starts programs of its own, and what is measured against a deadline
/// should not have to fight for the processors.
@Suite(.serialized) struct Journeys {}
