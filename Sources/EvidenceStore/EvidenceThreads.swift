import Dispatch

extension EvidenceStore {
    /// Runs calls that block on one of sixteen threads kept for files, away from the threads that serve requests. A bucket that does not
    /// answer holds a thread for some seconds.
    package static func onThread<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        let lane = lanes[Int.random(in: 0..<lanes.count)]
        return try await withCheckedThrowingContinuation { continuation in
            lane.async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }

    private static let lanes = (0..<16).map { DispatchQueue(label: "hufu.evidence.\($0)") }
}
