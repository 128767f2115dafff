import Casework
import EvidenceStore
import Foundation
import Logging
import Operations
import Storage
import Synchronization
import Vocabulary

/// The work that time brings, every minute, on the one server that holds the lease. The others look every few seconds
/// whether it is free.
struct JobLoop: Sendable {
    let centre: ServiceCentre
    let evidence: EvidenceStore
    let logger: Logger
    let lease: Lease

    private static let pause = Duration.seconds(60)

    /// Runs until it is cancelled, then gives the lease back.
    func run() async {
        var next = ContinuousClock.now
        while !Task.isCancelled {
            if await holds(), ContinuousClock.now >= next {
                next = ContinuousClock.now + Self.pause
                if await round() { next = ContinuousClock.now }
            }
            try? await Task.sleep(for: Lease.pause)
        }
        do {
            try await centre.giveBack(lease)
        } catch {
            logger.warning("Lease not given back", metadata: ["error": "\(error.nameForLog)"])
        }
    }

    private func holds() async -> Bool {
        do {
            return try await centre.hold(lease)
        } catch {
            logger.error("Job failed", metadata: ["job": "lease", "error": "\(error.nameForLog)"])
            return false
        }
    }

    /// Tells whether more is to be done at once.
    private func round() async -> Bool {
        let isMore = Mutex(false)
        do {
            try await centre.whileHolding(lease) { [self] centre in
                var runs: [String: JobRun] = [:]
                for (name, work) in jobs(centre) {
                    runs[name] = try await run(name) { if try await work() { isMore.withLock { $0 = true } } }
                }
                try await centre.note(runs)
            }
        } catch is LeaseLost {
            logger.warning("Lease lost", metadata: ["lease": "\(lease.name)"])
        } catch is CancellationError {
        } catch {
            logger.error("Job failed", metadata: ["job": "round", "error": "\(error.nameForLog)"])
        }
        return isMore.withLock { $0 }
    }

    /// Each tells whether it wants to go on at once, after the others had their turn.
    private func jobs(_ centre: ServiceCentre) -> [(String, @Sendable () async throws -> Bool)] {
        func once(_ work: @escaping @Sendable () async throws -> Void) -> @Sendable () async throws -> Bool {
            {
                try await work()
                return false
            }
        }
        return [
            ("receipts", once { try await deemReceipts(centre) }),
            ("care", once { try await careForCases(centre) }),
            ("search", { try await indexSearch(centre) }),
            ("keying", { try await keyMatters(centre) }),
            ("training", once { try await trainMatching(centre) }),
            ("expiry", once { try await centre.expire() }),
            ("erasure", once { try await centre.clearErased() }),
            ("files", once { try await removeFiles(centre) }),
        ]
    }

    /// Each job by itself: one that fails leaves the others their turn. Only the end of the lease or of the server ends all.
    private func run(_ name: String, _ work: () async throws -> Void) async throws -> JobRun {
        let start = ContinuousClock.now
        var run = JobRun()
        do {
            try await work()
            run.succeededAt = centre.now()
        } catch {
            if error is LeaseLost || error is CancellationError || Task.isCancelled { throw error }
            run.failedAt = centre.now()
            logger.error("Job failed", metadata: ["job": "\(name)", "error": "\(error.nameForLog)"])
        }
        run.milliseconds = Int((ContinuousClock.now - start).inSeconds * 1000)
        return run
    }

    /// Half a minute a round, so that a large archive does not keep the other jobs waiting.
    private func indexSearch(_ centre: ServiceCentre) async throws -> Bool {
        let end = ContinuousClock.now.advanced(by: .seconds(30))
        if try await centre.indexSearch(isWanted: { !Task.isCancelled && ContinuousClock.now < end }) { return false }
        logger.notice("Search index not yet whole")
        return true
    }

    /// The same for the keys by which duplicates are found.
    private func keyMatters(_ centre: ServiceCentre) async throws -> Bool {
        let end = ContinuousClock.now.advanced(by: .seconds(30))
        func isWanted() -> Bool { !Task.isCancelled && ContinuousClock.now < end }
        if try await centre.keyMatters(isWanted: isWanted) { return false }
        logger.notice("Match keys not yet whole")
        return true
    }

    /// Once a day, from what officers decided about duplicates.
    private func trainMatching(_ centre: ServiceCentre) async throws {
        switch try await centre.trainMatching(isWanted: { !Task.isCancelled }) {
        case .nothingNew, .interrupted, .tooFew: break
        case .notBetter: logger.notice("Trained model not installed: it is no better")
        case .installed(let version): logger.notice("Trained model installed", metadata: ["version": "\(version)"])
        }
    }

    private func deemReceipts(_ centre: ServiceCentre) async throws {
        let deemed = try await centre.deemReceipts(failed: logger.leftOut)
        if deemed > 0 { logger.notice("Receipts deemed", metadata: ["count": "\(deemed)"]) }
    }

    private func careForCases(_ centre: ServiceCentre) async throws {
        let care = try await centre.careForCases(failed: logger.leftOut)
        guard !care.isEmpty else { return }
        logger.notice(
            "Cases cared for",
            metadata: [
                "reminded": "\(care.reminded)", "turnedRed": "\(care.turnedRed)",
                "lapsesProposed": "\(care.lapsesProposed)", "archived": "\(care.archived)",
            ])
    }

    private func removeFiles(_ centre: ServiceCentre) async throws {
        try await centre.removeUnneededFiles { digest, asked in
            try await EvidenceStore.onThread { [evidence] in
                try evidence.removeUnlessYoung(digest, unneededAt: asked)
            }
        }
    }
}

extension Logger {
    /// A case that a job could not read, by its number and the sort of error: an error's own words may quote the case.
    func leftOut(_ number: CaseNumber, _ error: any Error) {
        self.error("Case left out of a job", metadata: ["case": "\(number)", "error": "\(error.nameForLog)"])
    }
}
