import Casework
import Foundation
import Logging
import ServiceLifecycle

/// Looks every two seconds whether another version of the agreement has come into force, and computes open clocks anew
/// where that asks for it. Each server looks; one of them computes.
struct AgreementWatch: Service, CustomStringConvertible {
    let centre: ServiceCentre
    let logger: Logger

    /// For the log of starts and stops, which would print the whole value.
    var description: String { "AgreementWatch" }

    private static let pause = Duration.seconds(2)

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
            try await centre.refreshAgreement()
            try await centre.recompute(
                holder, isWanted: { !Task.isCancelled }, progress: tell, failed: logger.leftOut)
        } catch {
            logger.error("Agreement watch failed", metadata: ["error": "\(String(reflecting: type(of: error)))"])
        }
    }

    private func tell(_ state: Recomputation) {
        guard !state.isUnderWay else { return }
        logger.notice(
            "Open clocks computed anew", metadata: ["seen": "\(state.seen)", "changed": "\(state.changed)"])
    }
}
