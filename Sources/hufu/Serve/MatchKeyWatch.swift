import Casework
import Logging
import Storage

/// Looks every two seconds whether match keys are to be sorted into larger blocks, and does it between the filings. Each
/// server looks; a lock in the database keeps them from doing the same.
struct MatchKeyWatch: Sendable {
    let centre: ServiceCentre
    let logger: Logger

    private static let pause = Duration.seconds(2)

    /// Runs until it is cancelled.
    func run() async {
        while !Task.isCancelled {
            do {
                try await centre.mergeMatchKeys(isPolite: true, isWanted: { !Task.isCancelled })
            } catch  where !(error is CancellationError) {
                logger.error("Merging of match keys failed", metadata: ["error": "\(error.nameForLog)"])
            } catch {}
            try? await Task.sleep(for: Self.pause)
        }
    }
}
