package import Vocabulary

/// The supervision of one clock of a case, or of a key case as a whole.
package struct SupervisionRow: Sendable, Hashable {
    /// Counts within the case.
    package var seq: Int
    /// Its number within the case; nil: the case as a whole.
    package var clock: Int?
    package var level: SupervisionLevel

    package init(seq: Int, clock: Int?, level: SupervisionLevel) {
        self.seq = seq
        self.clock = clock
        self.level = level
    }
}
