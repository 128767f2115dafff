import Glibc

/// Rests after each part of work as long as the part took, so that whoever is served in between gets half the disk.
package struct Pace: Sendable {
    /// 0: none; 1: as long as the work took.
    private let restPerWork: Double
    private var start = ContinuousClock.now

    /// Unit: seconds.
    private static let longestRest = 0.25

    package static let gentle = Pace(restPerWork: 1)
    package static let unhurried = Pace(restPerWork: 0)

    private init(restPerWork: Double) {
        self.restPerWork = restPerWork
    }

    /// To be called after each part.
    package mutating func rest() {
        guard restPerWork > 0 else { return }
        let worked = (ContinuousClock.now - start) / .seconds(1)
        usleep(UInt32(min(Self.longestRest, worked * restPerWork) * 1_000_000))
        start = .now
    }
}
