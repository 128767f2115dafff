import Agreement
package import Operations
import Storage
import Vocabulary

/// What `/metrics` looks up in the database: each question reads an index and is bounded, so that asking costs the same
/// however many cases there are.
extension ServiceCentre {
    private static let mostCounted = 10_000

    /// - Parameters:
    ///   - holder: the name under which this server takes leases.
    ///   - hasSender: whether this server sends what the outbox lists when its turn comes.
    package func readings(_ holder: String, hasSender: Bool) async throws -> [Reading] {
        let now = now()
        return try await database.read { connection in
            try queues(now, connection) + lags(now, connection) + leases(holder, hasSender, now, connection)
                + jobs(connection)
        }
    }

    private func queues(_ now: Instant, _ connection: any Connection) throws -> [Reading] {
        let backlog = try connection.outboxBacklog(at: now, bound: Self.mostCounted)
        let recomputation = try connection.recomputation().flatMap { $0.isUnderWay ? $0 : nil }
        let keys = try connection.matchBlockCounts()
        return [
            Reading(.outbox, backlog.due, ["due"]), Reading(.outbox, backlog.waiting, ["waiting"]),
            Reading(.outboxLag, backlog.oldest.map { max(0, seconds(from: $0, to: now)) } ?? 0),
            Reading(.deadLetters, try connection.countDeliveries(.dead, bound: Self.mostCounted)),
            Reading(.drafts, try connection.countDrafts(at: now, bound: Self.mostCounted)),
            Reading(.evidenceToRemove, try connection.removedEvidence(limit: 1000).count),
            Reading(.recomputation, recomputation?.seen ?? 0, ["seen"]),
            Reading(.recomputation, recomputation.map { max(0, $0.total - $0.seen) } ?? 0, ["left"]),
            Reading(.matchKeying, try keyingLeft(connection)),
            Reading(.searchIndexing, try indexingLeft(connection)),
            Reading(.bulkCases, try bulkCasesLeft(connection)),
            Reading(.matchBlocks, keys.blocks, ["blocks"]), Reading(.matchBlocks, keys.young, ["young"]),
        ]
    }

    /// How many identifiers of cases are still to come into the index of words.
    private func indexingLeft(_ connection: any Connection) throws -> Int {
        let indexing = try connection.searchIndexing()
        return indexing.isUnderWay ? Int(min(indexing.before, try connection.idAfterAllMatters())) - 1 : 0
    }

    /// Of the step on several cases that has waited longest.
    private func bulkCasesLeft(_ connection: any Connection) throws -> Int {
        guard let bulk = try connection.bulkUnderWay() else { return 0 }
        let waiting: BulkCaseState = bulk.phase == BulkPhase.undoing.rawValue ? .done : .waiting
        return try connection.countBulkCases(of: bulk.id)[waiting.rawValue] ?? 0
    }

    /// A clock that ran out since the job looked last is the work that waits for it.
    private func lags(_ now: Instant, _ connection: any Connection) throws -> [Reading] {
        try [("receipts", Self.deemedUntil), ("care", Self.careDoneAt)].map { job, setting in
            let seen = try connection.setting(setting).flatMap { Int64(String(decoding: $0, as: UTF8.self)) }
            let oldest = try connection.firstClockDue(after: Instant(milliseconds: seen ?? 0), by: now)
            return Reading(.clockLag, oldest.map { seconds(from: $0, to: now) } ?? 0, [job])
        }
    }

    /// A lease that is held only while there is work is often free, and nothing is wrong with that.
    private func leases(
        _ holder: String, _ hasSender: Bool, _ now: Instant, _ connection: any Connection
    ) throws -> [Reading] {
        let held = try connection.leases()
        let alwaysHeld = hasSender ? ["jobs", "outbox"] : ["jobs"]
        return try ["jobs", "recomputation", "bulk", "outbox"].flatMap { name in
            let lease = held.first { $0.name == name && $0.until > now }
            var readings = [Reading(.leaseHeld, lease?.holder == holder, [name])]
            if alwaysHeld.contains(name) { readings.append(Reading(.leaseFree, lease == nil, [name])) }
            if lease != nil, let since = try connection.leaseHeldSince(name) {
                readings.append(Reading(.leaseSince, Double(since.milliseconds) / 1000, [name]))
            }
            return readings
        }
    }

    private func jobs(_ connection: any Connection) throws -> [Reading] {
        try jobRuns(connection).sorted { $0.key < $1.key }.flatMap { job, run in
            var readings = [Reading(.jobDuration, Double(run.milliseconds) / 1000, [job])]
            if let at = run.succeededAt { readings.append(Reading(.jobSuccess, Double(at.milliseconds) / 1000, [job])) }
            if let at = run.failedAt { readings.append(Reading(.jobFailure, Double(at.milliseconds) / 1000, [job])) }
            return readings
        }
    }

    private func seconds(from start: Instant, to end: Instant) -> Double {
        Double(end.milliseconds - start.milliseconds) / 1000
    }
}
