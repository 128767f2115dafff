import Glibc
import Synchronization

/// Whether filings look for duplicates once before their transaction. What that finds is not used: it brings pages of keys and
/// cases into memory, several filings beside each other. In the transaction of the one writer of SQLite a page that comes from
/// the disk holds up all others; where all are in memory, a look beforehand would cost a filing a third more.
package final class FirstLooks: Sendable {
    /// A look-up that read more from the disk was slow. Unit: blocks of 512 bytes, of which eight are a page.
    package static let mostBlocks = 128
    /// So many look-ups that were not slow end it.
    package static let enough = 64

    /// A server that has just begun has no page in memory.
    private let left = Mutex(enough)

    package init() {}

    package var areNeeded: Bool { left.withLock { $0 > 0 } }

    /// Carries out a look-up and notes what its thread read from the disk. On PostgreSQL that is nothing: there filings do not
    /// wait for each other.
    func noting<Result>(_ lookUp: () throws -> Result) rethrows -> Result {
        let before = Self.blocksRead()
        let result = try lookUp()
        note(Self.blocksRead() - before)
        return result
    }

    /// - Parameter blocks: that a look-up read from the disk.
    package func note(_ blocks: Int) {
        left.withLock { $0 = blocks > Self.mostBlocks ? Self.enough : max(0, $0 - 1) }
    }

    /// `RUSAGE_THREAD` of getrusage(2), which Glibc's module does not name.
    private static let thread = 1

    /// By this thread since it began.
    private static func blocksRead() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(thread), &usage)
        return usage.ru_inblock
    }
}
