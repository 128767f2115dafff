import Agreement
package import CaseRules
import Storage
package import Vocabulary

/// Work that time brings. One server does it at a time: it holds `Lease.jobs`.
extension ServiceCentre {
    static let deemedUntil = "receipts deemed until"

    /// Referrals that no agency signed count as received on the last day of their sign limit. DOMAIN §4.4.
    @discardableResult
    package func deemReceipts(limit: Int = 200, failed: CaseFailureReport = { _, _ in }) async throws -> Int {
        // A date that is being corrected says nothing yet.
        if try await recomputation()?.isUnderWay == true { return 0 }
        let now = now()
        let signing = Set(agreement.clocks(endingAt: .signed).map(\.id))
        // Clocks run out in the order of their dates, so each round looks only at what ran out since the last.
        let seen = try await database.read { try $0.setting(Self.deemedUntil) }
        let start = seen.flatMap { Int64(String(decoding: $0, as: UTF8.self)) } ?? .min
        var firstLeftOut: Instant?
        var key: PageKey? = PageKey(due: start, id: .min)
        var count = 0
        repeat {
            let after = key
            let page = try await database.read { try $0.clocksDue(by: now, after: after, limit: limit) }
            for row in page.items where signing.contains(row.clock.clockID) {
                let order = CommandOrder(.deemReceipt, ["referral": .text(row.clock.subject)])
                switch try await takeStep(order, on: row.number, failed) {
                case .taken: count += 1
                case .refused: break  // deemed before, or signed meanwhile
                case .leftOut: firstLeftOut = firstLeftOut ?? row.clock.due.end
                }
            }
            key = page.next
        } while key != nil
        // What could not be read is looked at again until somebody has mended it.
        let until = firstLeftOut ?? now
        try await database.write { try $0.saveSetting(Self.deemedUntil, Array("\(until.milliseconds)".utf8)) }
        return count
    }

    /// Takes out drafts, sessions and kept answers whose time is over.
    package func expire(limit: Int = 500) async throws {
        let now = now()
        _ = try await database.write { try $0.expire(at: now, limit: limit) }
        try await expireBulks(at: now)
    }

    /// Rewrites old pages that still show what was erased since the last time. Tells whether nothing is left of it.
    @discardableResult
    package func clearErased() async throws -> Bool {
        let (erased, cleared) = try await database.read {
            (try $0.setting(Setting.erasures), try $0.setting(Setting.erasuresCleared))
        }
        guard let erased, erased != cleared else { return true }
        do {
            try await database.clearErased()
        } catch StorageFailure.busy {
            return false  // somebody reads; the next round comes soon
        }
        try await database.write { try $0.saveSetting(Setting.erasuresCleared, erased) }
        return true
    }

    /// Takes out the files that nobody needs any more. `remove` tells whether the file is gone; one that is still too
    /// young for that stays in its row and is tried again. It is also told when nobody was known to need the file: who
    /// stores the same bytes writes the row afterwards.
    package func removeUnneededFiles(
        limit: Int = 500, _ remove: @Sendable (String, ContinuousClock.Instant) async throws -> Bool
    ) async throws {
        for digest in try await database.read({ try $0.removedEvidence(limit: limit) }) {
            let asked = ContinuousClock.now
            let isNeeded = try await database.read { try $0.isEvidenceNeeded(digest: digest) }
            if !isNeeded, try await !remove(digest, asked) { continue }
            try await database.write { try $0.forgetRemovedEvidence(digest: digest) }
        }
    }
}
