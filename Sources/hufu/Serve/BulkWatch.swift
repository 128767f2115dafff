import Casework
import Logging
import Storage

/// Looks every two seconds whether steps on several cases are under way, and goes on with them. Each server looks; one of
/// them works.
struct BulkWatch: Sendable {
    let centre: ServiceCentre
    let logger: Logger
    /// The name under which this server takes leases.
    let holder: String

    private static let pause = Duration.seconds(2)

    /// Runs until it is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                try await centre.workBulks(holder, isWanted: { !Task.isCancelled }, failed: logger.leftOut)
            } catch  where !(error is CancellationError) {
                logger.error("Bulk work failed", metadata: ["error": "\(error.nameForLog)"])
            } catch {}
            try? await Task.sleep(for: Self.pause)
        }
    }
}
