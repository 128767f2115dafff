import Dispatch

/// Two threads for scrypt, so that a rush of sign-ins neither holds the cooperative pool nor takes the memory:
/// each hash needs 32 MiB while it runs.
final class PasswordThreads: Sendable {
    static let shared = PasswordThreads()

    private let lanes = [DispatchQueue(label: "hufu.password.0"), DispatchQueue(label: "hufu.password.1")]

    func run<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) async throws -> Result {
        let lane = lanes[Int.random(in: 0..<lanes.count)]
        return try await withCheckedThrowingContinuation { continuation in
            lane.async { continuation.resume(with: Swift.Result { try work() }) }
        }
    }
}
