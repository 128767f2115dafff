import Casework
import Foundation
import Logging
import ServiceLifecycle

/// Looks every two seconds whether steps on several cases are under way, and goes on with them. Each server looks; one of
/// them works.
struct BulkWatch: Service, CustomStringConvertible {
    let centre: ServiceCentre
    let logger: Logger

    /// For the log of starts and stops, which would print the whole value.
    var description: String { "BulkWatch" }

    private static let pause = Duration.seconds(2)

    func run() async throws {
        let holder = "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier)"
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await centre.workBulks(holder, isWanted: { !Task.isCancelled }, failed: logger.leftOut)
                } catch {
                    logger.error(
                        "Bulk work failed", metadata: ["error": "\(String(reflecting: type(of: error)))"])
                }
                try? await Task.sleep(for: Self.pause)
            }
        }
    }
}
