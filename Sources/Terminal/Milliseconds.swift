/// A length of time in thousandths of a second.
public typealias Milliseconds = Int
