import Casework
import EvidenceStore
import Foundation
import Logging
import ServiceLifecycle
import Vocabulary

/// The work that time brings, every minute, on the one server that holds the lease.
struct JobLoop: Service, CustomStringConvertible {
    let centre: ServiceCentre
    let evidence: EvidenceStore
    let logger: Logger

    /// For the log of starts and stops, which would print the whole value.
    var description: String { "JobLoop" }

    private static let pause = Duration.seconds(60)

    func run() async throws {
        let holder = "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier)"
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await round(holder)
                try? await Task.sleep(for: Self.pause)
            }
        }
    }

    /// Each job by itself: one that fails leaves the others their turn.
    private func round(_ holder: String) async {
        guard await attempt("lease", { try await centre.holdsJobs(holder) }) == true else { return }
        await attempt("receipts", deemReceipts)
        await attempt("care", careForCases)
        await attempt("search", indexSearch)
        await attempt("expiry") { try await centre.expire() }
        await attempt("erasure") { try await centre.clearErased() }
        await attempt("files") {
            try await centre.removeUnneededFiles { digest in
                try await EvidenceStore.onThread { [evidence] in try evidence.removeUnlessYoung(digest) }
            }
        }
    }

    /// Half a minute a round, so that a large archive does not keep the other jobs waiting.
    private func indexSearch() async throws {
        let end = ContinuousClock.now.advanced(by: .seconds(30))
        if try await !centre.indexSearch(isWanted: { !Task.isCancelled && ContinuousClock.now < end }) {
            logger.notice("Search index not yet whole")
        }
    }

    private func deemReceipts() async throws {
        let deemed = try await centre.deemReceipts(failed: logger.leftOut)
        if deemed > 0 { logger.notice("Receipts deemed", metadata: ["count": "\(deemed)"]) }
    }

    private func careForCases() async throws {
        let care = try await centre.careForCases(failed: logger.leftOut)
        guard !care.isEmpty else { return }
        logger.notice(
            "Cases cared for",
            metadata: [
                "reminded": "\(care.reminded)", "turnedRed": "\(care.turnedRed)",
                "lapsesProposed": "\(care.lapsesProposed)", "archived": "\(care.archived)",
            ])
    }

    /// What the job answers; nil if it failed.
    @discardableResult
    private func attempt<Answer: Sendable>(
        _ job: String, _ work: () async throws -> Answer
    ) async -> Answer? {
        do {
            return try await work()
        } catch {
            logger.error(
                "Job failed", metadata: ["job": "\(job)", "error": "\(String(reflecting: type(of: error)))"])
            return nil
        }
    }
}

extension Logger {
    /// A case that a job could not read, by its number and the sort of error: an error's own words may quote the case.
    func leftOut(_ number: CaseNumber, _ error: any Error) {
        self.error(
            "Case left out of a job",
            metadata: ["case": "\(number)", "error": "\(String(reflecting: type(of: error)))"])
    }
}
