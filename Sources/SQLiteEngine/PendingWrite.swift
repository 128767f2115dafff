import Storage

/// A write that waits for its turn.
protocol PendingWrite: AnyObject, Sendable {
    /// Runs the closure and remembers its result. May be called twice; the second result counts.
    func run(_ connection: any Connection) throws
    /// Answers with the remembered result after the commit.
    func succeed()
    /// Answers with what went wrong; nothing of the write stayed.
    func fail(_ error: any Error)
}

/// One closure and the task that waits for it. Only the writer's queue touches it after it was handed over, which is
/// why it is safe to send unchecked.
final class Write<Result: Sendable>: PendingWrite, @unchecked Sendable {
    private let work: @Sendable (any Connection) throws -> Result
    private let continuation: CheckedContinuation<Result, any Error>
    private var result: Result?

    init(
        _ work: @escaping @Sendable (any Connection) throws -> Result,
        _ continuation: CheckedContinuation<Result, any Error>
    ) {
        self.work = work
        self.continuation = continuation
    }

    func run(_ connection: any Connection) throws {
        result = try work(connection)
    }

    func succeed() {
        guard let result else { preconditionFailure("A write is answered after it was run.") }
        continuation.resume(returning: result)
    }

    func fail(_ error: any Error) {
        continuation.resume(throwing: error)
    }
}
