import Fostering

/// What all households of a made-up service share.
struct DemoOutline {
  let seed: UInt64
  let households: Int
  let years: Int
  let today: CalendarDate
  let staff: DemoStaff
}
