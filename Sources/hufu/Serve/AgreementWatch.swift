import Casework
import Foundation
import Logging
import Storage

/// Looks every two seconds whether another version of the agreement has come into force, and computes open clocks anew
/// where that asks for it. Each server looks; one of them computes.
struct AgreementWatch: Sendable {
    let centre: ServiceCentre
    let logger: Logger
    /// The name under which this server takes leases.
    let holder: String

    private static let pause = Duration.seconds(2)

    /// Runs until it is cancelled.
    func run() async {
        while !Task.isCancelled {
            await round()
            try? await Task.sleep(for: Self.pause)
        }
    }

    private func round() async {
        do {
            try await centre.refreshAgreement()
            try await centre.recompute(
                holder, isWanted: { !Task.isCancelled }, progress: tell, failed: logger.leftOut)
        } catch {
            guard !(error is CancellationError) else { return }
            logger.error("Agreement watch failed", metadata: ["error": "\(error.nameForLog)"])
        }
    }

    private func tell(_ state: Recomputation) {
        guard !state.isUnderWay else { return }
        logger.notice(
            "Open clocks computed anew", metadata: ["seen": "\(state.seen)", "changed": "\(state.changed)"])
    }
}
