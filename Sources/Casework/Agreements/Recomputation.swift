import Foundation
import Storage
package import Vocabulary

/// How far the open clocks have been computed anew after a correction or a change of the calendar. One row of the
/// database, so that any server can go on where another stopped.
package struct Recomputation: Sendable, Equatable, Codable {
    /// The version whose installation asked for it.
    package let digest: String
    package let startedAt: Instant
    /// How many clocks were open when it began, counted up to `countedTo` of those that ran and of those that stood still.
    package let total: Int
    package static let countedTo = 100_000
    /// How many clocks were looked at.
    package var seen = 0
    /// How many cases got another date.
    package var changed = 0
    package var finishedAt: Instant?
    var part = Part.running
    /// The last clock that was looked at, as `PageKey` writes it.
    var key: String?

    /// Running clocks come first, then those that stand still.
    enum Part: String, Codable { case running, stopped }

    package init(digest: String, startedAt: Instant, total: Int) {
        self.digest = digest
        self.startedAt = startedAt
        self.total = total
    }

    package var isUnderWay: Bool { finishedAt == nil }

    /// After a page of clocks; `next` is where the part goes on, nil at its end.
    mutating func advance(seen count: Int, to next: PageKey?, at now: Instant) {
        seen += count
        key = next?.text
        guard next == nil else { return }
        if part == .running { part = .stopped } else { finishedAt = now }
    }
}

extension Connection {
    func recomputation() throws -> Recomputation? {
        try setting("recomputation").map { try JSONDecoder().decode(Recomputation.self, from: Data($0)) }
    }

    func save(_ recomputation: Recomputation) throws {
        try saveSetting("recomputation", Array(try JSONEncoder().encode(recomputation)))
    }

    /// The next clocks to look at.
    func openClocks(_ recomputation: Recomputation, limit: Int) throws -> Page<OpenClockRow> {
        let key = recomputation.key.flatMap { PageKey($0) }
        return switch recomputation.part {
        case .running: try runningClocks(after: key, limit: limit)
        case .stopped: try stoppedClocks(after: key, limit: limit)
        }
    }
}
