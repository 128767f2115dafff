import Casework
import EvidenceStore
import Foundation
import Logging
import ServiceLifecycle

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

    private func round(_ holder: String) async {
        do {
            guard try await centre.holdsJobs(holder) else { return }
            let deemed = try await centre.deemReceipts()
            if deemed > 0 { logger.notice("Receipts deemed", metadata: ["count": "\(deemed)"]) }
            let care = try await centre.careForCases()
            if !care.isEmpty {
                logger.notice(
                    "Cases cared for",
                    metadata: [
                        "reminded": "\(care.reminded)", "turnedRed": "\(care.turnedRed)",
                        "lapsesProposed": "\(care.lapsesProposed)", "archived": "\(care.archived)",
                    ])
            }
            try await centre.expire()
            try await centre.clearErased()
            try await centre.removeUnneededFiles { digest in
                try await EvidenceStore.onThread { [evidence] in try evidence.removeUnlessYoung(digest) }
            }
        } catch {
            logger.error("Jobs failed", metadata: ["error": "\(String(reflecting: type(of: error)))"])
        }
    }
}
