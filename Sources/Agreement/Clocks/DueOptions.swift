package import Vocabulary

/// What makes a due date differ from the plain limit.
package struct DueOptions: Sendable, Hashable {
    /// Whether the clock was extended once.
    package var extended: Bool
    /// Whether the green limit applies, if the clock has one.
    package var green: Bool
    /// When the green channel was granted: nothing is due before the end of that day (command C22).
    package var greenGrantedAt: Instant?
    /// Days that do not count, both ends included; in any order, overlaps allowed.
    package var stops: [ClosedRange<Day>]
    /// Calendar and rules as announced by that day; nil: as known now.
    package var asOf: Day?

    package init(
        extended: Bool = false, green: Bool = false, greenGrantedAt: Instant? = nil, stops: [ClosedRange<Day>] = [],
        asOf: Day? = nil
    ) {
        self.extended = extended
        self.green = green
        self.greenGrantedAt = greenGrantedAt
        self.stops = stops
        self.asOf = asOf
    }
}
