import Dispatch

extension EvidenceStore {
    /// Runs calls that block on one of four threads kept for files, away from the threads that serve requests.
    package static func onThread<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        let lane = lanes[Int.random(in: 0..<lanes.count)]
        return try await withCheckedThrowingContinuation { continuation in
            lane.async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }

    private static let lanes = (0..<4).map { DispatchQueue(label: "hufu.evidence.\($0)") }
}
